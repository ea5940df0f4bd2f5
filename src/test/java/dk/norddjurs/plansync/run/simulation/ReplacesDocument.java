package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.snapshot.Meeting;
import java.time.ZonedDateTime;
import java.util.List;

/** A published document is replaced under a new id, withdrawn, or can no longer be read. */
final class ReplacesDocument implements Actor {
    @Override
    public void act(World world, Chance chance) {
        List<Meeting> documents = world.agenda.documents();
        if (documents.size() < 2) {
            return;
        }
        Meeting old = chance.of(documents);
        switch (chance.below(3)) {
            case 0 -> world.agenda.spoil(old.id());
            case 1 -> world.agenda.withdraw(old.id());
            default -> replace(world, old);
        }
        world.trace.say(
                () -> "    the document " + old.id() + " of " + old.day() + " is replaced, withdrawn or spoilt");
    }

    private static void replace(World world, Meeting old) {
        world.agenda.withdraw(old.id());
        world.agenda.publish(new Meeting(
                world.agenda.newId(),
                old.committee(),
                old.begins(),
                old.document(),
                ZonedDateTime.ofInstant(world.clock.instant(), world.clock.getZone()),
                old.url(),
                old.points()));
    }
}
