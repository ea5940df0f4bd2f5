package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What plansync itself has sent to the list, so that its echo is not taken for somebody's edit.
 *
 * @param sent the newest write of each cell
 */
public record OwnWrites(Map<ItemId, Map<Field, Sent>> sent) {
    /** Nothing was ever sent. */
    public static final OwnWrites NONE = new OwnWrites(Map.of());

    /**
     * A value that was sent.
     *
     * @param version the row's version that it was decided on
     * @param at      when
     * @param value   what the cell was to hold, or null for nothing
     * @param origin  whose word it was
     */
    public record Sent(
            ItemVersion version, Instant at, @Nullable Value value, Owner origin) {}

    /**
     * Whose word a cell's new value is. A write explains it only once: it must have been sent on what the mirror has, or
     * after the mirror was last read.
     *
     * @param before the row as the mirror has it
     * @param readAt when the mirror was last read, or null if never
     * @param now    what the cell says now, or null for nothing
     */
    Owner originOf(PlanItem before, @Nullable Instant readAt, Field field, @Nullable Value now) {
        Sent write = sent.getOrDefault(before.id(), Map.of()).get(field);
        return write != null && explains(write, before, readAt, now) ? write.origin() : Owner.LIST;
    }

    private static boolean explains(Sent write, PlanItem before, @Nullable Instant readAt, @Nullable Value now) {
        return Objects.equals(write.value(), now)
                && (write.version().equals(before.version())
                        || (readAt != null && !write.at().isBefore(readAt)));
    }
}
