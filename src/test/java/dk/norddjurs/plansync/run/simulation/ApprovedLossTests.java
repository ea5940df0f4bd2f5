package dk.norddjurs.plansync.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.run.Run;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rows that are lost, approved as lost, taken back from the recycle bin, and lost again. */
class ApprovedLossTests {
    private final World world = LongStream.range(1, 100)
            .mapToObj(seed -> Schedule.of(seed).scenario())
            .filter(scenario -> scenario.plan().guard().atLeast() == 1)
            .map(scenario -> new World(scenario, List.of(), new Trace(false)))
            .findFirst()
            .orElseThrow();
    private final List<ListKey> all = world.list.keys();
    private final List<ListKey> lost = all.subList(0, all.size() - 1);

    @Test
    void anApprovalOfALossIsOfThatTimeOnly() {
        Quietly.silence();
        night();
        Map<ListKey, Map<Field, Value>> bin = new HashMap<>();
        lost.forEach(key -> bin.put(key, world.list.values(key)));
        lost.forEach(world.list::delete);
        Run stopped = night();
        assertThat(mirrored()).isEqualTo(all.size());

        Approves.approve(world, stopped, new Chance(1));
        assertThat(mirrored()).isEqualTo(1);
        bin.forEach(world.list::restore);
        night();
        assertThat(mirrored()).isEqualTo(all.size());

        lost.forEach(world.list::delete);
        night();
        assertThat(mirrored()).isEqualTo(all.size());
    }

    private int mirrored() {
        return world.stores.list().load(world.plan.id()).items().size();
    }

    private Run night() {
        world.clock.move(Duration.ofDays(1));
        return world.carryOut(Run.Cause.SCHEDULE, false, Map.of(), new Chance(1));
    }
}
