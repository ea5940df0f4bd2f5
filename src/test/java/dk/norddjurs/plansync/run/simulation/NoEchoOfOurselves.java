package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.mirror.HistoryEntry;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What we wrote ourselves is never taken for what a person has edited. */
final class NoEchoOfOurselves implements Oracle {
    private static final Set<Kind> OF_PEOPLE = EnumSet.of(Kind.EDITED_IN_LIST, Kind.CONFLICT);

    @Override
    public void afterAttempt(World world, Attempt attempt) {
        judgeDivergences(world);
        judgeHistory(world, attempt);
    }

    private void judgeDivergences(World world) {
        Map<ItemId, ListKey> keys = keys(world);
        for (OpenDivergence open : world.stores.divergences().open(world.plan.id())) {
            if (OF_PEOPLE.contains(open.now().kind())
                    && open.now().subject() instanceof Subject.OfItem of
                    && !open.now().reason().key().startsWith("accepted-moved")) {
                ListKey key = keys.get(of.item());
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

    /** What people have never written into a cell, the history never calls theirs; what an undo puts back may be. */
    private void judgeHistory(World world, Attempt attempt) {
        List<HistoryEntry> told = world.rowsTold();
        if (told.size() == attempt.rowsToldBefore) {
            return;
        }
        Map<ItemId, ListKey> keys = keys(world);
        for (HistoryEntry entry : told.subList(attempt.rowsToldBefore, told.size())) {
            for (HistoryEntry.Moved moved : entry.moved()) {
                Diary.Cell cell = new Diary.Cell(keys.get(entry.item()), moved.field());
                require(
                        moved.origin() != Owner.LIST
                                || moved.to() == null
                                || world.undone.contains(cell)
                                || world.diary.personWrote(cell, moved.to()),
                        () -> "the history tells as a person's what was ours: " + entry);
            }
        }
    }

    private static Map<ItemId, ListKey> keys(World world) {
        MirroredList list = world.stores.list().load(world.plan.id());
        return Stream.concat(list.items().stream(), list.removed().stream())
                .collect(Collectors.toMap(PlanItem::id, PlanItem::key));
    }
}
