package dk.norddjurs.plansync.agreed;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history: a field moved.
 *
 * @param item       whose
 * @param field      which
 * @param before     what was agreed before, by the list's half, or null if nothing was
 * @param pair       what is agreed since
 * @param origin     whose word made it move
 * @param asOf       as of when that system said so
 * @param recordedAt when we recorded it
 * @param run        in which run
 */
public record Change(
        ItemId item,
        Field field,
        @Nullable Value before,
        AgreedPair pair,
        Owner origin,
        Instant asOf,
        Instant recordedAt,
        long run) {}
