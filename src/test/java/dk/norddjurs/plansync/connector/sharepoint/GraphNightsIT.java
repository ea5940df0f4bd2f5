package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.graph.GraphSandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Whole nights through Graph with all its troubles together. {@code -Dgraph.seeds=N} plays N seeds, {@code -Dgraph.seed=S}
 * that one.
 */
class GraphNightsIT {
    private static final int NIGHTS = 6;
    private static final GraphSandbox GRAPH = GraphSandbox.start();

    @AfterAll
    static void stop() {
        GRAPH.close();
    }

    @Test
    void whateverGoesWrongNobodyLosesAnythingAndAllComesRightInTheEnd() {
        long one = Long.getLong("graph.seed", -1);
        long from = one < 0 ? 1 : one;
        long to = one < 0 ? Long.getLong("graph.seeds", 60) : one;
        long named = 0;
        for (long seed = from; seed <= to; seed++) {
            named += play(seed);
        }
        assertThat(named).as("edits of amounts with a name").isGreaterThan(to - from);
    }

    /** @return how many edits were named */
    private static long play(long seed) {
        GraphNights nights = new GraphNights(GRAPH, seed);
        try {
            for (int night = 0; night < NIGHTS; night++) {
                nights.night();
                nights.checkNight();
            }
            nights.comeToRest();
            nights.checkNight();
            nights.checkRest();
            return nights.named();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ":\n" + String.join("\n", nights.trace), e);
        }
    }
}
