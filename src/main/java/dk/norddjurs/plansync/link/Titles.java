package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The plan's titles by their words, so that a text is compared only with titles that share a word with it.
 *
 * <p>How much two texts resemble each other is Dice's measure: twice the weight of the words that both have, over the
 * weight of all words of both. A word that stands in one title weighs most; whenever twice as many titles have it, it
 * weighs one less. A bare number weighs one, for a year or an amount names no matter.
 */
final class Titles {
    /** A word in more titles than this tells nothing. */
    private static final int COMMON = 1000;

    private final Words words;
    private final int from;
    private final int count;
    private final Map<String, List<Title>> byRoot = new HashMap<>();

    /** A title, which is equal to none but itself. */
    private static final class Title {
        final ItemId item;

        /** Its words: the written word by its root. */
        final Map<String, String> roots;

        /** Known once all titles are. */
        long weight;

        Title(ItemId item, Map<String, String> roots) {
            this.item = item;
            this.roots = roots;
        }
    }

    /**
     * How much a title resembles a text.
     *
     * @param score in per cent
     * @param words the words that both have, as the title writes them
     */
    record Likeness(ItemId item, int score, List<String> words) {}

    Titles(Collection<PlanItem> items, LinkRules rules, Analysis analysis) {
        this.words = new Words(rules.codes(), analysis);
        this.from = rules.suggestFrom();
        this.count = Math.max(1, items.size());
        List<Title> titles = items.stream()
                .map(item -> new Title(item.id(), words.of(item.text(Field.TITLE))))
                .toList();
        titles.forEach(this::add);
        titles.forEach(title -> title.weight = weight(title.roots.keySet()));
    }

    private void add(Title title) {
        title.roots
                .keySet()
                .forEach(root ->
                        byRoot.computeIfAbsent(root, any -> new ArrayList<>()).add(title));
    }

    Words words() {
        return words;
    }

    /** Every title that resembles the text as much as a suggestion must. */
    List<Likeness> like(Set<String> roots) {
        long text = weight(roots);
        List<String> telling = telling(roots, text);
        long light = text - weight(telling);
        return sharing(telling).entrySet().stream()
                .filter(entry -> score(entry.getValue() + light, text, entry.getKey().weight) >= from)
                .map(entry -> likeness(entry.getKey(), roots, text))
                .filter(like -> like.score() >= from)
                .toList();
    }

    /** The titles that have one of the words, with the weight of those that they have. */
    private Map<Title, Long> sharing(List<String> roots) {
        Map<Title, Long> weights = new LinkedHashMap<>();
        for (String root : roots) {
            long weight = weight(root);
            byRoot.getOrDefault(root, List.of()).forEach(title -> weights.merge(title, weight, Long::sum));
        }
        return weights;
    }

    /**
     * The words of which a title must have one to resemble the text enough. The most common words are left out as long as
     * they are too light together: so few titles are looked at, however many there are.
     */
    private List<String> telling(Set<String> roots, long text) {
        List<String> commonFirst = roots.stream()
                .filter(root -> weight(root) > 0)
                .sorted(Comparator.comparingInt(root -> -titlesWith(root)))
                .toList();
        long light = 0;
        int first = 0;
        for (String root : commonFirst) {
            light += weight(root);
            if (score(light, text, light) >= from) { // a title of these words alone would do
                break;
            }
            first++;
        }
        return commonFirst.subList(first, commonFirst.size());
    }

    private Likeness likeness(Title title, Set<String> roots, long text) {
        List<String> shared = title.roots.keySet().stream()
                .filter(root -> roots.contains(root) && weight(root) > 0)
                .toList();
        return new Likeness(
                title.item,
                score(weight(shared), text, title.weight),
                shared.stream().map(title.roots::get).toList());
    }

    private static int score(long shared, long text, long title) {
        return (int) (200 * shared / (text + title));
    }

    private long weight(Collection<String> roots) {
        return roots.stream().mapToLong(this::weight).sum();
    }

    private long weight(String root) {
        int titles = titlesWith(root);
        if (titles > COMMON) {
            return 0;
        }
        boolean isNumber = root.chars().allMatch(Character::isDigit);
        return isNumber ? 1 : Integer.SIZE - Integer.numberOfLeadingZeros(count / Math.max(1, titles));
    }

    private int titlesWith(String root) {
        return byRoot.getOrDefault(root, List.of()).size();
    }
}
