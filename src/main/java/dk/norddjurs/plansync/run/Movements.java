package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.DivergenceBook.Movement;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.reconcile.Identity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
                        without(whole.staying(), ofItem.settled()),
                        join(whole.settled(), ofItem.settled()));
    }

    private static List<OpenDivergence> without(List<OpenDivergence> some, List<OpenDivergence> settled) {
        Set<Identity> gone = settled.stream().map(row -> row.now().identity()).collect(Collectors.toSet());
        return some.stream().filter(row -> !gone.contains(row.now().identity())).toList();
    }

    private static List<OpenDivergence> join(List<OpenDivergence> one, List<OpenDivergence> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
