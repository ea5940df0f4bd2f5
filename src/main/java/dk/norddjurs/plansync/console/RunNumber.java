package dk.norddjurs.plansync.console;

import java.util.Optional;

/** Reads the number of a run, a mail or a divergence out of an address. */
final class RunNumber {
    private RunNumber() {}

    /** The number, or nothing if the text is none: there is no such run then. */
    static Optional<Long> of(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
