package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.snapshot.Meeting;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** A committee publishes the agenda of a meeting, or one more to it. */
final class PublishesAgenda implements Actor {
    static final List<String> COMMITTEES = List.of("Økonomiudvalget", "Børneudvalget");

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public void act(World world, Chance chance) {
        LocalDate day = world.clock.today().plusDays(chance.between(-5, 15));
        ZonedDateTime begins = day.atTime(15, 30).atZone(world.clock.getZone());
        Meeting meeting = new Meeting(
                world.agenda.newId(),
                chance.of(COMMITTEES),
                begins,
                chance.oneIn(5) ? Meeting.Document.SUPPLEMENT : Meeting.Document.AGENDA,
                ZonedDateTime.ofInstant(world.clock.instant(), world.clock.getZone()),
                "https://dagsorden.example/" + day,
                Points.some(chance));
        world.agenda.publish(meeting);
        world.trace.say(
                () -> "    " + meeting.committee() + " publishes the agenda of " + day + ": " + meeting.points());
    }
}
