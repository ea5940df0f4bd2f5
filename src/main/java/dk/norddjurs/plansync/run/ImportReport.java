package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.PlanDocument.Problem;
import java.math.BigDecimal;
import java.util.List;

/**
 * What was made of a plan in Word or Excel, or would be.
 *
 * @param file     its name
 * @param dryRun   whether nothing was made
 * @param refused  why the list is left as it is, a Danish sentence, or the empty string
 * @param failure  why it ended before all rows were sent, a Danish sentence, or the empty string
 * @param rows     how many rows were made
 * @param sections how many of them belong to each section
 * @param sums     what their amounts add up to
 * @param there    rows that stand in the list already
 * @param problems rows and cells that are left out
 * @param notes    what else is to be known, Danish sentences
 */
public record ImportReport(
        String file,
        boolean dryRun,
        String refused,
        String failure,
        int rows,
        List<SectionRows> sections,
        List<ColumnSum> sums,
        List<String> there,
        List<Problem> problems,
        List<String> notes) {
    public ImportReport {
        sections = List.copyOf(sections);
        sums = List.copyOf(sums);
        there = List.copyOf(there);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** How many rows a section got. */
    public record SectionRows(String section, int rows) {}

    /**
     * What the amounts of one column add up to.
     *
     * @param kroner exact, with two decimals
     */
    public record ColumnSum(String column, BigDecimal kroner) {}

    /** Whether nothing went wrong with the whole. */
    public boolean isDone() {
        return refused.isEmpty() && failure.isEmpty();
    }
}
