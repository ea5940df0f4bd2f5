package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
    private final Map<String, Word> byRoot = new HashMap<>();
    private final List<Title> titles = new ArrayList<>();

    /** The titles' words that tell something, the rarest first, so that two sets of them are compared in one pass. */
    private final List<Word> rarestFirst;

    /** A word and the titles that have it. */
    private static final class Word {
        final List<Title> titles = new ArrayList<>();
        long weight;
        int place;
    }

    /** A title, which is equal to none but itself. */
    private static final class Title {
        final ItemId item;

        /** Its words: the written word by its root. */
        final Map<String, String> roots;

        /** The places of its words that tell something, in order. */
        int[] words = {};

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
        items.forEach(this::add);
        byRoot.forEach((root, word) -> word.weight = weight(root, word.titles.size()));
        rarestFirst = byRoot.values().stream()
                .filter(word -> word.weight > 0)
                .sorted(Comparator.comparingInt(word -> word.titles.size()))
                .toList();
        for (int place = 0; place < rarestFirst.size(); place++) {
            rarestFirst.get(place).place = place;
        }
        for (Title title : titles) {
            title.words = places(title.roots.keySet());
            title.weight = weight(title.words, 0);
        }
    }

    private void add(PlanItem item) {
        Title title = new Title(item.id(), words.of(item.text(Field.TITLE)));
        titles.add(title);
        title.roots
                .keySet()
                .forEach(root ->
                        byRoot.computeIfAbsent(root, any -> new Word()).titles.add(title));
    }

    private long weight(String root, int titlesWith) {
        if (titlesWith > COMMON) {
            return 0;
        }
        boolean isNumber = root.chars().allMatch(Character::isDigit);
        int share = Math.max(1, titles.size()) / Math.max(1, titlesWith);
        return isNumber ? 1 : Integer.SIZE - Integer.numberOfLeadingZeros(share);
    }

    /** The places of those words that tell something, in order. */
    private int[] places(Set<String> roots) {
        return roots.stream()
                .map(byRoot::get)
                .filter(word -> word != null && word.weight > 0)
                .mapToInt(word -> word.place)
                .sorted()
                .toArray();
    }

    private long weight(int[] places, int first) {
        long weight = 0;
        for (int i = first; i < places.length; i++) {
            weight += rarestFirst.get(places[i]).weight;
        }
        return weight;
    }

    Words words() {
        return words;
    }

    /** Whether a title has one of the text's words. Without that none resembles it. */
    boolean share(String text) {
        return words.of(text).keySet().stream().anyMatch(this::tellsSomething);
    }

    /** Every title that resembles the text as much as a suggestion must. */
    List<Likeness> like(Set<String> roots) {
        int[] known = places(roots);
        long strange = roots.stream()
                .filter(root -> !byRoot.containsKey(root))
                .mapToLong(root -> weight(root, 0))
                .sum();
        long text = weight(known, 0) + strange;
        List<Likeness> like = new ArrayList<>();
        for (Title title : sharing(known, text)) {
            int score = score(shared(known, title.words), text, title.weight);
            if (score >= from) {
                like.add(new Likeness(title.item, score, sharedWords(title, roots)));
            }
        }
        return like;
    }

    /**
     * The titles that may resemble the text enough. Such a title has one of the text's rarer words: the most common ones
     * are left out as long as they are too light together, and so few titles are looked at, however many there are.
     */
    private Set<Title> sharing(int[] known, long text) {
        Set<Title> sharing = new LinkedHashSet<>();
        for (int i = 0; i < known.length; i++) {
            long left = weight(known, i);
            if (score(left, text, left) < from) { // even a title of all that is left would not do
                break;
            }
            sharing.addAll(rarestFirst.get(known[i]).titles);
        }
        return sharing;
    }

    private long shared(int[] one, int[] other) {
        long shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared += rarestFirst.get(one[i]).weight;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private List<String> sharedWords(Title title, Set<String> roots) {
        return title.roots.entrySet().stream()
                .filter(word -> roots.contains(word.getKey()) && tellsSomething(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean tellsSomething(String root) {
        Word word = byRoot.get(root);
        return word != null && word.weight > 0;
    }

    private static int score(long shared, long text, long title) {
        return (int) (200 * shared / (text + title));
    }
}
