package dk.norddjurs.plansync.run.simulation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.run.Run;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An oracle that cannot object proves nothing. */
class OraclesTests {
    private final World world = new World(Schedule.of(1).scenario(), List.of(), new Trace(false));

    @Test
    void aWriteThatNobodyHasNotedIsAnEditLost() {
        Diary.Cell cell = new Diary.Cell(new ListKey("1"), Field.amountOf(2025));
        Diary.Entry entry = new Diary.Entry(1, cell, Amount.ZERO, new Amount(1), false, new ItemVersion("1"));

        assertThatThrownBy(() -> new NoEditIsLost().onWrite(world, entry))
                .isInstanceOf(Violated.class)
                .hasMessageContaining("nobody has noted");
    }

    @Test
    void aFirstNightIsNotQuiet() {
        world.exports.arrive(Scenario.PROFILE, world.ledger.export(), world.clock.instant());
        Quiet quiet = new Quiet(world);

        assertThatThrownBy(() -> quiet.compare(world.carryOut(Run.Cause.SCHEDULE, false, Map.of(), new Chance(1))))
                .isInstanceOf(Violated.class);
    }
}
