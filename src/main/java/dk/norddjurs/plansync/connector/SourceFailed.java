package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.snapshot.Source;

/**
 * A system could not be asked, or its answer cannot be trusted. The run goes on without it, and says so.
 *
 * <p>The message is a sentence for people: what failed, where (URL, status, column) and what to do. It holds no secret
 * and no text of a closed point.
 */
public class SourceFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Source source;

    public SourceFailed(Source source, String message) {
        super(message);
        this.source = source;
    }

    public SourceFailed(Source source, String message, Throwable cause) {
        super(message, cause);
        this.source = source;
    }

    public Source source() {
        return source;
    }
}
