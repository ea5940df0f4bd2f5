package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.connector.budget.ExportsInMemory.Content;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The budget system's postings, and the files that somebody exports from it. */
final class Ledger {
    final List<Posting> postings;
    /** Every file that was ever made, for those that come late or once more. */
    final List<Content> files = new ArrayList<>();

    private final String priceLevel;

    /** One posting; the level is the budget after it, in øre as well. */
    record Posting(String psp, String text, int year, long oere, long level) {}

    Ledger(Scenario scenario) {
        postings = new ArrayList<>(scenario.postings());
        priceLevel = scenario.priceLevel();
    }

    /** The file that an export gives now. */
    Content export() {
        return export(priceLevel, List.of(), 0);
    }

    /**
     * A file of another kind.
     *
     * @param unread which postings cannot be read in it
     * @param hidden what of such a row is unreadable: 1 its year, 2 its key, 4 its text
     */
    Content export(String level, List<Integer> unread, int hidden) {
        List<BudgetLine> lines = new ArrayList<>();
        List<UnreadRow> bad = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            Posting posting = postings.get(i);
            if (unread.contains(i)) {
                bad.add(new UnreadRow(
                        i + 2,
                        "Beløb",
                        "Beløbet kan ikke læses.",
                        (hidden & 1) != 0 ? null : posting.year(),
                        (hidden & 2) != 0 ? null : posting.psp(),
                        (hidden & 4) != 0 ? null : posting.text()));
            } else {
                lines.add(new BudgetLine(
                        i + 2,
                        posting.year(),
                        posting.psp(),
                        posting.text(),
                        Map.of(
                                Measure.POSTINGS,
                                new Amount(posting.oere()),
                                Measure.CAPITAL_ALLOTMENT,
                                new Amount(posting.level()))));
            }
        }
        int number = files.size() + 1;
        Content file = new Content("budget-" + number + ".csv", String.format("%064x", number), level, lines, bad);
        files.add(file);
        return file;
    }

    /** Whether the budget has the year at all. */
    boolean hasPostingsOf(int year) {
        return postings.stream().anyMatch(posting -> posting.year() == year);
    }

    String priceLevel() {
        return priceLevel;
    }
}
