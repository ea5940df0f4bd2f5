package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private final int count;
    private final Map<String, List<Title>> byRoot = new HashMap<>();

    /** @param roots the title's words: the written word by its root */
    private record Title(ItemId item, Map<String, String> roots) {}

    /**
     * How much a title resembles a text.
     *
     * @param score in per cent
     * @param words the words that both have, as the title writes them
     */
    record Likeness(ItemId item, int score, List<String> words) {}

    Titles(Collection<PlanItem> items, CodePattern codes, Analysis analysis) {
        this.words = new Words(codes, analysis);
        this.count = Math.max(1, items.size());
        for (PlanItem item : items) {
            Title title = new Title(item.id(), words.of(item.text(Field.TITLE)));
            title.roots()
                    .keySet()
                    .forEach(root -> byRoot.computeIfAbsent(root, any -> new ArrayList<>())
                            .add(title));
        }
    }

    Words words() {
        return words;
    }

    /** Every title that shares a word with the text. */
    List<Likeness> like(Collection<String> roots) {
        Map<Title, List<String>> shared = new LinkedHashMap<>();
        for (String root : roots) {
            if (weight(root) > 0) {
                byRoot.getOrDefault(root, List.of())
                        .forEach(title -> shared.computeIfAbsent(title, any -> new ArrayList<>())
                                .add(root));
            }
        }
        long text = weight(roots);
        return shared.entrySet().stream()
                .map(entry -> likeness(entry.getKey(), entry.getValue(), text))
                .toList();
    }

    private Likeness likeness(Title title, List<String> shared, long text) {
        long score = 200 * weight(shared) / (text + weight(title.roots().keySet()));
        List<String> written = title.roots().entrySet().stream()
                .filter(entry -> shared.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new Likeness(title.item(), (int) score, written);
    }

    private long weight(Collection<String> roots) {
        return roots.stream().mapToLong(this::weight).sum();
    }

    private long weight(String root) {
        int titles = byRoot.getOrDefault(root, List.of()).size();
        if (titles > COMMON) {
            return 0;
        }
        boolean isNumber = root.chars().allMatch(Character::isDigit);
        return isNumber ? 1 : Integer.SIZE - Integer.numberOfLeadingZeros(count / Math.max(1, titles));
    }
}
