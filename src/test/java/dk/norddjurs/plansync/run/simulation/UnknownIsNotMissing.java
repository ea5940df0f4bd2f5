package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.snapshot.Source;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** While a system cannot be asked, nothing that only it can tell opens or settles. */
final class UnknownIsNotMissing implements Oracle {
    @Override
    public void afterAttempt(World world, Attempt attempt) {
        if (attempt.budget == null) {
            check(world, attempt, Source.BUDGET);
        }
        if (attempt.agenda == null) {
            check(world, attempt, Source.AGENDA);
        }
        if (attempt.listReadAt < 0) {
            require(
                    open(world.stores.divergences().all(world.plan.id()), null)
                            .equals(open(attempt.divergencesBefore, null)),
                    () -> "the list was not read, and yet divergences have come or gone");
        }
    }

    private void check(World world, Attempt attempt, Source source) {
        Set<OpenDivergence> rows = Set.copyOf(world.stores.divergences().all(world.plan.id()));
        Set<Identity> moved = gone(attempt.divergencesBefore, rows, source);
        moved.addAll(gone(rows, attempt.divergencesBefore, source));
        require(moved.isEmpty(), () -> source + " was not asked, and yet these have come or gone: " + moved);
    }

    /** What the one tells of that source, and the other does not tell at all, by whatever kind. */
    private static Set<Identity> gone(Collection<OpenDivergence> one, Collection<OpenDivergence> other, Source source) {
        Set<Identity> gone = new HashSet<>(open(one, source));
        other.stream()
                .filter(OpenDivergence::isOpen)
                .forEach(row -> gone.remove(row.now().identity()));
        return gone;
    }

    /** @param source whose kinds, or null for all but the words about the sources themselves */
    private static Set<Identity> open(
            Collection<OpenDivergence> rows, @org.jspecify.annotations.Nullable Source source) {
        return rows.stream()
                .filter(OpenDivergence::isOpen)
                .map(OpenDivergence::now)
                .filter(found -> source == null
                        ? found.kind() != Kind.NOT_CHECKED
                        : found.kind().judgedBy().contains(source))
                .map(found -> found.identity())
                .collect(Collectors.toSet());
    }
}
