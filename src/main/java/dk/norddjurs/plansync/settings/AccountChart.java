package dk.norddjurs.plansync.settings;

import java.util.List;
import java.util.Set;

/**
 * The part of the chart of accounts that an export may use. What is empty is not checked.
 *
 * @param functions accounts, main functions and functions, or ranges of them
 * @param dranst    such as 1 for drift and 3 for anlæg
 */
public record AccountChart(List<Range> functions, Set<String> dranst) {
    /**
     * All functions from one to another, both of them and all below them too.
     *
     * @param from of two digits, or several such parts with full stops between, as {@code 05.22}
     * @param to   in the same form, and the same if the range is a single one
     */
    public record Range(String from, String to) {
        /** @param written such as {@code 5}, {@code 5.25.10} or {@code 5.22-5.38} */
        static Range of(String written) {
            String[] ends = written.split("-", 2);
            return new Range(normal(ends[0]), normal(ends[ends.length - 1]));
        }

        private static String normal(String end) {
            String plain = end.strip();
            return plain.indexOf('.') == 1 || plain.length() == 1 ? "0" + plain : plain;
        }

        /** @param function in the form {@code 05.25.10} */
        public boolean holds(String function) {
            return beginning(function, from).compareTo(from) >= 0
                    && beginning(function, to).compareTo(to) <= 0;
        }

        private static String beginning(String function, String end) {
            return function.substring(0, Math.min(function.length(), end.length()));
        }
    }
}
