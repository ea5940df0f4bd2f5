package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.ExportSums;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Reads a budget export. */
public interface BudgetReader {
    /**
     * Reads the whole file. Only the lines that are kept take memory, however long the file is.
     *
     * @param profile how the file is to be read
     * @param file    a local file, complete
     * @param keep    asked once for every line that was read and that the profile's filters let through, in the order of
     *                the file: whether the line is wanted. A line that is not still counts in the sums.
     * @throws SourceFailed if the file as a whole cannot be read by this profile: it is no such file, lacks a heading,
     *     contradicts the profile or has too many rows that cannot be read; the message names file, row and column. A
     *     single bad row is no reason.
     */
    Content read(ProfileSettings profile, Path file, Predicate<BudgetLine> keep);

    /**
     * What a file holds.
     *
     * @param lines      the lines that were to be kept
     * @param unread     every row that could not be read
     * @param sums       what all lines add up to, kept or not
     * @param objections why a person should look at the file before it is used, in sentences for people; mostly none
     */
    record Content(List<BudgetLine> lines, List<UnreadRow> unread, ExportSums sums, List<String> objections) {
        public Content {
            lines = List.copyOf(lines);
            unread = List.copyOf(unread);
            objections = List.copyOf(objections);
        }
    }
}
