package dk.norddjurs.plansync.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What management is told of a plan: plain values without markup, in the words of one language. Dates are the
 * municipality's.
 *
 * @param language  the language of the words
 * @param plan      the plan's title
 * @param day       as of when
 * @param since     the day of the digest before, or null if this is the first
 * @param items     how many items the plan has
 * @param changes   what has changed in the plan since then; nothing the first time
 * @param fresh     what has come to need a decision since then
 * @param staying   what needed a decision then, and still does
 * @param settled   what needed a decision then, and no longer does
 * @param watched   how many disagreements are only watched
 * @param unread    how many rows and meetings could not be read
 * @param unchecked the systems that could not be checked
 * @param ahead     what stands before a committee, by date
 * @param weeks     how many weeks ahead that looks
 */
public record Digest(
        Locale language,
        String plan,
        LocalDate day,
        @Nullable LocalDate since,
        int items,
        List<Change> changes,
        List<Matter> fresh,
        List<Matter> staying,
        List<Matter> settled,
        int watched,
        int unread,
        List<Gap> unchecked,
        List<Ahead> ahead,
        int weeks) {
    public Digest {
        changes = List.copyOf(changes);
        fresh = List.copyOf(fresh);
        staying = List.copyOf(staying);
        settled = List.copyOf(settled);
        unchecked = List.copyOf(unchecked);
        ahead = List.copyOf(ahead);
    }

    /** The first sentences: how the plan stands, and what is asked of the reader. */
    public String headline() {
        return Headline.of(this);
    }

    /** Whether no digest of the plan came before. */
    public boolean isFirst() {
        return since == null;
    }

    /** Whether there is anything that the digest before has not told. */
    public boolean isNews() {
        return isFirst()
                ? items > 0
                : !changes.isEmpty()
                        || !fresh.isEmpty()
                        || !settled.isEmpty()
                        || unchecked.stream().anyMatch(Gap::isNew);
    }

    /** How many decisions are asked for. */
    public int decisions() {
        return findings(fresh) + findings(staying);
    }

    /** How many of them are new. */
    public int newDecisions() {
        return findings(fresh);
    }

    private static int findings(List<Matter> matters) {
        return matters.stream().mapToInt(matter -> matter.findings().size()).sum();
    }

    /** How many items, or other subjects, have something to decide. */
    long subjectsAtOdds() {
        return Stream.concat(fresh.stream(), staying.stream())
                .map(Matter::item)
                .distinct()
                .count();
    }

    /**
     * What something is about.
     *
     * @param title      the item's title, or words for what is no item
     * @param code       its code as written, or the empty string
     * @param committees its committees, or the empty string
     */
    public record Item(String title, String code, String committees) {
        /** Code and committees on one line, or the empty string. */
        public String line() {
            return Stream.of(code, committees)
                    .filter(part -> !part.isEmpty())
                    .reduce((one, other) -> one + " · " + other)
                    .orElse("");
        }
    }

    /**
     * An item that has changed.
     *
     * @param added  whether it is new in the list; its fields are then not named
     * @param fields what has moved, in the order of the plan's columns
     */
    public record Change(Item item, boolean added, List<Moved> fields) {}

    /**
     * A field that has moved.
     *
     * @param column the column's name
     * @param old    what it said, or null if it was empty
     * @param now    what it says, or null if it is empty
     * @param by     whose word that is, such as {@code budgettet}
     */
    public record Moved(
            String column, @Nullable String old, @Nullable String now, String by) {}

    /** Everything on one subject that needs a decision. */
    public record Matter(Item item, List<Finding> findings) {
        /** Whether what to do is said behind that finding: once for neighbours that ask for the same. */
        public boolean saysNext(int place) {
            return place == findings.size() - 1
                    || !findings.get(place)
                            .next()
                            .equals(findings.get(place + 1).next());
        }
    }

    /**
     * A disagreement.
     *
     * @param column the column's name, or the empty string
     * @param kind   its kind
     * @param reason why, a sentence
     * @param next   what may be done about it, a sentence
     * @param days   how long it has been open, in days
     */
    public record Finding(String column, String kind, String reason, String next, int days) {}

    /**
     * A system that could not be checked.
     *
     * @param source what it is called
     * @param since  the first day on which it could not be
     * @param reason why, a sentence
     * @param isNew  whether the digest before has not told it
     */
    public record Gap(String source, LocalDate since, String reason, boolean isNew) {}

    /**
     * What stands before a committee.
     *
     * @param from      the day of the meeting, or the first day that is still to come of a planned time
     * @param when      the planned time as people wrote it, or the empty string where the meeting is announced
     * @param committee the committee's name
     * @param items     what it treats
     */
    public record Ahead(LocalDate from, String when, String committee, List<Item> items) {
        /** Whether it stands on a published agenda; otherwise it is only planned. */
        public boolean announced() {
            return when.isEmpty();
        }
    }
}
