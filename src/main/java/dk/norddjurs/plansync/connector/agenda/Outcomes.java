package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.snapshot.AgendaPoint.Decided;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what was decided, by configured phrases. Whatever leaves a doubt is unknown: no phrase, a phrase in a clause
 * with a negation that is no part of it, or first sentences that tell different outcomes.
 */
final class Outcomes {
    private static final int SENTENCES = 3;
    private static final int BEGINNING = 120;
    /** In characters. Three sentences are shorter; a broken page may be without any full stop. */
    private static final int LOOKED_AT = 2_000;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\R+");
    private static final Pattern CLAUSE_END = Pattern.compile("[,;:.!?()]|\\s[-–]\\s");

    private final List<Phrase> phrases = new ArrayList<>();
    private final Pattern negation;

    /**
     * @param phrases   what tells which outcome
     * @param negations words that turn a clause round
     * @throws IllegalArgumentException if a phrase is blank, tells two outcomes, or stands for "unknown"
     */
    Outcomes(Map<TreatmentOutcome, List<String>> phrases, List<String> negations) {
        Map<String, TreatmentOutcome> seen = new HashMap<>();
        phrases.forEach((outcome, texts) -> texts.forEach(text -> add(outcome, text, seen)));
        this.phrases.sort(
                Comparator.comparingInt((Phrase phrase) -> -phrase.text().length()));
        this.negation = negations.isEmpty() ? Pattern.compile("(?!)") : words(String.join("\n", negations));
    }

    private void add(TreatmentOutcome outcome, String text, Map<String, TreatmentOutcome> seen) {
        TreatmentOutcome other = seen.put(text.strip().toLowerCase(Locale.ROOT), outcome);
        if (outcome == TreatmentOutcome.UNKNOWN || text.isBlank() || (other != null && other != outcome)) {
            throw new IllegalArgumentException("plansync.agenda.outcomes: the phrase '" + text + "' of " + outcome
                    + " is blank, stands under two outcomes, or under UNKNOWN");
        }
        phrases.add(new Phrase(outcome, text.strip(), words(text.strip())));
    }

    /** The outcome that the first sentences tell, with the words that told it. */
    Decided recognise(String decision) {
        String text = decision.substring(0, Math.min(decision.length(), LOOKED_AT))
                .replace('\u00a0', ' ')
                .strip();
        List<Told> told = SENTENCE_END
                .splitAsStream(text)
                .limit(SENTENCES)
                .flatMap(sentence -> told(sentence).stream())
                .toList();
        boolean agreed = told.stream().map(Told::outcome).distinct().count() == 1;
        Told first = agreed ? told.get(0) : null;
        return first == null || first.outcome() == TreatmentOutcome.UNKNOWN
                ? new Decided(TreatmentOutcome.UNKNOWN, beginning(text))
                : new Decided(first.outcome(), first.words());
    }

    /** What one sentence tells, or nothing if no phrase is in it. */
    private Optional<Told> told(String sentence) {
        List<Told> found = found(sentence);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Told longest = found.get(0);
        boolean doubtful = found.stream().anyMatch(one -> one.rivals(longest) || negated(sentence, one));
        return Optional.of(doubtful ? Told.NOTHING : longest);
    }

    /** Every phrase in the sentence that is no part of a longer one, the longest first. */
    private List<Told> found(String sentence) {
        List<Told> found = new ArrayList<>();
        for (Phrase phrase : phrases) {
            for (Matcher m = phrase.pattern().matcher(sentence); m.find(); ) {
                Told told = new Told(phrase.outcome(), m.group(), m.start(), m.end());
                if (found.stream().noneMatch(told::overlaps)) {
                    found.add(told);
                }
            }
        }
        return found;
    }

    private boolean negated(String sentence, Told told) {
        int from = 0;
        int until = sentence.length();
        for (Matcher m = CLAUSE_END.matcher(sentence); m.find(); ) {
            from = m.end() <= told.start() ? m.end() : from;
            until = m.start() >= told.end() ? Math.min(until, m.start()) : until;
        }
        return negation.matcher(sentence.substring(from, told.start())).find()
                || negation.matcher(sentence.substring(told.end(), until)).find();
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= BEGINNING
                ? line
                : line.substring(0, BEGINNING - 1).strip() + "…";
    }

    /** A pattern for whole words, one alternative for each line of the text. */
    private static Pattern words(String lines) {
        List<String> alternatives = lines.lines()
                .map(line -> String.join(
                        "\\s+",
                        Pattern.compile("\\s+")
                                .splitAsStream(line)
                                .map(Pattern::quote)
                                .toList()))
                .toList();
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + String.join("|", alternatives) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A configured phrase. */
    private record Phrase(TreatmentOutcome outcome, String text, Pattern pattern) {}

    /** A phrase where it stands in a sentence. */
    private record Told(TreatmentOutcome outcome, String words, int start, int end) {
        static final Told NOTHING = new Told(TreatmentOutcome.UNKNOWN, "", 0, 0);

        /** Whether it is as long and tells something else. */
        boolean rivals(Told other) {
            return end - start == other.end - other.start && outcome != other.outcome;
        }

        boolean overlaps(Told other) {
            return start < other.end && other.start < end;
        }
    }
}
