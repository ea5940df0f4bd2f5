package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a file as the inbox would, and changes nothing. */
public interface BudgetPreview {
    /**
     * Reads the whole file, wherever it lies.
     *
     * @param profile how the file is to be read
     * @param keep    which lines are wanted
     * @throws SourceFailed if the inbox would refuse the file: the message says why and what to do
     */
    Preview preview(ProfileSettings profile, Path file, Predicate<BudgetLine> keep);

    /**
     * What would become of a file.
     *
     * @param sha256  the hash of its content, in hex
     * @param content what it holds
     * @param held    why it would be held, Danish sentences, or nothing if it would be used
     * @param known   whether the same content has been accepted before
     */
    record Preview(String sha256, BudgetReader.Content content, Optional<String> held, boolean known) {}
}
