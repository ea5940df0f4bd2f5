package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import dk.norddjurs.plansync.sandbox.graph.SandboxColumn;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A field that the list will not take costs no other field, and is told by name. */
class GraphRefusedFieldsIT {
    private static final BigDecimal OLD = new BigDecimal("1");
    private static final Map<Field, Optional<Value>> GOOD = Map.of(
            ListPlan.AMOUNT, Optional.of(Amount.ofKroner(7)),
            ListPlan.DEADLINE, Optional.of(new Day(LocalDate.of(2025, 10, 26))),
            Field.CROSS_CUTTING, Optional.of(new Flag(true)));

    private final SandboxedList sandboxed = new SandboxedList();

    @AfterEach
    void close() {
        assertThat(sandboxed.graph.violations()).isEmpty();
        assertThat(sandboxed.graph.journal()).flatExtracting(Exchange::parts).allMatch(part -> part.ifMatch() != null);
        sandboxed.close();
    }

    @Test
    void whatTheColumnsDefinitionForbidsIsRefusedWithoutAsking() {
        sandboxed.list.require("Titel");
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.graph.clearJournal();

        WriteResult result = sandboxed.writeFirst(
                read,
                plusGood(Map.of(
                        Field.TITLE, Optional.empty(),
                        Field.STATUS, Optional.of(new Text("ukendt")),
                        Field.COMMITTEES, Optional.of(new Names(new TreeSet<>(List.of("BUU", "LAG")))),
                        Field.PSP_ELEMENTS, Optional.of(new Names(new TreeSet<>(List.of("x".repeat(256))))))));

        assertThat(reasons(result))
                .containsOnly(
                        Map.entry(
                                Field.TITLE,
                                "Række 1: kolonnen »Titel« skal udfyldes i listen og kan derfor ikke tømmes."),
                        Map.entry(
                                Field.STATUS,
                                "Række 1: kolonnen »Status« har ikke valget »ukendt«. Føj det til kolonnens valg i listen,"
                                        + " eller ret værdien."),
                        Map.entry(
                                Field.COMMITTEES,
                                "Række 1: kolonnen »Udvalg« har ikke valget »LAG«. Føj det til kolonnens valg i listen,"
                                        + " eller ret værdien."),
                        Map.entry(
                                Field.PSP_ELEMENTS,
                                "Række 1: kolonnen »PSP-elementer« rummer højst 255 tegn, og teksten har 256. Gør teksten"
                                        + " kortere, hvor den kommer fra, eller kolonnen til flere linjer tekst."));
        assertThatGoodIsWritten();
        assertThat(sandboxed.graph.journal()).hasSize(1);
        assertThat(sandboxed.list.value("1", "Titel")).isEqualTo("Punkt");
    }

    @Test
    void textOfExactlyTheLongestLengthIsWritten() {
        ListChanges read = sandboxed.readRows(1, OLD);

        assertThat(sandboxed.writeFirst(read, Map.of(Field.TITLE, Optional.of(new Text("æ".repeat(255))))))
                .isEqualTo(new WriteResult.Written());
    }

    @Test
    void valueOfAnotherKindIsRefusedAlone() {
        ListChanges read = sandboxed.readRows(1, OLD);

        assertThat(reasons(
                        sandboxed.writeFirst(read, plusGood(Map.of(ListPlan.PLACE, Optional.of(Amount.ofKroner(5)))))))
                .hasEntrySatisfying(ListPlan.PLACE, reason -> assertThat(reason).contains("»Sted«", "opslag"));
        assertThatGoodIsWritten();
    }

    @Test
    void textThatWouldReadOtherwiseIsRefusedRatherThanTakenForAnEditTomorrow() {
        ListChanges read = sandboxed.readRows(1, OLD);

        assertThat(reasons(sandboxed.writeFirst(
                        read, plusGood(Map.of(Field.STATUS_NOTE, Optional.of(new Text("Første \nAnden")))))))
                .hasEntrySatisfying(
                        Field.STATUS_NOTE, reason -> assertThat(reason).contains("mellemrum sidst i en linje"));
        assertThatGoodIsWritten();
    }

