package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.settings.PlanSettings;
import java.nio.file.Path;

/** Reads the plan that a municipality has in Word or Excel. */
public interface PlanDocumentReader {
    /**
     * Reads the whole file. Columns are known by their headings, which are those of the plan's file unless the guide says
     * otherwise. Where a section, theme or committee has no column, it is what the last line of its own above the row says.
     *
     * @param plan  which fields there are, and what sections, themes and committees are called
     * @param file  a .xlsx or .docx file
     * @param guide what else is to be known
     * @throws DocumentUnreadable if the file as a whole cannot be read: no such file, a password, no heading that the
     *     plan knows. A single bad row or cell is no reason.
     */
    PlanDocument read(PlanSettings plan, Path file, DocumentGuide guide);
}
