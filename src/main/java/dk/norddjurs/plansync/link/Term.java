package dk.norddjurs.plansync.link;

/**
 * A word of a text, as it is compared and as it was written.
 *
 * @param root what all forms of the word have in common
 * @param word the word as it stands in the text
 */
public record Term(String root, String word) {}
