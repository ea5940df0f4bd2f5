package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.reconcile.Decision.Choice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to decide.
 *
 * @param choice what
 * @param until  the last day of a snooze, else null
 * @param why    in the person's own words, or the empty string
 */
public record Wish(Choice choice, @Nullable LocalDate until, String why) {
    private static final int LONGEST = 1000;

    public Wish {
        // No database keeps a zero character.
        why = why.replace("\u0000", "").strip();
    }

    /** @throws CannotDecide if it makes no sense, whatever it is meant for */
    void check(LocalDate today) {
        if (why.length() > LONGEST) {
            throw bad("Begrundelsen er for lang: højst " + LONGEST + " tegn.");
        }
        if (choice != Choice.SNOOZE && until != null) {
            throw bad("Kun en udsættelse har en dato.");
        }
        if (choice == Choice.SNOOZE && until == null) {
            throw bad("Skriv, til og med hvilken dag der udsættes, fx " + today.plusMonths(1) + ".");
        }
        if (until != null && until.isBefore(today)) {
            throw bad("Datoen " + until + " er gået. Vælg en dag, der ligger foran.");
        }
    }

    private static CannotDecide bad(String sentence) {
        return new CannotDecide(CannotDecide.Why.BAD, sentence);
    }
}
