package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.snapshot.Source;
import java.util.Locale;
import java.util.Set;

/** The catalogue of divergences. */
public enum Kind {
    AMOUNT_DIFFERS(Standing.DECIDE, Audience.FINANCE, Source.BUDGET),
    MONEY_WITHOUT_ITEM(Standing.DECIDE, Audience.FINANCE, Source.BUDGET),
    ITEM_WITHOUT_MONEY(Standing.DECIDE, Audience.FINANCE, Source.BUDGET),
    EDITED_IN_LIST(Standing.DECIDE, Audience.FINANCE),
    CONFLICT(Standing.DECIDE, Audience.FINANCE),
    FIRST_CONTACT(Standing.DECIDE, Audience.FINANCE),
    REMOVED_FROM_LIST(Standing.DECIDE, Audience.FINANCE),
    /** Planned for a committee whose meetings are over, and on none of their agendas. */
    NOT_ON_AGENDA(Standing.DECIDE, Audience.SECRETARY, Source.AGENDA),
    MEETING_MOVED(Standing.WATCH, Audience.SECRETARY, Source.AGENDA),
    DECIDED_NOT_IN_PLAN(Standing.DECIDE, Audience.RESPONSIBLE, Source.AGENDA),
    /** Postponed, rejected or sent back. */
    POSTPONED(Standing.DECIDE, Audience.RESPONSIBLE, Source.AGENDA),
    ON_AGENDA_NOT_IN_PLAN(Standing.DECIDE, Audience.SECRETARY, Source.AGENDA),
    /** Dates in the plan are indicative, so this is only watched. */
    OVERDUE(Standing.WATCH, Audience.RESPONSIBLE),
    FINISHED_WITH_MONEY_LEFT(Standing.WATCH, Audience.FINANCE, Source.BUDGET),
    FINISHED_WITH_TREATMENT_AHEAD(Standing.WATCH, Audience.RESPONSIBLE, Source.AGENDA),
    SAME_CODE_TWICE(Standing.WATCH, Audience.FINANCE),
    /** A budget line or an agenda point looks as if it belonged to an item; people must say whether it does. */
    LINK_TO_CONFIRM(Standing.DECIDE, Audience.FINANCE, Source.BUDGET, Source.AGENDA),
    /** A budget line that two plans take for theirs. */
    LINE_OF_TWO_PLANS(Standing.DECIDE, Audience.FINANCE, Source.BUDGET),
    /** Nobody has touched the row for long; what plansync writes does not count. */
    NOT_UPDATED(Standing.WATCH, Audience.RESPONSIBLE),
    /** The year's allotment was spent before the capital grant was given. */
    CAPITAL_BEFORE_GRANT(Standing.DECIDE, Audience.FINANCE, Source.BUDGET),
    /** The agenda system knows something that the list does not show yet, because the plan's mode holds it back. */
    NOT_YET_IN_LIST(Standing.WATCH, Audience.SECRETARY, Source.AGENDA),
    /** The list would not take a value. */
    WRITE_REFUSED(Standing.DECIDE, Audience.FINANCE),
    /** A required column is empty. */
    REQUIRED_EMPTY(Standing.DECIDE, Audience.RESPONSIBLE),
    ROW_UNREAD(Standing.SOURCE, Audience.FINANCE, Source.BUDGET),
    MEETING_UNREAD(Standing.SOURCE, Audience.OPERATIONS, Source.AGENDA),
    NOT_CHECKED(Standing.SOURCE, Audience.OPERATIONS);

    private final Standing standing;
    private final Audience audience;
    private final Set<Source> judgedBy;

    Kind(Standing standing, Audience audience, Source... judgedBy) {
        this.standing = standing;
        this.audience = audience;
        this.judgedBy = Set.of(judgedBy);
    }

    /** What is expected of people, unless the plan's configuration says otherwise. */
    public Standing standing() {
        return standing;
    }

    /** For whom it is, unless the plan's configuration says otherwise. */
    public Audience audience() {
        return audience;
    }

    /** The systems, beside the list, without which nobody can say whether such a divergence is still there. */
    public Set<Source> judgedBy() {
        return judgedBy;
    }

    /** The name in configuration and in the interface: kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who can do something about it. */
    public enum Audience {
        FINANCE,
        /** The committees' secretaries. */
        SECRETARY,
        /** Whoever is responsible for the item. */
        RESPONSIBLE,
        /** Whoever keeps the systems running. */
        OPERATIONS;

        /** The name in configuration and in the interface. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
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
