package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import dk.norddjurs.plansync.sandbox.graph.SandboxColumn;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the list is read: at what cost, over pages, and when Graph wants to begin anew. */
class GraphReadingIT {
    private final SandboxedList sandboxed = new SandboxedList();

    @AfterEach
    void close() {
        assertThat(sandboxed.graph.violations()).isEmpty();
        sandboxed.close();
    }

    @Test
    void idleNightIsOneRequest() {
        add(3);
        ReadMark mark = read(null).mark();
        sandboxed.graph.clearJournal();

        ListChanges second = read(mark);
        ListChanges third = read(second.mark());

        assertThat(third.rows()).isEmpty();
        assertThat(sandboxed.graph.journal()).hasSize(2).allMatch(Exchange::isDelta);
        assertThat(sandboxed.graph.units()).isEqualTo(2);
    }

    @Test
    void aLongListIsReadForTheFirstTimeByOneRequestForEachPage() {
        add(5_000);
        sandboxed.graph.clearJournal();

        assertThat(read(null).rows()).hasSize(5_000);

        assertThat(sandboxed.graph.journal().stream().filter(Exchange::isDelta)).hasSize(5_000 / 200);
        assertThat(sandboxed.graph.journal().stream().filter(exchange -> !exchange.isDelta()))
                .extracting(exchange -> exchange.path().replaceFirst(".*/", ""))
                .containsExactly("columns");
    }

    @Test
    void nightWithChangesLooksAtTheColumnsToo() {
        String key = add(1);
        ReadMark mark = read(null).mark();
        sandboxed.list.edit(key, Map.of("Titel", "Nyt navn"));
        sandboxed.graph.clearJournal();

        read(mark);

        assertThat(sandboxed.graph.journal())
                .extracting(Exchange::path)
                .hasSize(2)
                .last()
                .asString()
                .endsWith("/columns");
    }

    @Test
    void readingBackAsksNoColumnsAgain() {
        String key = add(1);
        ReadMark mark = read(null).mark();
        sandboxed.list.edit(key, Map.of("Titel", "Nyt navn"));
        sandboxed.graph.clearJournal();

        ListChanges changes = sandboxed.reader().readBack(ListPlan.settings(), mark);

        assertThat(changes.rows()).hasSize(1);
        assertThat(sandboxed.graph.journal())
                .singleElement()
                .satisfies(request -> assertThat(request.isDelta()).isTrue());
    }

    @Test
    void everyPageIsRead() {
        add(5);
        sandboxed.list.pageSize(2);

        ListChanges first = read(null);

        assertThat(first.rows()).hasSize(5);
        assertThat(sandboxed.graph.journal()).filteredOn(Exchange::isDelta).hasSize(3);
        assertThat(read(first.mark()).rows()).isEmpty();
    }

    @Test
    void rowThatChangesBetweenThePagesIsReadNextTime() {
        String key = add(3);
        sandboxed.list.pageSize(2);
        sandboxed.graph.failNext(Kind.DELTA, Fault.changed(body -> {
            sandboxed.list.edit(key, Map.of("Titel", "Ændret imens"));
            return body;
        }));

        ListChanges first = read(null);

        assertThat(row(first, key).values()).containsEntry(Field.TITLE, new Text("Punkt 3"));
        assertThat(row(read(first.mark()), key).values()).containsEntry(Field.TITLE, new Text("Ændret imens"));
    }

    @Test
    void emptyPageInTheMiddleIsNoEnd() {
        add(2);
        sandboxed.list.pageSize(1);
        sandboxed.graph.failNext(
                Kind.DELTA,
                Fault.changed(body -> body.replaceFirst("\"value\":\\[\\{.*}],\"@odata", "\"value\":[],\"@odata")));

        ListChanges first = read(null);

        assertThat(first.rows()).hasSize(1);
        assertThat(sandboxed.graph.journal()).filteredOn(Exchange::isDelta).hasSize(2);
    }

