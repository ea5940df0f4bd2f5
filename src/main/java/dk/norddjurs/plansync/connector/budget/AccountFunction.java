package dk.norddjurs.plansync.connector.budget;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows functions of the chart of accounts: 5.25.10, 05.25.10 and 52510 are the same. */
final class AccountFunction {
    /** So many functions are remembered; a chart of accounts has some hundreds. */
    private static final int MOST = 10_000;

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})(?:\\.(\\d{2})\\.(\\d{2})|(\\d{2})(\\d{2}))(?!\\d).*");

    private final Map<String, String> known = new HashMap<>();

    /** As {@link #normal} has it, which need not be found out again for each row. */
    String of(String written) {
        String function = known.get(written);
        if (function == null) {
            function = normal(written);
            if (known.size() < MOST) {
                known.put(written, function);
            }
        }
        return function;
    }

    /**
     * The function as {@code 05.25.10}, whatever name stands after it.
     *
     * @param written as a file has it; what is no function stays as it is
     */
    static String normal(String written) {
        Matcher m = WRITTEN.matcher(written);
        if (!m.matches()) {
            return written;
        }
        String main = m.group(1).length() == 1 ? "0" + m.group(1) : m.group(1);
        return m.group(2) == null
                ? main + "." + m.group(4) + "." + m.group(5)
                : main + "." + m.group(2) + "." + m.group(3);
    }
}
