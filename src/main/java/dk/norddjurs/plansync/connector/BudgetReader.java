package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.nio.file.Path;
import java.util.List;

/** Reads a budget export. */
public interface BudgetReader {
    /**
     * Reads the whole file.
     *
     * @param profile how the file is to be read
     * @param file    a local file, complete
     * @throws SourceFailed if the file as a whole cannot be read by this profile: it is no such file, lacks a heading or
     *     contradicts the profile; the message names file, row and column. A single bad row is no reason.
     */
    Content read(ProfileSettings profile, Path file);

    /**
     * What a file holds.
     *
     * @param lines  every line that was read and that the profile's filters let through
     * @param unread every row that could not be read
     */
    record Content(List<BudgetLine> lines, List<UnreadRow> unread) {
        public Content {
            lines = List.copyOf(lines);
            unread = List.copyOf(unread);
        }
    }
}
