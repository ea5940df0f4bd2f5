package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.DivergenceBook.Movement;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins what two reconciliations of one run have moved. */
final class Movements {
    private Movements() {}

    /** A look at one item names again what stays open of all the others; only what it opened or settled is news. */
    static Movement join(@Nullable Movement whole, Movement ofItem) {
        return whole == null
                ? ofItem
                : new Movement(
                        join(whole.opened(), ofItem.opened()),
                        whole.staying(),
                        join(whole.settled(), ofItem.settled()));
    }

    private static List<OpenDivergence> join(List<OpenDivergence> one, List<OpenDivergence> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
