package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The headings of a printed list: as many lines of them as a record has. */
final class ListHeadings {
    private final Path file;
    private final char bar;
    private final Pattern between;
    private final int wanted;
    private final List<String> others;
    private final Set<String> known = new HashSet<>();
    private final List<ListHeading> parts = new ArrayList<>();
    private int line;

    ListHeadings(ProfileSettings profile, Path file) {
        this.file = file;
        this.bar = profile.shape().separator();
        this.between = Pattern.compile(String.valueOf(bar), Pattern.LITERAL);
        this.wanted = profile.shape().recordLines();
        this.others = profile.shape().otherHeadings();
        Stream.concat(profile.headings().stream(), others.stream())
                .map(Spaces::key)
                .forEach(known::add);
    }

    boolean areFound() {
        return parts.size() == wanted;
    }

    /** The line of the first of them, counted from 1. */
    int line() {
        return line;
    }

    List<ListHeading> parts() {
        return parts;
    }

    /** Every heading, in the order of the lines. */
    List<Cell> cells() {
        return parts.stream()
                .flatMap(part -> part.cellsOf(part.line()).stream())
                .map(Cell::written)
                .toList();
    }

    /**
     * Takes the line as the next one of the headings if it is.
     *
     * @return whether it is
     */
    boolean take(String text, int number) {
        ListHeading part = ListHeading.of(text, bar);
        if (parts.isEmpty() && !isHeading(text)) {
            return false;
        } else if (part.bars().isEmpty()) {
            throw BadFile.because(
                    file,
                    "linje " + number + " skulle være linje " + (parts.size() + 1)
                            + " af overskrifterne, men har ingen skillestreger. Ret profilens record-lines.");
        }
        refuseUnknown(part, number);
        refuseAlike(part, number);
        line = parts.isEmpty() ? number : line;
        parts.add(part);
        part.keys().stream().filter(key -> !key.isEmpty()).forEach(known::add);
        return true;
    }

    /** Whether the line names at least one heading that is known. */
    boolean isHeading(String text) {
        return text.indexOf(bar) >= 0 && Arrays.stream(fields(text)).anyMatch(known::contains);
    }

    /** Whether the line is nothing but headings, though other ones or elsewhere: the list has changed. */
    boolean isOtherHeading(String text) {
        List<String> keys =
                Arrays.stream(fields(text)).filter(key -> !key.isEmpty()).toList();
        return keys.size() > 1 && keys.stream().filter(known::contains).count() * 2 > keys.size();
    }

    private String[] fields(String text) {
        return Arrays.stream(between.split(text)).map(Spaces::key).toArray(String[]::new);
    }

    private void refuseUnknown(ListHeading part, int number) {
        List<String> unknown = others.isEmpty()
                ? List.of()
                : part.cellsOf(part.line()).stream()
                        .map(Spaces::plain)
                        .filter(heading -> !heading.isEmpty() && !known.contains(Spaces.key(heading)))
                        .toList();
        if (!unknown.isEmpty()) {
            throw BadFile.because(
                    file,
                    (unknown.size() == 1 ? "overskriften " : "overskrifterne ") + Quote.all(unknown) + " i linje "
                            + number + " er ukendt. Lav udskriften med det sædvanlige layout, eller tilføj ukendte "
                            + "overskrifter i profilens other-headings.");
        }
    }

    private void refuseAlike(ListHeading part, int number) {
        if (parts.stream().anyMatch(other -> other.bars().equals(part.bars()))) {
            throw BadFile.because(
                    file,
                    "overskrifterne i linje " + number + " har skillestregerne samme sted som linjen før, så en tabt "
                            + "linje ikke kan opdages. Lav udskriften med et andet layout.");
        }
    }
}
