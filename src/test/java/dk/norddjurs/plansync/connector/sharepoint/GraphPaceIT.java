package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.Waits;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import dk.norddjurs.plansync.snapshot.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How fast we ask: as fast as Graph grants, and no faster. */
class GraphPaceIT {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int QUOTA = 1_250;

    private final SandboxedList sandboxed = new SandboxedList();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void stop() {
        assertThat(sandboxed.graph.violations()).isEmpty();
        sandboxed.close();
    }

    @Test
    void aThousandRowsAreWrittenAsFastAsTheQuotaAllowsAndNothingIsRefused() {
        keepTo(QUOTA);
        ListChanges read = sandboxed.readRows(1_000, BigDecimal.ONE);
        long begun = sandboxed.time.nanoTime();

        writeAll(read);

        Duration took = Duration.ofNanos(sandboxed.time.nanoTime() - begun);
        assertThat(sandboxed.graph.journal()).extracting(Exchange::status).containsOnly(200);
        assertThat(took).isLessThan(MINUTE.multipliedBy(115).dividedBy(100));
    }

    @Test
    void whatAnotherProgramOfOurNameTakesIsHeeded() {
        IntConsumer others = sandboxed.graph.grant(QUOTA, sandboxed.time::nanoTime);
        ListChanges read = sandboxed.readRows(60, BigDecimal.ONE);
        others.accept(1_150);

        writeAll(read);

        assertThat(sandboxed.graph.journal()).extracting(Exchange::status).containsOnly(200);
        assertThat(sandboxed.pauses).isNotEmpty();
    }

    @Test
    void eachWaitIsToldToWhoeverLooksAfterThePlan() {
        watch();
        sandboxed.graph.failNext(Kind.COLUMNS, Fault.status(429).header("Retry-After", "31"));
        sandboxed.readRows(1, BigDecimal.ONE);

        assertThat(told).containsExactly("2025-2028 waits for the LIST 31 s", "2025-2028 goes on");
    }

    @Test
    void aWaitThatWouldBeTooLongIsToldAndNotBegun() {
        watch();
        sandboxed.graph.failNext(Kind.COLUMNS, Fault.status(429).header("Retry-After", "3600"));

        assertThatThrownBy(() -> sandboxed.readRows(1, BigDecimal.ONE)).isInstanceOf(SourceFailed.class);

        assertThat(told).containsExactly("2025-2028 would wait for the LIST 3600 s");
        assertThat(sandboxed.pauses).isEmpty();
    }

    @Test
    void nobodyElseAsksEitherWhileGraphWantsAPause() {
        sandboxed.graph.failNext(Kind.COLUMNS, Fault.status(429).header("Retry-After", "150"));
        assertThatThrownBy(() -> sandboxed.readRows(1, BigDecimal.ONE)).isInstanceOf(SourceFailed.class);
        sandboxed.graph.clearJournal();

        assertThatThrownBy(() -> sandboxed.readRows(1, BigDecimal.ONE))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("units-per-minute")
                .hasMessageContaining("max-wait");

        assertThat(sandboxed.graph.journal()).isEmpty();
    }

    private void keepTo(int units) {
        sandboxed.units = units;
        sandboxed.hurry(Duration.ofSeconds(20));
        sandboxed.graph.grant(units, sandboxed.time::nanoTime);
    }

    private void watch() {
        sandboxed.waits = new Waits() {
            @Override
            public void begin(PlanId plan, Source source, Instant until) {
                told.add(plan + " waits for the " + source + " " + seconds(until));
            }

            @Override
            public void end(PlanId plan, Source source) {
                told.add(plan + " goes on");
            }

            @Override
            public void tooLong(PlanId plan, Source source, Instant until) {
                told.add(plan + " would wait for the " + source + " " + seconds(until));
            }
        };
        sandboxed.hurry(Duration.ofSeconds(20));
    }

    private static String seconds(Instant until) {
        return Math.round(Duration.between(Instant.now(), until).toMillis() / 1000.0) + " s";
    }

    private void writeAll(ListChanges read) {
        List<RowWrite> writes = SandboxedList.writes(read, BigDecimal.TEN);
        int size = sandboxed.writer().batchSize();
        for (int from = 0; from < writes.size(); from += size) {
            assertThat(sandboxed
                            .write(read, writes.subList(from, Math.min(writes.size(), from + size)))
                            .values())
                    .allMatch(WriteResult.Written.class::isInstance);
        }
    }
}
