package dk.norddjurs.plansync.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.run.Run;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** One thing at each step of a night in turn, for chance may take long to hit the one that matters. */
class EveryStepTests {
    @Test
    void rowsMayGoAtAnyStep() {
        atEachStep(world -> {
            List<ListKey> keys = world.list.keys();
            keys.subList(1, keys.size()).forEach(key -> DeletesRows.delete(world, key));
        });
    }

    @Test
    void theClockMayGoBackAtAnyStep() {
        atEachStep(world -> world.clock.move(Duration.ofHours(-1)));
    }

    @Test
    void theProcessMayDieAtAnyStepAndTheBudgetMoveMeanwhile() {
        atEachStep(world -> {
            moveMoney(world, 1);
            throw new ProcessDied();
        });
    }

    @Test
    void anApprovedRunWritesNoMoreThoughEachRowIsEditedMeanwhile() {
        World world = world(seed());
        moveMoney(world, world.ledger.postings.size());
        Run stopped = night(world, Map.of());
        assertThat(world.stores.runs().heldBack(stopped.id())).isNotEmpty();
        int batches = world.list.batches();
        world.list.beforeNextWrite(() -> editEachRow(world));

        Approves.approve(world, stopped, new Chance(1));

        assertThat(world.list.batches()).isEqualTo(batches + 1);
    }

    @Test
    void whatIsNotSettledIsNotWrittenAgainThoughTheListIsAwayForOneStepOnly() {
        long seed = seed();
        int steps = 1;
        for (int step = 1; step <= steps; step++) {
            World world = world(seed);
            moveMoney(world, 1);
            world.list.beforeNextWrite(() -> {
                world.list.loseNextRequest();
                world.list.breakDown("Listen svarer ikke.");
            });
            night(world, Map.of());
            world.list.heal();
            night(
                    world,
                    Map.of(step, List.of(() -> world.list.breakDown("Væk.")), step + 1, List.of(world.list::heal)));
            steps = Math.max(steps, world.boundaries.passed());
            world.list.heal();
            night(world, Map.of());
            new EveryWriteHasItsReceipt().atRest(world);
        }
        assertThat(steps).isGreaterThan(50);
    }

    private static void atEachStep(Consumer<World> deed) {
        Quietly.silence();
        long seed = seed();
        int steps = 1;
        for (int step = 1; step <= steps; step++) {
            World world = afterNight(seed, Map.of(step, deed));
            steps = Math.max(steps, world.boundaries.passed());
            night(world, Map.of());
        }
        assertThat(steps).isGreaterThan(50);
    }

    /** A plan whose guard lets one row through, and one row that is written when a posting moves. */
    private static long seed() {
        Quietly.silence();
        return LongStream.rangeClosed(1, 1000)
                .filter(seed -> Schedule.of(seed).scenario().plan().guard().atLeast() == 1)
                .filter(seed -> afterNight(seed, Map.of()).list.batches()
                        > world(seed).list.batches() + 1)
                .findFirst()
                .orElseThrow();
    }

    private static World world(long seed) {
        World world = new World(Schedule.of(seed).scenario(), Oracles.all(), new Trace(false));
        world.exports.arrive(Scenario.PROFILE, world.ledger.export(), world.clock.instant());
        new PublishesAgenda().act(world, new Chance(seed));
        Run first = night(world, Map.of());
        Approves.approve(world, first, new Chance(1));
        return world;
    }

    /** In the night each row is edited as soon as anything is written, and so is decided once more. */
    private static World afterNight(long seed, Map<Integer, Consumer<World>> deeds) {
        World world = world(seed);
        moveMoney(world, 1);
        world.list.beforeNextWrite(() -> editEachRow(world));
        Map<Integer, List<Runnable>> atNight = new HashMap<>();
        deeds.forEach((step, deed) -> atNight.put(step, List.of(() -> deed.accept(world))));
        night(world, atNight);
        return world;
    }

    private static void moveMoney(World world, int postings) {
        for (int at = 0; at < postings; at++) {
            Ledger.Posting old = world.ledger.postings.get(at);
            world.ledger.postings.set(
                    at,
                    new Ledger.Posting(old.psp(), old.text(), old.year(), old.oere() + 100_000, old.level() + 100_000));
        }
        world.clock.move(Duration.ofMinutes(1));
        world.exports.arrive(Scenario.PROFILE, world.ledger.export(), world.clock.instant());
    }

    private static void editEachRow(World world) {
        world.list.keys().forEach(key -> world.edit(key, Field.TIMING, new Text("løbende")));
    }

    private static Run night(World world, Map<Integer, List<Runnable>> deeds) {
        world.clock.move(Duration.ofDays(1));
        return world.carryOut(Run.Cause.SCHEDULE, false, deeds, new Chance(1));
    }
}
