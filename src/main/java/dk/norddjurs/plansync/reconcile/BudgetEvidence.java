package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.LinkedLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Source;
import java.util.List;

/** Names rows of a budget export, by file and hash, so that a person can find them. */
final class BudgetEvidence {
    private BudgetEvidence() {}

    static Evidence ofRow(BudgetSnapshot export, int row) {
        return of(export, List.of(Integer.toString(row)));
    }

    static Evidence ofLines(BudgetSnapshot export, List<LinkedLine> lines) {
        return of(
                export,
                lines.stream().map(line -> Integer.toString(line.line().row())).toList());
    }

    private static Evidence of(BudgetSnapshot export, List<String> rows) {
        return new Evidence(
                Source.BUDGET, export.file() + " (" + export.sha256().substring(0, 8) + ")", rows, "");
    }
}
