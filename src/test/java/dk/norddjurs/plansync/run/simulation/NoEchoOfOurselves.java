package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Kind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What we wrote ourselves is never taken for what a person has edited. */
final class NoEchoOfOurselves implements Oracle {
    private static final Set<Kind> OF_PEOPLE = EnumSet.of(Kind.EDITED_IN_LIST, Kind.CONFLICT);

    @Override
    public void afterAttempt(World world, Attempt attempt) {
        Map<Long, ListKey> keys = world.stores.list().load(world.plan.id()).items().stream()
                .collect(Collectors.toMap(item -> item.id().value(), PlanItem::key));
        for (OpenDivergence open : world.stores.divergences().open(world.plan.id())) {
            if (OF_PEOPLE.contains(open.now().kind())
                    && open.now().subject() instanceof Subject.OfItem of
                    && !open.now().reason().key().startsWith("accepted-moved")) {
                ListKey key = keys.get(of.item().value());
                Diary.Entry last =
                        key == null ? null : world.diary.last(key, open.now().field());
                require(
                        last == null
                                || last.byPerson()
                                || !Objects.equals(last.after(), open.now().list()),
                        () -> "taken for a person's edit, and it was ours: " + open);
            }
        }
    }
}
