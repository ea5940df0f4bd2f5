package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.snapshot.Meeting;
import java.time.ZonedDateTime;
import java.util.List;

/** The minutes of a meeting come out, as a document of their own. */
final class PublishesMinutes implements Actor {
    @Override
    public int weight() {
        return 3;
    }

    @Override
    public void act(World world, Chance chance) {
        List<Meeting> documents = world.agenda.documents();
        if (documents.isEmpty()) {
            return;
        }
        Meeting of = chance.of(documents);
        Meeting minutes = new Meeting(
                world.agenda.newId(),
                of.committee(),
                of.begins(),
                Meeting.Document.MINUTES,
                ZonedDateTime.ofInstant(world.clock.instant(), world.clock.getZone()),
                of.url(),
                of.points().stream().map(point -> Points.decided(point, chance)).toList());
        world.agenda.publish(minutes);
        world.trace.say(
                () -> "    " + of.committee() + " publishes the minutes of " + of.day() + ": " + minutes.points());
    }
}
