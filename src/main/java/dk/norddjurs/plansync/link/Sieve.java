package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.snapshot.BudgetLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the lines of an export that matter to a plan from the many that do not, while they are read: a ledger has far more
 * lines than a plan has items, and need not be held in memory. Linking what is kept comes to the same as linking all.
 *
 * <p>A line matters if an item claims it, if it bears a code or lies under a PSP prefix of the plan's, or if its text may
 * be that of an item that lacks its money. Of the last there may be any number, so they are bounded: beyond that the plan
 * gets no more suggestions, and loses nothing else.
 */
final class Sieve implements Predicate<BudgetLine> {
    /** So many lines are kept for suggestions alone. */
    static final int MOST_FOR_SUGGESTIONS = 20_000;

    private static final int REMEMBERED = 10_000;

    private final LinkRules rules;
    private final LineClaims claims;
    private final @Nullable Titles titles;
    private final Map<String, Boolean> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private int forSuggestions;

    /** @param titles what the plan's items are called, or null if nothing is to be suggested */
    Sieve(LinkRules rules, ItemIndex index, @Nullable Titles titles) {
        this.rules = rules;
        this.claims = new LineClaims(index);
        this.titles = titles;
    }

    @Override
    public boolean test(BudgetLine line) {
        Claim claim = claims.of(line.psp(), line.text());
        return !claim.isNone() || !claim.names().isEmpty() || rules.isOurs(line.psp()) || isForSuggestions(line.text());
    }

    private boolean isForSuggestions(String text) {
        if (titles == null || forSuggestions >= MOST_FOR_SUGGESTIONS || !shares(titles, text)) {
            return false;
        }
        forSuggestions++;
        return true;
    }

    private boolean shares(Titles known, String text) {
        Boolean before = seen.get(text);
        if (before == null) {
            before = known.share(text);
            seen.put(text, before);
        }
        return before;
    }
}
