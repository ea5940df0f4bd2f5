package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
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
        ListChanges read = readRows(rows);
        sandboxed.graph.clearJournal();

        List<RowWrite> writes = writes(read);
        for (int from = 0; from < rows; from += sandboxed.writer().batchSize()) {
            write(
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
        ListChanges read = readRows(1);
        sandboxed.graph.clearJournal();

        assertThat(write(read, List.of())).isEmpty();
        assertThat(sandboxed.graph.journal()).isEmpty();
    }

    @Test
    void throttledPartsAreSentAgainAlone() {
        ListChanges read = readRows(3);
        sandboxed.graph.failNext(Kind.PART, Fault.status(429).header("Retry-After", "5"));
        sandboxed.graph.failNext(Kind.PART, Fault.status(424));
        sandboxed.graph.clearJournal();

        assertThat(write(read, writes(read)).values()).hasSize(3).allMatch(WriteResult.Written.class::isInstance);

        assertThat(sandboxed.graph.journal())
                .extracting(exchange -> exchange.parts().size())
                .containsExactly(3, 2);
        assertThat(sandboxed.pauses).containsExactly(Duration.ofSeconds(5));
        assertThat(sandboxed.list.keys()).allMatch(key -> sandboxed.list.version(key) == 2);
    }

    @Test
    void batchThatIsThrottledAsAWholeIsSentAgain() {
        ListChanges read = readRows(2);
        sandboxed.graph.failNext(Kind.BATCH, Fault.recorded("429-ratelimit.docs.json"));

        assertThat(write(read, writes(read)).values()).allMatch(WriteResult.Written.class::isInstance);
        assertThat(sandboxed.pauses).containsExactly(Duration.ofSeconds(31));
    }

    @Test
    void partThatIsThrottledForTooLongIsLeftForLater() {
        ListChanges read = readRows(2);
        sandboxed.graph.failNext(Kind.PART, Fault.status(429).header("Retry-After", "150"));

        Map<ListKey, WriteResult> results = write(read, writes(read));

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
        ListChanges read = readRows(2);
        sandboxed.list.lock("1");

        Map<ListKey, WriteResult> results = write(read, writes(read));

        assertThat(results.get(new ListKey("1"))).isInstanceOfSatisfying(WriteResult.Refused.class, refused -> {
            assertThat(refused.later()).isTrue();
            assertThat(refused.status()).isEqualTo(423);
        });
        assertThat(results).containsEntry(new ListKey("2"), new WriteResult.Written());
    }

    @Test
    void choiceOutsideTheListIsRefusedAndCostsNoOther() {
        ListChanges read = readRows(2);
        List<RowWrite> writes = new ArrayList<>(writes(read));
        ListRow row = read.rows().get(0);
        writes.set(0, new RowWrite(row.key(), row.version(), Map.of(Field.STATUS, Optional.of(new Text("ukendt")))));

        Map<ListKey, WriteResult> results = write(read, writes);

        assertThat(results.get(row.key())).isInstanceOfSatisfying(WriteResult.Refused.class, refused -> {
            assertThat(refused.later()).isFalse();
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.reason()).contains("Række " + row.key(), "400 invalidRequest");
        });
        assertThat(results.values())
                .filteredOn(WriteResult.Written.class::isInstance)
                .hasSize(1);
    }

    @Test
    void valueThatTheColumnCannotHoldIsRefusedWithoutAsking() {
        ListChanges read = readRows(2);
        List<RowWrite> writes = new ArrayList<>(writes(read));
        ListRow row = read.rows().get(0);
        writes.set(0, new RowWrite(row.key(), row.version(), Map.of(ListPlan.AMOUNT, Optional.of(new Text("mange")))));

        Map<ListKey, WriteResult> results = write(read, writes);

        assertThat(results.get(row.key())).isInstanceOf(WriteResult.Refused.class);
        assertThat(results.values())
                .filteredOn(WriteResult.Written.class::isInstance)
                .hasSize(1);
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
        ListChanges read = readRows(1);
        sandboxed.graph.failNext(Kind.PART, fault);

        assertThat(write(read, writes(read)).values()).containsExactly(new WriteResult.EditedMeanwhile());
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
            ListChanges read = readRows(2);
            sandboxed.graph.failNext(Kind.BATCH, either);
            sandboxed.graph.clearJournal();

            assertThat(write(read, writes(read)).values())
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
    void partThatMayHaveBeenWrittenIsUnknownRatherThanEdited() {
        ListChanges read = readRows(1);
        sandboxed.graph.failNext(Kind.PART, Fault.status(503).afterCommit());

        assertThat(write(read, writes(read)).values()).singleElement().isInstanceOf(WriteResult.Unknown.class);
        assertThat(sandboxed.list.version("1")).isEqualTo(2);
    }

    @Test
    void brokenPartIsUnknown() {
        ListChanges read = readRows(2);
        sandboxed.graph.failNext(Kind.PART, Fault.recorded("generalException.recorded.json"));

        assertThat(write(read, writes(read)).values())
                .hasAtLeastOneElementOfType(WriteResult.Unknown.class)
                .hasAtLeastOneElementOfType(WriteResult.Written.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void batchThatIsRefusedAsAWholeFails(int status) {
        ListChanges read = readRows(2);
        sandboxed.graph.failNext(Kind.BATCH, Fault.status(status));

        assertThatThrownBy(() -> write(read, writes(read)))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining(Integer.toString(status));
        assertThat(sandboxed.list.value("1", "Beløb 2025")).isEqualTo(OLD);
    }

    @Test
    void rowsThatAreWrittenAreNotForgottenWhenTheRestIsRefused() {
        ListChanges read = readRows(2);
        sandboxed.graph.failNext(Kind.PART, Fault.status(429));
        sandboxed.graph.failNext(Kind.BATCH, Fault.changed(body -> {
            sandboxed.graph.failNext(Kind.BATCH, Fault.status(401));
            return body;
        }));

        Map<ListKey, WriteResult> results = write(read, writes(read));

        assertThat(results.values())
                .hasAtLeastOneElementOfType(WriteResult.Written.class)
                .hasAtLeastOneElementOfType(WriteResult.Refused.class);
    }

    @Test
    void markOfOtherFieldsIsNotWrittenBy() {
        ListChanges read = readRows(1);
        ReadMark other = new ReadMark(read.mark().deltaLink(), "{}");

        assertThatThrownBy(() -> sandboxed.writer().write(ListPlan.settings(), other, writes(read)))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("Læs listen igen");
    }

    @Test
    void rowIsNotReadThroughColumnsThatHaveChanged() {
        ListChanges read = readRows(1);
        sandboxed.list.removeColumn("Beløb 2025");

        assertThatThrownBy(() -> sandboxed.writer().readRow(ListPlan.settings(), read.mark(), new ListKey("1")))
                .isInstanceOf(SourceFailed.class);
    }

    @Test
    void goneListIsNotAGoneRow() {
        ListChanges read = readRows(1);
        sandboxed.graph.remove(sandboxed.list);

        assertThatThrownBy(() -> sandboxed.writer().readRow(ListPlan.settings(), read.mark(), new ListKey("1")))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("404");
    }

    @Test
    void ourOwnWriteIsToldOnceAndThenThereIsSilence() {
        ListChanges read = readRows(1);
        write(read, writes(read));

        ListChanges own = sandboxed.reader().read(ListPlan.settings(), read.mark());

        assertThat(own.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.version()).isEqualTo(new ItemVersion(sandboxed.list.etag("1"))));
        assertThat(sandboxed.reader().read(ListPlan.settings(), own.mark()).rows())
                .isEmpty();
    }

    private ListChanges readRows(int rows) {
        while (sandboxed.list.keys().size() < rows) {
            sandboxed.list.add(Map.of("Titel", "Punkt", "Beløb 2025", OLD));
        }
        return sandboxed.reader().read(ListPlan.settings(), null);
    }

    private static List<RowWrite> writes(ListChanges read) {
        Map<Field, Optional<Value>> values = Map.of(ListPlan.AMOUNT, Optional.of(Amount.ofKroner(NEW)));
        return read.rows().stream()
                .map(row -> new RowWrite(row.key(), row.version(), values))
                .toList();
    }

    private Map<ListKey, WriteResult> write(ListChanges read, List<RowWrite> writes) {
        return sandboxed.writer().write(ListPlan.settings(), read.mark(), writes);
    }
}
