package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.Link;
import java.util.List;

/**
 * A link that the texts of the systems suggest, for people to confirm or reject.
 *
 * @param link     the item and the key
 * @param score    how much the item's title and the text resemble each other, in per cent
 * @param words    the words that both have, as the title writes them
 * @param text     what the other system writes
 * @param evidence where it writes so
 */
public record SuggestedLink(Link link, int score, List<String> words, String text, List<Evidence> evidence) {
    public SuggestedLink {
        words = List.copyOf(words);
        evidence = List.copyOf(evidence);
    }
}
