package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.settings.ProfileSettings.Guard;
import java.math.BigDecimal;
import java.util.Optional;

/** Tells half an export from a smaller budget: one that has lost more of its lines than usual is the former. */
final class LostLines {
    private LostLines() {}

    /**
     * Why the export is to be held, a sentence for people; empty if it may be used.
     *
     * @param before the newest accepted export of its profile
     */
    static Optional<String> objection(Guard guard, Accepted before, Accepted now) {
        int lost = rows(before) - rows(now);
        BigDecimal usual = guard.share().multiply(BigDecimal.valueOf(rows(before)));
        if (lost <= guard.atLeast() || BigDecimal.valueOf(lost).compareTo(usual) <= 0) {
            return Optional.empty();
        }
        return Optional.of("Udtrækket har kun " + rows(now) + " linjer; det forrige, " + before.file() + ", havde "
                + rows(before) + ". Det ligner et halvt udtræk.");
    }

    /** A row that could not be read is there nevertheless. */
    private static int rows(Accepted export) {
        return export.lines() + export.unread();
    }
}
