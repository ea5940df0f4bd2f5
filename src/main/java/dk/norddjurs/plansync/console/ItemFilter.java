package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which items a reader wants to see; an empty text lets everything through.
 *
 * @param committee a committee's code
 * @param status    a text of the status column
 * @param text      words of the title, the code or whoever is responsible
 */
record ItemFilter(String committee, String status, String text) {
    ItemFilter(@Nullable String committee, @Nullable String status, @Nullable String text) {
        this.committee = Objects.requireNonNullElse(committee, "").strip();
        this.status = Objects.requireNonNullElse(status, "").strip();
        this.text = Objects.requireNonNullElse(text, "").strip();
    }

    public boolean isSet() {
        return !(committee + status + text).isEmpty();
    }

    boolean letsThrough(PlanItem item) {
        return (committee.isEmpty() || item.names(Field.COMMITTEES).stream().anyMatch(committee::equalsIgnoreCase))
                && (status.isEmpty() || item.text(Field.STATUS).equalsIgnoreCase(status))
                && Stream.of(Field.TITLE, Field.CODE, Field.RESPONSIBLE)
                        .map(item::text)
                        .anyMatch(words -> small(words).contains(small(text)));
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
