package dk.norddjurs.plansync.command;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Money as Danes write it: -1.234.567,50. */
final class Kroner {
    private Kroner() {}

    static String of(BigDecimal kroner) {
        DecimalFormatSymbols danish = DecimalFormatSymbols.getInstance(Locale.ROOT);
        danish.setGroupingSeparator('.');
        danish.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.00", danish).format(kroner);
    }
}
