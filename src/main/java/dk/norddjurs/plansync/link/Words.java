package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.CodePattern;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of a text that are compared: those of the matter, without plan codes and their flags. */
final class Words {
    private final CodePattern codes;
    private final Analysis analysis;

    Words(CodePattern codes, Analysis analysis) {
        this.codes = codes;
        this.analysis = analysis;
    }

    /** The first written form of each word by its root, in the order of the text. */
    Map<String, String> of(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        analysis.terms(codes.without(text)).forEach(term -> words.putIfAbsent(term.root(), term.word()));
        return words;
    }
}
