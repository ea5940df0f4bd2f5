package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The copies of accepted exports.
 *
 * @param folder holds a folder for every profile
 */
record Archive(Path folder) {
    /** Where the export's copy is. */
    Path copyOf(Accepted export) {
        return folder.resolve(export.profile()).resolve(export.archived());
    }

    /** Whether the copy is there, and as it was. */
    boolean holds(Accepted export) throws IOException {
        Path copy = copyOf(export);
        return Files.isRegularFile(copy) && DurableFile.sha256(copy).equals(export.sha256());
    }

    /** Makes sure of the copy. */
    void keep(Accepted export, Path file) throws IOException {
        if (!holds(export)) {
            DurableFile.copy(file, copyOf(export), export.sha256());
        }
    }
}
