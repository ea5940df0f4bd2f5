package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People and lookups are ids in SharePoint and names here, and the names cost few requests. */
class GraphReferencesIT {
    private static final String ANNE = ListPlan.PEOPLE.get(0);
    private static final String OTHER_ANNE = ListPlan.PEOPLE.get(1);

    private final SandboxedList sandboxed = new SandboxedList();

    @AfterEach
    void close() {
        assertThat(sandboxed.graph.violations()).isEmpty();
        sandboxed.close();
    }

    @Test
    void namesAreReadOnceForAllRows() {
        addRows(3);

        ListChanges read = read(null);

        assertThat(read.rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.values())
                        .containsEntry(Field.RESPONSIBLE, new Text(ANNE))
                        .containsEntry(ListPlan.PLACE, new Text("Grenaa")));
        assertThat(paths())
                .hasSize(5)
                .filteredOn(path -> path.endsWith("/lists"))
                .hasSize(1);
        assertThat(paths()).filteredOn(path -> path.endsWith("/items")).hasSize(2);
    }

    @Test
    void idleNightIsOneRequestAndAKnownNameCostsNone() {
        addRows(3);
        ReadMark mark = read(null).mark();
        sandboxed.graph.clearJournal();

        mark = read(mark).mark();
        assertThat(sandboxed.graph.journal()).singleElement().matches(Exchange::isDelta);

        sandboxed.list.edit("2", Map.of("Ansvarlig", sandboxed.id(OTHER_ANNE)));
        sandboxed.graph.clearJournal();
        assertThat(row(read(mark), "2").values()).containsEntry(Field.RESPONSIBLE, new Text(OTHER_ANNE));
        assertThat(paths()).hasSize(2);
    }

    @Test
    void rowsWithoutPeopleAskForNoNames() {
        sandboxed.list.add(Map.of("Titel", "Flådestyring"));

        read(null);

        assertThat(paths()).hasSize(2);
    }

    @Test
    void personWhoIsNewIsLookedForOnce() {
        addRows(3);
        ReadMark mark = read(null).mark();
        int id = sandboxed.addPerson("Cilla Dam <cida@norddjurs.dk>");
        List.of("1", "2", "3").forEach(key -> sandboxed.list.edit(key, Map.of("Ansvarlig", id)));
        sandboxed.graph.clearJournal();

        ListChanges read = read(mark);

        assertThat(read.rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.values())
                        .containsEntry(Field.RESPONSIBLE, new Text("Cilla Dam <cida@norddjurs.dk>")));
        assertThat(paths()).hasSize(3);
    }

    @Test
    void idThatNobodyKnowsIsUnreadableAndNeverEmpty() {
        addRows(3);
        sandboxed.users.delete(Integer.toString(sandboxed.id(ANNE)));
        sandboxed.towns.delete(Integer.toString(sandboxed.id("Grenaa")));
        sandboxed.list.edit("2", Map.of("Medvirkende", List.of(sandboxed.id(OTHER_ANNE), sandboxed.id(ANNE))));
        sandboxed.graph.clearJournal();

        ListChanges read = read(null);

        assertThat(read.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.unreadable()).contains(Field.RESPONSIBLE, ListPlan.PLACE);
            assertThat(row.values()).containsKey(Field.TITLE).doesNotContainKeys(Field.RESPONSIBLE, ListPlan.HELPERS);
        });
        assertThat(row(read, "2").unreadable()).contains(ListPlan.HELPERS);
        assertThat(read.problems())
                .contains(
                        "Række 1 i listen (»Punkt«), kolonnen »Ansvarlig« viser til en person (1), som ikke længere er"
                                + " i sitets brugerliste. Ret cellen i listen.");
        assertThat(paths()).hasSize(5);
    }

    @Test
    void longListOfUsersIsReadToItsEnd() {
        sandboxed.users.pageSize(2);
        addRows(1);
        sandboxed.list.edit("1", Map.of("Ansvarlig", sandboxed.id("Direktionen")));

        assertThat(row(read(null), "1").values()).containsEntry(Field.RESPONSIBLE, new Text("Direktionen"));
    }

    @Test
    void newNameIsSeenWhenTheOldOnesAreTenMinutesOld() {
        addRows(1);
        ReadMark mark = read(null).mark();
        sandboxed.users.edit(
                Integer.toString(sandboxed.id(ANNE)), Map.of("Titel", "Anne Dam", "EMail", "anda@norddjurs.dk"));
        sandboxed.list.edit("1", Map.of("Titel", "Andet"));
        sandboxed.later = Duration.ofMinutes(11);

        assertThat(row(read(mark), "1").values())
                .containsEntry(Field.RESPONSIBLE, new Text("Anne Dam <anda@norddjurs.dk>"));
    }

    @Test
    void namesThatCannotBeReadFailTheReadingAndTheMarkStaysGood() {
        sandboxed.list.add(Map.of("Titel", "Punkt", "Ansvarlig", sandboxed.id(ANNE)));
        ReadMark mark = read(null).mark();
        sandboxed.list.edit("1", Map.of("Titel", "Andet"));
        sandboxed.later = Duration.ofMinutes(11);
        sandboxed.graph.failNext(Kind.ITEM, Fault.status(403));

        assertThatThrownBy(() -> read(mark))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("Sitets brugerliste kan ikke læses")
                .hasMessageContaining("403");
        assertThat(row(read(mark), "1").values()).containsEntry(Field.RESPONSIBLE, new Text(ANNE));
    }

    @Test
    void siteThatHidesItsUsersIsToldOfByTheCheck() {
        sandboxed.reader().check(ListPlan.settings());
        sandboxed.graph.remove(sandboxed.users);
        sandboxed.hurry(Duration.ofSeconds(20));

        assertThatThrownBy(() -> sandboxed.reader().check(ListPlan.settings()))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("ikke blandt sitets lister");
    }

    @Test
    void oneIsWrittenAsAnIdAndSeveralAsACollection() {
        addRows(1);
        ListChanges read = read(null);

        WriteResult result = sandboxed.writeFirst(
                read,
                Map.of(
                        Field.RESPONSIBLE, Optional.of(new Text(OTHER_ANNE)),
                        ListPlan.PLACES, Optional.of(names("Auning", "Grenaa"))));

        assertThat(result).isEqualTo(new WriteResult.Written());
        assertThat(sandboxed.list.value("1", "Ansvarlig")).isEqualTo(sandboxed.id(OTHER_ANNE));
        assertThat(sandboxed.graph.journal())
                .flatExtracting(Exchange::parts)
                .singleElement()
                .extracting(Exchange.Part::body)
                .asString()
                .contains("\"AnsvarligLookupId\":" + sandboxed.id(OTHER_ANNE))
                .contains("LookupId@odata.type\":\"Collection(Edm.Int32)\"")
                .contains("LookupId\":[" + sandboxed.id("Auning") + "," + sandboxed.id("Grenaa") + "]");
    }

    @Test
    void nameWithoutItsMailIsRefusedWithThoseThatItMayMean() {
        addRows(1);

        assertThat(reasons(sandboxed.writeFirst(read(null), person("Anne Holm"))))
                .containsEntry(
                        Field.RESPONSIBLE,
                        "Række 1: kolonnen »Ansvarlig« kan ikke få værdien »Anne Holm«, for en person af netop det navn og"
                                + " den mailadresse er ikke i sitets brugerliste. Der er »" + ANNE + "«, »" + OTHER_ANNE
                                + "«. En person kommer i brugerlisten ved at besøge sitet.");
    }

    @Test
    void nameThatTwoRowsBearIsRefused() {
        sandboxed.addTown("Grenaa");
        addRows(1);

        assertThat(reasons(sandboxed.writeFirst(read(null), Map.of(ListPlan.PLACE, Optional.of(new Text("Grenaa"))))))
                .hasEntrySatisfying(
                        ListPlan.PLACE,
                        reason -> assertThat(reason).contains("»Sted«", "»Grenaa«", "flere hedder sådan"));
    }

    @Test
    void unknownNamesInManyBatchesAreLookedForOnceAMinute() {
        addRows(1);
        ListChanges read = read(null);
        sandboxed.later = Duration.ofMinutes(2);
        sandboxed.graph.clearJournal();

        for (int batch = 0; batch < 5; batch++) {
            reasons(sandboxed.writeFirst(read, person("Ingen <ingen@norddjurs.dk>")));
        }

        assertThat(paths()).hasSize(1);
    }

    @Test
    void namesThatCannotBeReadCostTheirFieldAlone() {
        addRows(1);
        ListChanges read = read(null);
        sandboxed.later = Duration.ofMinutes(11);
        sandboxed.graph.failNext(Kind.ITEM, Fault.status(403));

        WriteResult result = sandboxed.writeFirst(
                read,
                Map.of(
                        Field.RESPONSIBLE, Optional.of(new Text(OTHER_ANNE)),
                        ListPlan.AMOUNT, Optional.of(Amount.ofKroner(5))));

        assertThat(reasons(result))
                .containsOnlyKeys(Field.RESPONSIBLE)
                .hasEntrySatisfying(
                        Field.RESPONSIBLE, reason -> assertThat(reason).contains("kan ikke skrives nu", "403"));
        assertThat(sandboxed.list.value("1", "Beløb 2025"))
                .isEqualTo(Amount.ofKroner(5).kroner().stripTrailingZeros());
    }

    private void addRows(int rows) {
        for (int i = 0; i < rows; i++) {
            sandboxed.list.add(
                    Map.of("Titel", "Punkt", "Ansvarlig", sandboxed.id(ANNE), "Sted", sandboxed.id("Grenaa")));
        }
    }

    private ListChanges read(ReadMark mark) {
        return sandboxed.reader().read(ListPlan.settings(), mark);
    }

    private List<String> paths() {
        return sandboxed.graph.journal().stream().map(Exchange::path).toList();
    }

    private static Map<Field, Optional<Value>> person(String name) {
        return Map.of(Field.RESPONSIBLE, Optional.of(new Text(name)));
    }

    private static Map<Field, String> reasons(WriteResult result) {
        return ((WriteResult.FieldsRefused) result).reasons();
    }

    private static ListRow row(ListChanges changes, String key) {
        return changes.rows().stream()
                .filter(row -> row.key().equals(new ListKey(key)))
                .findFirst()
                .orElseThrow();
    }

    private static Names names(String... names) {
        return new Names(new TreeSet<>(List.of(names)));
    }
}
