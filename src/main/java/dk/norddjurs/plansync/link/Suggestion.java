package dk.norddjurs.plansync.link;

import java.util.List;

/**
 * A link that texts suggest. It never links anything by itself.
 *
 * @param link   the item and the key
 * @param shown  the key as the other system writes it
 * @param score  how much the item's title and the text resemble each other, in per cent
 * @param words  the words that both have, as the title writes them
 * @param text   what the other system writes
 * @param lines  the budget lines with that key, perhaps none
 * @param points the open agenda points with that key, perhaps none
 */
public record Suggestion(
        Link link,
        String shown,
        int score,
        List<String> words,
        String text,
        List<LinkedLine> lines,
        List<LinkedPoint> points) {
    public Suggestion {
        words = List.copyOf(words);
        lines = List.copyOf(lines);
        points = List.copyOf(points);
    }
}