    @Test
    void choiceWithASpaceBehindItIsWrittenAsTheColumnSpellsIt() {
        sandboxed.list.column("Fase", SandboxColumn.CHOICE, "før ", "efter");
        Field phase = new Field("phase");
        PlanSettings plan = ListPlan.plus(ListPlan.field(phase, FieldType.CHOICE, "Fase"));
        sandboxed.list.add(Map.of("Titel", "Punkt"));
        ListChanges read = sandboxed.reader().read(plan, null);
        RowWrite write = new RowWrite(
                new ListKey("1"), read.rows().get(0).version(), Map.of(phase, Optional.of(new Text("før"))));

        assertThat(sandboxed.writer().write(plan, read.mark(), List.of(write)).values())
                .containsExactly(new WriteResult.Written());

        assertThat(sandboxed.list.value("1", "Fase")).isEqualTo("før ");
        assertThat(sandboxed.reader().read(plan, read.mark()).rows().get(0).values())
                .containsEntry(phase, new Text("før"));
    }

    @Test
    void fieldThatSharePointNamesIsLeftOutAndTheRestIsSentOnceMore() {
        ListChanges read = sandboxed.readRows(2, OLD);
        sandboxed.list.require("Status");
        sandboxed.graph.clearJournal();
        List<RowWrite> writes = new ArrayList<>(SandboxedList.writes(read, new BigDecimal("9")));
        writes.set(
                1,
                new RowWrite(
                        writes.get(1).key(),
                        writes.get(1).version(),
                        plusGood(Map.of(Field.STATUS, Optional.empty()))));

        Map<ListKey, WriteResult> results = sandboxed.write(read, writes);

        assertThat(results).containsEntry(writes.get(0).key(), new WriteResult.Written());
        assertThat(reasons(results.get(writes.get(1).key())))
                .containsOnlyKeys(Field.STATUS)
                .hasEntrySatisfying(
                        Field.STATUS,
                        reason -> assertThat(reason)
                                .contains("SharePoint afviste værdien", "400 invalidRequest", "'Status' is required"));
        assertThat(partsOfBatches()).containsExactly(2, 1);
        assertThat(sandboxed.list.value(writes.get(1).key().value(), "Tværgående"))
                .isEqualTo(true);
    }

    @Test
    void whereNoFieldIsNamedTheyGoOneByOneAndTheGuiltyAreTold() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.list.forbid("Titel");
        sandboxed.list.forbid("Status");
        sandboxed.graph.clearJournal();

        WriteResult result = sandboxed.writeFirst(
                read,
                plusGood(Map.of(
                        Field.TITLE, Optional.of(new Text("Nyt")), Field.STATUS, Optional.of(new Text("udsat")))));