    @Test
    void lastAppearanceOfARowWins() {
        String key = add(1);
        sandboxed.graph.failNext(
                Kind.DELTA, Fault.changed(body -> body.replace("\"value\":[", "\"value\":[" + tombstone(key) + ",")));
        assertThat(read(null).rows()).hasSize(1);

        ReadMark mark = read(null).mark();
        sandboxed.list.edit(key, Map.of("Titel", "Nyt navn"));
        sandboxed.graph.failNext(
                Kind.DELTA, Fault.changed(body -> body.replace("}],\"@odata", "}," + tombstone(key) + "],\"@odata")));

        ListChanges changes = read(mark);
        assertThat(changes.rows()).isEmpty();
        assertThat(changes.removed()).containsExactly(new ListKey(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resyncChangesApplyDifferences", "resyncChangesUploadDifferences"})
    void expiredMarkBringsEverything(String code) {
        add(3);
        ReadMark mark = read(null).mark();
        sandboxed.graph.expireTokens(code);

        ListChanges second = read(mark);

        assertThat(second.complete()).isTrue();
        assertThat(second.rows()).hasSize(3);
        assertThat(read(second.mark()).rows()).isEmpty();
    }

    @Test
    void resyncOnALaterPageBringsEverything() {
        add(3);
        ReadMark mark = read(null).mark();
        String key = add(4);
        sandboxed.list.delete(key);
        sandboxed.list.pageSize(1);
        sandboxed.graph.failNext(Kind.DELTA, Fault.changed(body -> {
            sandboxed.graph.failNext(Kind.DELTA, Fault.recorded("410-resyncRequired.recorded.json"));
            return body;
        }));

        ListChanges second = read(mark);

        assertThat(second.complete()).isTrue();
        assertThat(second.rows()).hasSize(6);
        assertThat(second.removed()).isEmpty();
    }

    @Test
    void resyncInTheMiddleOfEverythingBeginsOnceMore() {
        add(3);
        sandboxed.graph.failNext(Kind.DELTA, Fault.recorded("410-resyncRequired.recorded.json"));

        assertThat(read(null).rows()).hasSize(3);
    }

    @Test
    void cellThatCannotBeReadCostsNoOther() {
        String key = add(2);
        sandboxed.list.edit(key, Map.of("Status", "i gang"));
        sandboxed.list.force(key, "Beløb 2025", "0.30000000000000004");

        ListChanges first = read(null);

        assertThat(first.rows()).hasSize(2);
        assertThat(row(first, key).unreadable()).containsExactly(ListPlan.AMOUNT);
        assertThat(row(first, key).values())
                .doesNotContainKey(ListPlan.AMOUNT)
                .containsEntry(Field.STATUS, new Text("i gang"));
        assertThat(first.problems())
                .singleElement()
                .asString()
                .contains("Række " + key, "»Beløb 2025«", "0.30000000000000004");
    }

    @Test
    void moneyBeyondADoubleIsExact() {
        String key = add(1);
        sandboxed.list.force(key, "Beløb 2025", "90071992547409.93");

        assertThat(row(read(null), key).values()).containsEntry(ListPlan.AMOUNT, new Amount(9007199254740993L));
    }

    @Test
    void columnMadeAnewUnderTheSameNameBringsEverything() {
        String key = add(2);
        sandboxed.list.edit(key, Map.of("Beløb 2025", BigDecimal.TEN));
        ReadMark mark = read(null).mark();
        sandboxed.list.column("Beløb", SandboxColumn.CURRENCY);
        sandboxed.list.removeColumn("Beløb 2025");
        sandboxed.list.renameColumn("Beløb", "Beløb 2025");
        sandboxed.list.edit(key, Map.of("Beløb 2025", BigDecimal.ONE));

        ListChanges second = read(mark);

        assertThat(second.complete()).isTrue();
        assertThat(second.rows()).hasSize(2);
        assertThat(row(second, key).values()).containsEntry(ListPlan.AMOUNT, Amount.ofKroner(1));
    }

    @Test
    void linkOfAnotherGraphIsNotGoneOnFrom() {
        add(1);
        ReadMark mark = read(null).mark();
        ReadMark elsewhere = new ReadMark("http://127.0.0.1:1/v1.0/sites?token=t1", mark.columns());

        assertThat(read(elsewhere).complete()).isTrue();
    }

    private ListChanges read(ReadMark mark) {
        return sandboxed.reader().read(ListPlan.settings(), mark);
    }

    private static ListRow row(ListChanges changes, String key) {
        return changes.rows().stream()
                .filter(row -> row.key().value().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Adds so many rows and gives the key of the last. */
    private String add(int rows) {
        String last = "";
        for (int i = 1; i <= rows; i++) {
            last = sandboxed.list.add(Map.of("Titel", "Punkt " + i));
        }
        return last;
    }

    private static String tombstone(String key) {
        return "{\"id\":\"" + key + "\",\"deleted\":{\"state\":\"deleted\"}}";
    }
}
