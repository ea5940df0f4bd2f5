package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.snapshot.Source;
import java.util.Locale;
import java.util.Set;

/** The catalogue of divergences. */
public enum Kind {
    AMOUNT_DIFFERS(Standing.DECIDE, Source.BUDGET),
    MONEY_WITHOUT_ITEM(Standing.DECIDE, Source.BUDGET),
    ITEM_WITHOUT_MONEY(Standing.DECIDE, Source.BUDGET),
    EDITED_IN_LIST(Standing.DECIDE),
    CONFLICT(Standing.DECIDE),
    FIRST_CONTACT(Standing.DECIDE),
    REMOVED_FROM_LIST(Standing.DECIDE),
    /** Planned for a committee whose meetings are over, and on none of their agendas. */
    NOT_ON_AGENDA(Standing.DECIDE, Source.AGENDA),
    MEETING_MOVED(Standing.WATCH, Source.AGENDA),
    DECIDED_NOT_IN_PLAN(Standing.DECIDE, Source.AGENDA),
    /** Postponed, rejected or sent back. */
    POSTPONED(Standing.DECIDE, Source.AGENDA),
    ON_AGENDA_NOT_IN_PLAN(Standing.DECIDE, Source.AGENDA),
    /** Dates in the plan are indicative, so this is only watched. */
    OVERDUE(Standing.WATCH),
    FINISHED_WITH_MONEY_LEFT(Standing.WATCH, Source.BUDGET),
    FINISHED_WITH_TREATMENT_AHEAD(Standing.WATCH, Source.AGENDA),
    SAME_CODE_TWICE(Standing.WATCH),
    /** A budget line or an agenda point looks as if it belonged to an item; people must say whether it does. */
    LINK_TO_CONFIRM(Standing.DECIDE, Source.BUDGET, Source.AGENDA),
    /** A budget line that two plans take for theirs. */
    LINE_OF_TWO_PLANS(Standing.DECIDE, Source.BUDGET),
    /** Nobody has touched the row for long; what plansync writes does not count. */
    NOT_UPDATED(Standing.WATCH),
    /** The year's allotment was spent before the capital grant was given. */
    CAPITAL_BEFORE_GRANT(Standing.DECIDE, Source.BUDGET),
    /** The agenda system knows something that the list does not show yet, because the plan's mode holds it back. */
    NOT_YET_IN_LIST(Standing.WATCH, Source.AGENDA),
    /** The list would not take a value. */
    WRITE_REFUSED(Standing.DECIDE),
    /** A required column is empty. */
    REQUIRED_EMPTY(Standing.DECIDE),
    ROW_UNREAD(Standing.SOURCE, Source.BUDGET),
    MEETING_UNREAD(Standing.SOURCE, Source.AGENDA),
    NOT_CHECKED(Standing.SOURCE);

    private final Standing standing;
    private final Set<Source> judgedBy;

    Kind(Standing standing, Source... judgedBy) {
        this.standing = standing;
        this.judgedBy = Set.of(judgedBy);
    }

    /** What is expected of people, unless the plan's configuration says otherwise. */
    public Standing standing() {
        return standing;
    }

    /** The systems, beside the list, without which nobody can say whether such a divergence is still there. */
    public Set<Source> judgedBy() {
        return judgedBy;
    }

    /** The name in configuration and in the interface: kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is expected of people. */
    public enum Standing {
        /** Somebody must decide. */
        DECIDE,
        /** Worth knowing. */
        WATCH,
        /** A source could not be read. */
        SOURCE
    }
}
