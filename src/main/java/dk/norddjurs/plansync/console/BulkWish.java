package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.run.DecisionFilter;
import org.jspecify.annotations.Nullable;

/** The form of decisions on many, as it was filled in; what is null or blank narrows nothing. */
record BulkWish(
        @Nullable String kind,
        @Nullable String section,
        @Nullable String committee,
        @Nullable String field,
        @Nullable String atMost,
        @Nullable String choice) {
    DecisionFilter filter() {
        return Wishes.filter(kind, section, committee, field, atMost);
    }
}
