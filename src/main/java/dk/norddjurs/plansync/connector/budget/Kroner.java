package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.plan.Amount;
import java.util.Locale;

/** Amounts in sentences for people. */
final class Kroner {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private Kroner() {}

    /** Such as {@code -11.010,00 kr.}, which may end a sentence. */
    static String of(Amount amount) {
        return String.format(DANISH, "%,.2f kr.", amount.kroner());
    }
}
