package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a divergence said when somebody decided on it. Where an item's field has an owner, only the two values count, for
 * the same two values may be told in other words the night after; everything else is what it said, word for word.
 *
 * @param kind   what kind of disagreement
 * @param reason why, naming the values
 * @param list   what the list said, or null
 * @param owner  what the owner said, or null
 */
public record Seen(
        Kind kind,
        Reason reason,
        @Nullable Value list,
        @Nullable Value owner) {

    /** What there is to see of it now. */
    public static Seen of(Divergence found) {
        return new Seen(found.kind(), found.reason(), found.list(), found.owner());
    }

    /** Whether the two sides still say the same. */
    boolean isOf(@Nullable Value listNow, @Nullable Value ownerNow) {
        return Objects.equals(list, listNow) && Objects.equals(owner, ownerNow);
    }
}
