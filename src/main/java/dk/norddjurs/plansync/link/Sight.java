package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.ItemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A key of another system that belongs to no item yet, and the texts that it was seen with.
 *
 * <p>Lines of one matter often differ by where they are booked ("…, afdeling Auning"), so what all of its texts have in
 * common counts as one more text.
 */
final class Sight {
    private final String shown;
    private final Set<String> texts = new LinkedHashSet<>();
    private final List<LinkedLine> lines = new ArrayList<>();
    private final List<LinkedPoint> points = new ArrayList<>();

    /** @param shown the key as the other system writes it */
    Sight(String shown) {
        this.shown = shown;
    }

    void add(LinkedLine line) {
        texts.add(line.line().text());
        lines.add(line);
    }

    void add(LinkedPoint point, String caption) {
        texts.add(caption);
        points.add(point);
    }

    /** The best that any of the texts comes to with each item that it resembles enough. */
    Map<ItemId, Suggestion> suggestions(LinkKey key, Titles titles) {
        Map<ItemId, Suggestion> best = new LinkedHashMap<>();
        Set<String> common = null;
        for (String text : texts) {
            Set<String> roots = titles.words().of(text).keySet();
            keepBest(best, key, text, titles.like(roots));
            common = common == null ? new LinkedHashSet<>(roots) : retained(common, roots);
        }
        if (common != null && texts.size() > 1) {
            keepBest(best, key, texts.iterator().next(), titles.like(common));
        }
        return best;
    }

    private static Set<String> retained(Set<String> some, Set<String> others) {
        some.retainAll(others);
        return some;
    }

    private void keepBest(Map<ItemId, Suggestion> best, LinkKey key, String text, List<Titles.Likeness> likenesses) {
        for (Titles.Likeness like : likenesses) {
            Suggestion found =
                    new Suggestion(new Link(like.item(), key), shown, like.score(), like.words(), text, lines, points);
            best.merge(like.item(), found, (one, other) -> other.score() > one.score() ? other : one);
        }
    }
}
