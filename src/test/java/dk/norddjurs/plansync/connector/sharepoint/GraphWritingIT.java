package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the list is written: in batches, each row at its version, and never blindly again. */
class GraphWritingIT {
    private static final BigDecimal OLD = new BigDecimal("1");
    private static final BigDecimal NEW = new BigDecimal("-500000.5");

    private final SandboxedList sandboxed = new SandboxedList();

    @AfterEach
    void close() {
        assertThat(sandboxed.graph.violations()).isEmpty();
        assertThat(sandboxed.graph.journal()).flatExtracting(Exchange::parts).allMatch(part -> part.ifMatch() != null);
        sandboxed.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 19, 20, 21, 45})
    void rowsGoTwentyToARequest(int rows) {
        ListChanges read = sandboxed.readRows(rows, OLD);
        sandboxed.graph.clearJournal();

        List<RowWrite> writes = SandboxedList.writes(read, NEW);
        for (int from = 0; from < rows; from += sandboxed.writer().batchSize()) {
            sandboxed.write(
                    read,
                    writes.subList(
                            from, Math.min(rows, from + sandboxed.writer().batchSize())));
        }

        assertThat(sandboxed.graph.journal()).hasSize((rows + 19) / 20).allMatch(Exchange::isBatch);
        assertThat(sandboxed.graph.journal())
                .flatExtracting(Exchange::parts)
                .hasSize(rows)
                .allMatch(part -> part.method().equals("PATCH") && part.status() == 200);
        assertThat(sandboxed.list.keys()).allMatch(key -> NEW.equals(sandboxed.list.value(key, "Beløb 2025")));
        assertThat(sandboxed.graph.units()).isEqualTo(2 * rows);
    }

    @Test
    void nothingToWriteIsNoRequest() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.graph.clearJournal();

        assertThat(sandboxed.write(read, List.of())).isEmpty();
        assertThat(sandboxed.graph.journal()).isEmpty();
    }

    @Test
    void throttledPartsAreSentAgainAlone() {
        ListChanges read = sandboxed.readRows(3, OLD);
        sandboxed.graph.failNext(Kind.PART, Fault.status(429).header("Retry-After", "5"));
        sandboxed.graph.failNext(Kind.PART, Fault.status(424));
        sandboxed.graph.clearJournal();

        assertThat(sandboxed.write(read, NEW).values()).hasSize(3).allMatch(WriteResult.Written.class::isInstance);

        assertThat(sandboxed.graph.journal())
                .extracting(exchange -> exchange.parts().size())
                .containsExactly(3, 2);
        assertThat(sandboxed.pauses).containsExactly(Duration.ofSeconds(5));
        assertThat(sandboxed.list.keys()).allMatch(key -> sandboxed.list.version(key) == 2);
    }

    @Test
    void batchThatIsThrottledAsAWholeIsSentAgain() {
        ListChanges read = sandboxed.readRows(2, OLD);
        sandboxed.graph.failNext(Kind.BATCH, Fault.recorded("429-ratelimit.docs.json"));

        assertThat(sandboxed.write(read, NEW).values()).allMatch(WriteResult.Written.class::isInstance);
        assertThat(sandboxed.pauses).containsExactly(Duration.ofSeconds(31));
    }

    @Test
    void partThatIsThrottledForTooLongIsLeftForLater() {
        ListChanges read = sandboxed.readRows(2, OLD);
        sandboxed.graph.failNext(Kind.PART, Fault.status(429).header("Retry-After", "150"));

        Map<ListKey, WriteResult> results = sandboxed.write(read, NEW);

        assertThat(results.values())
                .filteredOn(WriteResult.Written.class::isInstance)
                .hasSize(1);
        assertThat(results.values())
                .filteredOn(WriteResult.Refused.class::isInstance)
                .singleElement()
                .isEqualTo(new WriteResult.Refused(
                        429,
                        "Række 2: SharePoint har for travlt; rækken prøves igen senere. (429 activityLimitReached Scripted"
                                + " fault)",
                        true));
    }

    @Test
    void lockedRowIsLeftForLaterAndCostsNoOther() {
        ListChanges read = sandboxed.readRows(2, OLD);
        sandboxed.list.lock("1");

        Map<ListKey, WriteResult> results = sandboxed.write(read, NEW);

        assertThat(results.get(new ListKey("1"))).isInstanceOfSatisfying(WriteResult.Refused.class, refused -> {
            assertThat(refused.later()).isTrue();
            assertThat(refused.status()).isEqualTo(423);
        });
        assertThat(results).containsEntry(new ListKey("2"), new WriteResult.Written());
    }

    @Test
    void markOfOtherFieldsIsNotWrittenBy() {
        ListChanges read = sandboxed.readRows(1, OLD);
        ReadMark other = new ReadMark(read.mark().deltaLink(), "{}");

        assertThatThrownBy(() -> sandboxed.writer().write(ListPlan.settings(), other, SandboxedList.writes(read, NEW)))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("Læs listen igen");
    }

    @Test
    void rowIsNotReadThroughColumnsThatHaveChanged() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.list.removeColumn("Beløb 2025");

        assertThatThrownBy(() -> sandboxed.writer().readRow(ListPlan.settings(), read.mark(), new ListKey("1")))
                .isInstanceOf(SourceFailed.class);
    }

    @Test
    void goneListIsNotAGoneRow() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.graph.remove(sandboxed.list);

        assertThatThrownBy(() -> sandboxed.writer().readRow(ListPlan.settings(), read.mark(), new ListKey("1")))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("404");
    }

    @Test
    void ourOwnWriteIsToldOnceAndThenThereIsSilence() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.write(read, NEW);

        ListChanges own = sandboxed.reader().read(ListPlan.settings(), read.mark());

        assertThat(own.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.version()).isEqualTo(new ItemVersion(sandboxed.list.etag("1"))));
        assertThat(sandboxed.reader().read(ListPlan.settings(), own.mark()).rows())
                .isEmpty();
    }
}
