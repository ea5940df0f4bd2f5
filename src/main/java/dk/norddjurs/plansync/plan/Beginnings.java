package dk.norddjurs.plansync.plan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells at a glance that a text holds no match of a pattern. Nearly all texts of a ledger hold none, and to try the pattern
 * at every letter of each would take most of the time that linking takes.
 *
 * <p>It learns by trying which few characters a match can begin with: where a match of them fails without the end of the
 * input having been hit, no more input would change that ({@link Matcher#hitEnd}). A pattern that looks at what stands
 * before a match, other than to refuse it, cannot be learned so: of such a pattern every text may hold one.
 */
final class Beginnings {
    private static final Pattern LOOKS_BACK = Pattern.compile("\\(\\?<=|\\\\[bBAG]|\\^");
    private static final int ASCII = 128;
    private static final int DEEPEST = 4;

    private final Pattern pattern;
    private final boolean learnable;
    private final Beginning no = new Beginning("");
    private final Beginning none = new Beginning("");
    private final Map<Character, Boolean> beyondAscii = new ConcurrentHashMap<>();

    Beginnings(Pattern pattern) {
        this.pattern = pattern;
        this.learnable =
                !LOOKS_BACK.matcher(pattern.pattern().replace("[^", "")).find();
    }

    /** Some characters that a match may begin with, and what is known of one more. */
    private final class Beginning {
        private final String characters;
        /** Null for what has not been tried, {@link #no} for no match; whoever tries at the same time finds the same. */
        private final @Nullable Beginning[] longer = new Beginning[ASCII];

        Beginning(String characters) {
            this.characters = characters;
        }

        /** With that character too, or {@link #no}. */
        Beginning with(char next) {
            Beginning known = longer[next];
            if (known == null) {
                String all = characters + next;
                known = begins(all) ? new Beginning(all) : no;
                longer[next] = known;
            }
            return known;
        }

        boolean isDeepest() {
            return characters.length() == DEEPEST;
        }
    }

    /** Whether the text may hold a match; a no is certain. */
    boolean mayStandIn(String text) {
        if (!learnable) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            if (mayStandAt(i, text)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBegin(char c) {
        return beyondAscii.computeIfAbsent(c, any -> begins(String.valueOf(c)));
    }

    private boolean begins(String characters) {
        Matcher matcher = pattern.matcher(characters);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** What cannot be told from a few letters of ASCII may be a match. */
    private boolean mayStandAt(int first, String text) {
        Beginning beginning = none;
        for (int i = first; i < text.length() && !beginning.isDeepest(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return i > first || mayBegin(c);
            }
            beginning = beginning.with(c);
            if (beginning == no) {
                return false;
            }
        }
        return true;
    }
}
