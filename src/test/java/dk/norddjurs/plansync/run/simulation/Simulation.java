package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.run.Run;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plays a schedule night by night; then everything is mended, and some quiet nights follow. */
final class Simulation {
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 0);
    /** Beyond every deadline, meeting and snooze that a schedule may have made. */
    private static final int DAYS_UNTIL_QUIET = 40;

    private static final int QUIET_NIGHTS = 6;

    private final Schedule schedule;
    private final World world;
    private final Chance chance;

    Simulation(Schedule schedule, Trace trace) {
        this.schedule = schedule;
        this.world = new World(schedule.scenario(), Oracles.all(), trace);
        this.chance = new Chance(schedule.seed() + 1);
    }

    /** @throws Violated if an oracle finds that something does not hold */
    World play() {
        world.exports.arrive(Scenario.PROFILE, world.ledger.export(), world.clock.instant());
        new PublishesAgenda().act(world, new Chance(schedule.seed() + 2));
        for (int night = 1; night <= schedule.nights(); night++) {
            play(night);
        }
        rest();
        return world;
    }

    private void play(int night) {
        world.clock.set(world.clock.today(), NOON);
        world.boundaries.begin(Map.of());
        world.heal();
        world.trace.say(() -> "  " + world.clock.instant() + " the day before night " + night);
        Map<Integer, List<Runnable>> atNight = new TreeMap<>();
        for (Schedule.Deed deed : schedule.ofNight(night)) {
            if (deed.step() == 0) {
                act(deed);
            } else {
                atNight.computeIfAbsent(deed.step(), step -> new ArrayList<>()).add(() -> act(deed));
            }
        }
        world.clock.set(world.clock.today().plusDays(1), AT_NIGHT);
        world.carryOut(Run.Cause.SCHEDULE, false, atNight, chance);
    }

    private void act(Schedule.Deed deed) {
        deed.actor().act(world, new Chance(deed.seed()));
    }

    private void rest() {
        world.boundaries.begin(Map.of());
        world.trace.say(() -> "  all faults stop");
        world.heal();
        world.list.forgetFaults();
        world.agenda.mend();
        world.clock.set(world.clock.today().plusDays(DAYS_UNTIL_QUIET), NOON);
        world.exports.arrive(Scenario.PROFILE, world.ledger.export(), world.clock.instant());
        for (int night = 0; night < QUIET_NIGHTS; night++) {
            Run run = quietNight();
            if (!world.stores.runs().heldBack(run.id()).isEmpty()) {
                Approves.approve(world, run, chance);
            }
        }
        Quiet quiet = new Quiet(world);
        quiet.compare(quietNight());
        world.judgeAtRest();
    }

    private Run quietNight() {
        world.clock.set(world.clock.today().plusDays(1), AT_NIGHT);
        return world.carryOut(Run.Cause.SCHEDULE, false, Map.of(), chance);
    }
}
