package dk.norddjurs.plansync.snapshot;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a system said, or why it could not be asked.
 *
 * @param <T> a snapshot
 */
public sealed interface Checked<T> {
    /**
     * The system answered.
     *
     * @param said all of its answer
     */
    record Seen<T>(T said) implements Checked<T> {}

    /**
     * The system could not be asked, or its answer could not be trusted. Nothing may be concluded from that.
     *
     * @param reason a sentence for people: what, where and what to do
     * @param since  when it was last checked, or null if never
     */
    record NotChecked<T>(String reason, @Nullable Instant since) implements Checked<T> {}

    /** What was said, if anything was. */
    default Optional<T> seen() {
        return this instanceof Seen<T> seen ? Optional.of(seen.said()) : Optional.empty();
    }
}
