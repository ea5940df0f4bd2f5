package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In the end every intent is settled, and truly: what is said to be written was and is agreed, and what was written is
 * said to be. Where a person has written the same cell since, nobody could tell any more, and neither answer is wrong.
 */
final class EveryWriteHasItsReceipt implements Oracle {
    @Override
    public void atRest(World world) {
        require(
                world.stores.writes().open(world.plan.id()).isEmpty(),
                () -> "there are open intents at rest: " + world.stores.writes().open(world.plan.id()));
        Map<Place, ListWrite> written = new HashMap<>();
        for (Run run : world.stores.runs().recent(world.plan.id(), Integer.MAX_VALUE)) {
            for (ListWrite write : world.stores.writes().ofRun(run.id())) {
                if (write.state() == State.WRITTEN) {
                    ListWrite twice = written.put(Place.of(write.write()), write);
                    require(twice == null, () -> "one value has two receipts: " + twice + " and " + write);
                }
            }
        }
        compare(world, written);
        Set<Agreed> agreed = new HashSet<>();
        world.history()
                .forEach(change -> agreed.add(new Agreed(change.run(), change.item(), change.field(), change.pair())));
        written.values()
                .forEach(write ->
                        require(agreed.contains(Agreed.by(write)), () -> "written, and not agreed as such: " + write));
    }

    private record Agreed(long run, ItemId item, Field field, AgreedPair pair) {
        /** What is written stands on both sides; what is taken back stands against the owner's, and may. */
        static Agreed by(ListWrite write) {
            Value value = write.write().value();
            Value owner = write.accepts() ? write.write().old() : value;
            return new Agreed(
                    write.run(),
                    write.write().item(),
                    write.write().field(),
                    new AgreedPair(value, owner, write.accepts()));
        }
    }

    private record Place(Diary.Cell cell, String version) {
        static Place of(Outcome.Write write) {
            return new Place(
                    new Diary.Cell(write.key(), write.field()), write.version().etag());
        }
    }

    private void compare(World world, Map<Place, ListWrite> written) {
        Set<Place> carriedOut = new HashSet<>();
        List<Diary.Entry> entries = world.diary.ofService();
        for (Diary.Entry entry : entries) {
            Place place = new Place(entry.cell(), entry.basis().etag());
            carriedOut.add(place);
            require(
                    written.containsKey(place) || world.diary.touchedByPersonAfter(entry),
                    () -> "no receipt for " + entry);
        }
        written.forEach((place, write) -> require(
                carriedOut.contains(place)
                        || world.diary.personWrote(place.cell(), write.write().value()),
                () -> "said to be written, and never was: " + write));
    }
}
