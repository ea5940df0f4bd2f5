package dk.norddjurs.plansync.plan;

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
    /** The letters of Latin alphabets, and all signs of ASCII. */
    private static final int LATIN = 0x180;

    private static final int DEEPEST = 4;

    private final Pattern pattern;
    private final boolean learnable;
    private final Beginning no = new Beginning("", false);
    private final Beginning none = new Beginning("", true);

    Beginnings(Pattern pattern) {
        this.pattern = pattern;
        this.learnable =
                !LOOKS_BACK.matcher(pattern.pattern().replace("[^", "")).find();
    }

    /** Some characters that a match may begin with, and what is known of one more. */
    private final class Beginning {
        private final String characters;

        /** Whether they are a match, if nothing follows. */
        private final boolean isMatch;

        /** Null for what has not been tried, {@link #no} for no match; whoever tries at the same time finds the same. */
        private final @Nullable Beginning[] longer = new Beginning[LATIN];

        Beginning(String characters, boolean isMatch) {
            this.characters = characters;
            this.isMatch = isMatch;
        }

        /** With that character too, or {@link #no}. */
        Beginning with(char next) {
            Beginning known = longer[next];
            if (known == null) {
                String all = characters + next;
                Matcher matcher = pattern.matcher(all);
                boolean isMatch = matcher.lookingAt();
                known = isMatch || matcher.hitEnd() ? new Beginning(all, isMatch) : no;
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

    /** What a few Latin letters do not rule out may be a match. */
    private boolean mayStandAt(int place, String text) {
        Beginning beginning = none;
        for (int i = place; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= LATIN) {
                return true;
            }
            beginning = beginning.with(c);
            if (beginning == no || beginning.isDeepest()) {
                return beginning != no;
            }
        }
        return beginning.isMatch;
    }
}
