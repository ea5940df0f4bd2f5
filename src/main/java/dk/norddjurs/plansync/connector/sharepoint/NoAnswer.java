package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.snapshot.Source;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;

/** A request got no answer: the connection could not be made, was cut, or time ran out. */
final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private final String url;

    NoAnswer(String url, IOException cause) {
        super(cause.getClass().getSimpleName(), cause);
        this.url = url;
    }

    /** Whether the request may have arrived nevertheless. */
    boolean mayHaveArrived() {
        return !(getCause() instanceof ConnectException || getCause() instanceof UnknownHostException);
    }

    SourceFailed asSourceFailed() {
        return new SourceFailed(
                Source.LIST,
                "SharePoint svarede ikke på " + url + " (" + getMessage()
                        + "). Kontrollér netværket og plansync.sharepoint.base-url, og prøv igen senere.",
                this);
    }
}
