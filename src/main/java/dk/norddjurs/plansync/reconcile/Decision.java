package dk.norddjurs.plansync.reconcile;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person has decided on a divergence. It holds for what was seen and for nothing else: once that has moved, the
 * decision is void for good.
 *
 * @param choice what was decided; a link is decided in a place of its own
 * @param seen   what the person saw
 * @param until  the last day of a snooze, in the municipality's time; else null
 */
public record Decision(Choice choice, Seen seen, @Nullable LocalDate until) {
    public Decision {
        if (choice == Choice.CONFIRM || choice == Choice.REJECT) {
            throw new IllegalArgumentException(choice.id() + " is decided on a link, not on values");
        }
        if ((choice == Choice.SNOOZE) != (until != null)) {
            throw new IllegalArgumentException("a snooze, and nothing else, has a last day");
        }
    }

    /** What can be decided. */
    public enum Choice {
        /** The owner's value shall stand in the list. */
        TAKE_OWNER,
        /** The list stays as it is, or a finding without values is accepted as it is. */
        KEEP_LIST,
        /** Nobody wants to hear of it before a date. */
        SNOOZE,
        /** The link is right. */
        CONFIRM,
        /** The link is wrong. */
        REJECT;

        /** The name in the interface: kebab case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How a decision ends. */
    public enum End {
        /** What was seen has moved. */
        VOID,
        /** It has done what it was made for. */
        SPENT
    }

    /** Whether it is a snooze that still lasts. */
    boolean isSnooze(LocalDate today) {
        return until != null && !today.isAfter(until);
    }

    /** Whether it is a snooze whose last day is over. */
    boolean isOver(LocalDate today) {
        return until != null && today.isAfter(until);
    }
}