        assertThat(reasons(result)).containsOnlyKeys(Field.TITLE, Field.STATUS);
        assertThatGoodIsWritten();
        assertThat(sandboxed.list.version("1")).isEqualTo(4);
        assertThat(partsOfBatches()).containsExactly(1, 1, 1, 1, 1, 1);
    }

    @Test
    void onlyFieldOfARowIsNotSentTwice() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.list.forbid("Titel");
        sandboxed.graph.clearJournal();

        assertThat(reasons(sandboxed.writeFirst(read, Map.of(Field.TITLE, Optional.of(new Text("Nyt"))))))
                .containsOnlyKeys(Field.TITLE);
        assertThat(partsOfBatches()).containsExactly(1);
        assertThat(sandboxed.list.version("1")).isEqualTo(1);
    }

    @Test
    void editBetweenTheFieldsIsNotWrittenOverAndIsSettledByReading() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.list.forbid("Titel");
        sandboxed.graph.beforeNextWrite(() -> {});
        sandboxed.graph.beforeNextWrite(() -> {});
        sandboxed.graph.beforeNextWrite(() -> sandboxed.list.edit("1", Map.of("Frist", LocalDate.of(2030, 1, 1))));

        WriteResult result = sandboxed.writeFirst(read, plusGood(Map.of(Field.TITLE, Optional.of(new Text("Nyt")))));

        assertThat(result).isInstanceOf(WriteResult.Unknown.class);
        assertThat(sandboxed.list.value("1", "Frist")).isEqualTo(LocalDate.of(2030, 1, 1));
    }

    @Test
    void answerThatIsLostBetweenTheFieldsIsUnknown() {
        ListChanges read = sandboxed.readRows(1, OLD);
        sandboxed.list.forbid("Titel");
        sandboxed.graph.failNext(Kind.BATCH, Fault.changed(body -> {
            sandboxed.graph.failNext(Kind.BATCH, Fault.cut());
            return body;
        }));

        assertThat(sandboxed.writeFirst(read, plusGood(Map.of(Field.TITLE, Optional.of(new Text("Nyt"))))))
                .isInstanceOf(WriteResult.Unknown.class);
    }

    @Test
    void writingToAQuietListLooksAtItsColumnsOnce() {
        ListChanges read = sandboxed.readRows(1, OLD);
        ListChanges quiet = sandboxed.reader().read(ListPlan.settings(), read.mark());
        assertThat(quiet.rows()).isEmpty();
        sandboxed.graph.clearJournal();

        sandboxed.writeFirst(read, GOOD);
        sandboxed.write(
                read,
                List.of(new RowWrite(
                        new ListKey("1"),
                        new ItemVersion(sandboxed.list.etag("1")),
                        Map.of(Field.STATUS, Optional.of(new Text("udsat"))))));

        assertThat(sandboxed.graph.journal())
                .extracting(Exchange::path)
                .satisfiesExactly(
                        path -> assertThat(path).endsWith("/columns"),
                        path -> assertThat(path).isEqualTo("/$batch"),
                        path -> assertThat(path).isEqualTo("/$batch"));
    }

    @Test
    void columnThatAppendsIsNeverWrittenNorMentioned() {
        sandboxed.list.column("Log", SandboxColumn.APPENDING_NOTE);
        Field log = new Field("log");
        PlanSettings plan = ListPlan.plus(new FieldSettings(
                new FieldRule(log, Owner.LIST, Mode.WRITE, Amount.ZERO, false, null), FieldType.NOTE, "Log"));
        sandboxed.list.add(Map.of("Titel", "Punkt", "Log", "Skrevet i marts"));
        ListChanges read = sandboxed.reader().read(plan, null);
        assertThat(read.rows().get(0).values()).containsEntry(log, new Text("Skrevet i marts"));

        RowWrite write = new RowWrite(
                new ListKey("1"),
                read.rows().get(0).version(),
                plusGood(Map.of(log, Optional.of(new Text("Skrevet i april")))));
        WriteResult result =
                sandboxed.writer().write(plan, read.mark(), List.of(write)).get(new ListKey("1"));

        assertThat(reasons(result))
                .hasEntrySatisfying(log, reason -> assertThat(reason).contains("»Log« kan ikke skrives uden skade"));
        assertThatGoodIsWritten();
        assertThat(sandboxed.list.value("1", "Log")).isEqualTo("Skrevet i marts");
        assertThat(sandboxed.graph.journal())
                .flatExtracting(Exchange::parts)
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.body()).doesNotContain("Log"));
    }

    private void assertThatGoodIsWritten() {
        assertThat(sandboxed.list.value("1", "Beløb 2025")).isEqualTo(new BigDecimal("7"));
        assertThat(sandboxed.list.value("1", "Frist")).isEqualTo(LocalDate.of(2025, 10, 26));
        assertThat(sandboxed.list.value("1", "Tværgående")).isEqualTo(true);
    }

    private List<Integer> partsOfBatches() {
        return sandboxed.graph.journal().stream()
                .filter(Exchange::isBatch)
                .map(exchange -> exchange.parts().size())
                .toList();
    }

    private static Map<Field, Optional<Value>> plusGood(Map<Field, Optional<Value>> values) {
        Map<Field, Optional<Value>> all = new HashMap<>(GOOD);
        all.putAll(values);
        return all;
    }

    private static Map<Field, String> reasons(WriteResult result) {
        return ((WriteResult.FieldsRefused) result).reasons();
    }
}
