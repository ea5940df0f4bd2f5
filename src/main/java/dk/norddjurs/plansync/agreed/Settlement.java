package dk.norddjurs.plansync.agreed;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import java.time.Instant;

/**
 * A field that is settled from now on.
 *
 * @param item   whose
 * @param field  which
 * @param pair   what both sides say
 * @param origin whose word made it move
 * @param asOf   as of when that system said so
 */
public record Settlement(ItemId item, Field field, AgreedPair pair, Owner origin, Instant asOf) {}
