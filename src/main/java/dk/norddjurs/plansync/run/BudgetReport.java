package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a budget file holds and what would become of it. Money is in kroner, with two decimals; a minus is income.
 *
 * @param file    its name
 * @param profile what it was read by
 * @param sha256  the hash of its content, in hex
 * @param known   whether the same content has been accepted before
 * @param held    why it would be held, Danish sentences, or the empty string
 * @param rows    how many rows it has below the headings
 * @param leftOut how many of them the profile's filters leave out
 * @param lines   how many lines were read
 * @param sums    what they add up to
 * @param unread  the rows that could not be read
 * @param plans   what it means to the plans whose money it carries
 */
public record BudgetReport(
        String file,
        String profile,
        String sha256,
        boolean known,
        String held,
        int rows,
        int leftOut,
        int lines,
        List<Sum> sums,
        List<UnreadRow> unread,
        List<PlanMoney> plans) {

    /**
     * A sum of lines.
     *
     * @param year     the budget year
     * @param function the function of the chart of accounts, or the empty string where it is not told
     * @param measure  which figure
     * @param kroner   the exact sum
     */
    public record Sum(int year, String function, Measure measure, BigDecimal kroner) {}

    /**
     * The lines of one plan.
     *
     * @param plan     the plan
     * @param items    how many items its list had when it was last read; none means that it has not been read
     * @param linked   the lines of each item, or of items that share their money
     * @param without  money that bears a code or PSP element of the plan which stands on no item
     * @param disputed how many lines another plan claims as surely
     * @param unlinked how many lines belong to no item of the plan
     */
    public record PlanMoney(
            PlanId plan, int items, List<LinkedMoney> linked, List<LinkedMoney> without, int disputed, int unlinked) {}

    /**
     * Lines that belong together.
     *
     * @param what  the item's title, the titles of several, or the code or PSP element that stands on none
     * @param by    the keys and codes by which they were recognised
     * @param lines how many there are
     * @param sums  what they add up to, by year and figure
     */
    public record LinkedMoney(String what, List<String> by, int lines, List<Sum> sums) {}
}
