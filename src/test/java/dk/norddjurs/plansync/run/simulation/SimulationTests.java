package dk.norddjurs.plansync.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTests {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theSameSeedGivesTheSameTraceToTheByte(long seed) {
        Trace once = new Trace(true);
        Trace again = new Trace(true);
        new Simulation(Schedule.of(seed), once).play();
        new Simulation(Schedule.of(seed), again).play();

        assertThat(once.toString()).isEqualTo(again.toString()).contains(" ends ");
    }

    @Test
    void aHundredSimulationsHold() {
        assertThat(new Seeds(1).play(0, 100).failures()).isEmpty();
    }
}
