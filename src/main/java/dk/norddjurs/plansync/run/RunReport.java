package dk.norddjurs.plansync.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run tells, in words and numbers for people. It is kept as JSON, shown on the page and printed by the command.
 *
 * @param items        how many items the list has
 * @param changedRows  how many rows had changed in the list since the last run
 * @param notChecked   a sentence for each source that could not be checked, in part or as a whole
 * @param problems     cells and rows that could not be read
 * @param writes       what was written, or would be
 * @param agreed       how many fields were settled
 * @param opened       divergences that are new
 * @param settled      divergences that are gone
 * @param staying      how many divergences were open before and still are
 * @param stopped      why the guard stopped the run, or the empty string
 * @param failure      why the run failed, or the empty string
 * @param mails        how many mails were made
 * @param refused      how many values an undo left as they are, or would leave
 */
public record RunReport(
        int items,
        int changedRows,
        List<String> notChecked,
        List<String> problems,
        List<WriteLine> writes,
        int agreed,
        List<DivergenceLine> opened,
        List<DivergenceLine> settled,
        int staying,
        String stopped,
        String failure,
        int mails,
        int refused) {
    /** A report of before a field was added lacks it: nothing of the kind was told then. */
    public RunReport {
        notChecked = orNone(notChecked);
        problems = orNone(problems);
        writes = orNone(writes);
        opened = orNone(opened);
        settled = orNone(settled);
        stopped = orEmpty(stopped);
        failure = orEmpty(failure);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** How many values stand in the list now that did not before. */
    public long written() {
        return writes.stream().filter(WriteLine::written).count();
    }

    /**
     * A write, for people.
     *
     * @param item   the item's title
     * @param field  the column
     * @param old    what the list said, or the empty string
     * @param value  what it shall say
     * @param result  what came of it
     * @param written whether it stands in the list now
     */
    public record WriteLine(String item, String field, String old, String value, String result, boolean written) {
        public WriteLine {
            item = orEmpty(item);
            field = orEmpty(field);
            old = orEmpty(old);
            value = orEmpty(value);
            result = orEmpty(result);
        }
    }

    /**
     * A divergence, for people.
     *
     * @param subject what it is about
     * @param field   the column, or the empty string
     * @param kind    its kind, in kebab case
     * @param reason  why, a sentence
     */
    public record DivergenceLine(String subject, String field, String kind, String reason) {
        public DivergenceLine {
            subject = orEmpty(subject);
            field = orEmpty(field);
            kind = orEmpty(kind);
            reason = orEmpty(reason);
        }
    }
}
