package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.Collection;
import java.util.List;

/**
 * Links budget lines and agenda points to items: by the keys that stand on an item first, then by plan codes found in
 * the texts. The three systems share no key, so a code never counts against a key.
 */
public final class Linker {
    private final CodePattern codes;

    /** @param codes how a plan code looks in this plan */
    public Linker(CodePattern codes) {
        this.codes = codes;
    }

    /**
     * Links everything that is known.
     *
     * @param items    the rows of the list
     * @param lines    the budget's lines, none if it could not be checked
     * @param unread   the budget's rows that could not be read
     * @param meetings the agenda system's meetings, none if it could not be checked
     */
    public Links link(
            Collection<PlanItem> items, List<BudgetLine> lines, List<UnreadRow> unread, List<Meeting> meetings) {
        ItemIndex index = new ItemIndex(items, codes);
        LineLinks money = new LineLinks(index);
        lines.forEach(money::add);
        PointLinks treatments = new PointLinks(index);
        meetings.forEach(treatments::add);
        return new Links(
                money.alone(),
                money.groups(),
                index.sharedCodes(),
                money.without(),
                treatments.linked(),
                treatments.without(),
                new UnreadLinks(index, items).of(unread));
    }
}
