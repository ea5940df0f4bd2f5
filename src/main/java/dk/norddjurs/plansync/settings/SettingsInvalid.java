package dk.norddjurs.plansync.settings;

import java.util.List;

/**
 * The plan and profile files cannot be used. It names every problem of every file at once, so that one round of
 * corrections is enough; it is written for the engineer who runs plansync.
 */
public class SettingsInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // lists made by List.copyOf are serializable
    private final List<String> problems;

    SettingsInvalid(List<String> problems) {
        super("The plan and profile files have %d problem%s. Correct the files and start again:%n  %s"
                .formatted(
                        problems.size(),
                        problems.size() == 1 ? "" : "s",
                        String.join(System.lineSeparator() + "  ", problems)));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each problem, naming file, line, place and what to do. */
    public List<String> problems() {
        return problems;
    }
}
