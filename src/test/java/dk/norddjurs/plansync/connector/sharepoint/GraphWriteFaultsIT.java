package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a write whose answer is a fault, or is lost: it is never sent again blindly, and nothing is forgotten. */
class GraphWriteFaultsIT {
    private static final BigDecimal OLD = new BigDecimal("1");
    private static final BigDecimal NEW = new BigDecimal("-500000.5");

    private final SandboxedList sandboxed = new SandboxedList();

    @AfterEach
    void close() {
        assertThat(sandboxed.graph.violations()).isEmpty();
        sandboxed.close();
    }

    static Stream<Arguments> edited() {
        return Stream.of(
                Arguments.of(Fault.recorded("409-resourceModified.recorded.json")),
                Arguments.of(Fault.recorded("412-etag.onedrive.recorded.json")),
                Arguments.of(Fault.status(412).body("")));
    }

    @ParameterizedTest
    @MethodSource("edited")
    void conflictMeansThatSomebodyEdited(Fault fault) {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.graph.failNext(Kind.PART, fault);

        assertThat(sandboxed.write(read, NEW).values()).containsExactly(new WriteResult.EditedMeanwhile());
    }

    static Stream<Arguments> lost() {
        return Stream.of(
                Arguments.of(Fault.cut()),
                Arguments.of(Fault.status(504)),
                Arguments.of(Fault.html(503)),
                Arguments.of(Fault.status(500)),
                Arguments.of(Fault.html(200)),
                Arguments.of(Fault.status(200).body("{\"responses\":[")),
                Arguments.of(Fault.status(200).body("{\"responses\":[]}")));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void lostAnswerIsUnknownAndNeverSentAgain(Fault fault) {
        for (Fault either : List.of(fault, fault.afterCommit())) {
            ListChanges read = sandboxed.readRows(2, OLD);
            sandboxed.graph.failNext(Kind.BATCH, either);
            sandboxed.graph.clearJournal();

            assertThat(sandboxed.write(read, NEW).values())
                    .hasSize(read.rows().size())
                    .allMatch(WriteResult.Unknown.class::isInstance);

            assertThat(sandboxed.graph.journal()).hasSize(1);
            Object held = either.carriedOut() ? NEW : OLD;
            assertThat(sandboxed.list.value("1", "Beløb 2025")).isEqualTo(held);
            ListRow now = sandboxed
                    .writer()
                    .readRow(ListPlan.settings(), read.mark(), new ListKey("1"))
                    .orElseThrow();
            assertThat(now.values()).containsEntry(ListPlan.AMOUNT, Amount.ofKroner((BigDecimal) held));
        }
    }

    @Test
    void lateAnswerIsUnknownAndNeverSentAgain() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.hurry(Duration.ofSeconds(2));
        sandboxed.graph.failNext(Kind.BATCH, Fault.late(Duration.ofSeconds(4)));
        sandboxed.graph.clearJournal();

        assertThat(sandboxed.write(read, NEW).values()).singleElement().isInstanceOf(WriteResult.Unknown.class);
        assertThat(sandboxed.graph.journal()).filteredOn(Exchange::isBatch).hasSize(1);
        assertThat(sandboxed.list.version("1")).isEqualTo(2);
    }

    @Test
    void unreachableGraphFailsBeforeAnythingIsWritten() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.graph.close();
        sandboxed.hurry(Duration.ofSeconds(5));

        assertThatThrownBy(() -> sandboxed.write(read, NEW))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("svarede ikke");
        assertThat(sandboxed.list.version("1")).isEqualTo(1);
    }

    @Test
    void partThatMayHaveBeenWrittenIsUnknownRatherThanEdited() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.graph.failNext(Kind.PART, Fault.status(503).afterCommit());

        assertThat(sandboxed.write(read, NEW).values()).singleElement().isInstanceOf(WriteResult.Unknown.class);
        assertThat(sandboxed.list.version("1")).isEqualTo(2);
    }

    @Test
    void brokenPartIsUnknown() {
        ListChanges read = sandboxed.readRows(2, OLD);
        sandboxed.graph.failNext(Kind.PART, Fault.recorded("generalException.recorded.json"));

        assertThat(sandboxed.write(read, NEW).values())
                .hasAtLeastOneElementOfType(WriteResult.Unknown.class)
                .hasAtLeastOneElementOfType(WriteResult.Written.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void batchThatIsRefusedAsAWholeFails(int status) {
        ListChanges read = sandboxed.readRows(2, OLD);
        sandboxed.graph.failNext(Kind.BATCH, Fault.status(status));

        assertThatThrownBy(() -> sandboxed.write(read, NEW))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining(Integer.toString(status));
        assertThat(sandboxed.list.value("1", "Beløb 2025")).isEqualTo(OLD);
    }

    @Test
    void aRowThatCannotBeSeenForAMomentIsNotGone() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.graph.failNext(Kind.ITEM, Fault.status(404));

        assertThat(readFirst(read)).isPresent();
    }

    @Test
    void aRowOfAListThatWeMayNoLongerSeeIsNotGone() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.graph.failNext(Kind.ITEM, Fault.changed(body -> {
            sandboxed.graph.remove(sandboxed.list);
            return body;
        }));
        sandboxed.list.delete(read.rows().get(0).key().value());

        assertThatThrownBy(() -> readFirst(read))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("404");
    }

    @Test
    void aDeletedRowIsGone() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.list.delete(read.rows().get(0).key().value());

        assertThat(readFirst(read)).isEmpty();
    }

    private Optional<ListRow> readFirst(ListChanges read) {
        return sandboxed
                .writer()
                .readRow(ListPlan.settings(), read.mark(), read.rows().get(0).key());
    }

    @Test
    void rowsThatAreWrittenAreNotForgottenWhenTheRestIsRefused() {
        ListChanges read = sandboxed.readRows(2, OLD);
        sandboxed.graph.failNext(Kind.PART, Fault.status(429));
        sandboxed.graph.failNext(Kind.BATCH, Fault.changed(body -> {
            sandboxed.graph.failNext(Kind.BATCH, Fault.status(401));
            return body;
        }));

        Map<ListKey, WriteResult> results = sandboxed.write(read, NEW);

        assertThat(results.values())
                .hasAtLeastOneElementOfType(WriteResult.Written.class)
                .hasAtLeastOneElementOfType(WriteResult.Refused.class);
    }
}
