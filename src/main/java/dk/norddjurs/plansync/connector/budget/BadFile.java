package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.snapshot.Source;
import java.nio.file.Path;

/** A file that as a whole is not what its profile says. */
final class BadFile {
    private BadFile() {}

    /** @param why goes on from "kan ikke læses:", and says what to do */
    static SourceFailed because(Path file, String why) {
        return new SourceFailed(Source.BUDGET, sentence(file, why));
    }

    static SourceFailed because(Path file, String why, Throwable cause) {
        return new SourceFailed(Source.BUDGET, sentence(file, why), cause);
    }

    private static String sentence(Path file, String why) {
        return "Filen »" + file.getFileName() + "« kan ikke læses: " + why;
    }
}
