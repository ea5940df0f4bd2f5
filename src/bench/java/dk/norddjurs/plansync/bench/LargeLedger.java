package dk.norddjurs.plansync.bench;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The budget's lines: one for each year of an item that can be found there, and ten for each item in all. */
final class LargeLedger {
    private static final int PER_ITEM = 10;

    private LargeLedger() {}

    static List<BudgetLine> lines(List<LargeRow> rows) {
        SplittableRandom chance = new SplittableRandom(rows.size() + 1);
        Wording wording = new Wording(chance);
        List<BudgetLine> lines = new ArrayList<>();
        for (LargeRow row : rows) {
            boolean found = !row.psp().isEmpty() || !row.code().isEmpty();
            for (int i = 0; i < PER_ITEM; i++) {
                int year = LargeRules.YEARS.get(i % LargeRules.YEARS.size());
                if (found && i < LargeRules.YEARS.size()) {
                    long oere = row.oere().get(i);
                    add(lines, year, row.psp(), (row.code() + " " + row.title()).strip(), oere);
                } else {
                    String psp = "XG-9%09d-0000%d".formatted(row.number(), i);
                    add(lines, year, psp, wording.title(), chance.nextInt(1_000_000) * 100L);
                }
            }
        }
        return lines;
    }

    /** A line of every two hundredth item cannot be read. */
    static List<UnreadRow> unread(List<LargeRow> rows) {
        int after = rows.size() * PER_ITEM + 1;
        return rows.stream()
                .filter(row -> row.number() % 200 == 0 && !row.psp().isEmpty())
                .map(row -> new UnreadRow(
                        after + row.number(),
                        "Korrigeret budget",
                        "»12,5,0« er intet tal",
                        2025,
                        row.psp(),
                        row.title()))
                .toList();
    }

    private static void add(List<BudgetLine> lines, int year, String psp, String text, long oere) {
        Amount amount = new Amount(oere);
        lines.add(new BudgetLine(
                lines.size() + 2,
                year,
                psp,
                text,
                Map.of(
                        Measure.POSTINGS, amount,
                        Measure.CORRECTED_BUDGET, amount,
                        Measure.CAPITAL_ALLOTMENT, amount,
                        Measure.CAPITAL_GRANT, amount,
                        Measure.CONSUMPTION, Amount.ZERO)));
    }
}
