package dk.norddjurs.plansync.link;

import java.util.List;

/** Takes a text apart into the words that say what it is about. */
@FunctionalInterface
public interface Analysis {
    /**
     * The words of the text in their order, without those that say nothing, such as {@code og}.
     *
     * @param text in the language of the plan
     */
    List<Term> terms(String text);
}
