package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.RowMade;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that are made in SharePoint: none twice, and a refusal costs as little as it can. */
class GraphNewRowsIT {
    private static final RowMade.Made WHOLE = new RowMade.Made(Map.of());

    private final SandboxedList sandboxed = new SandboxedList();
    private ListChanges read;

    @BeforeEach
    void readTheEmptyList() {
        read = sandboxed.reader().read(ListPlan.settings(), null);
        sandboxed.graph.clearJournal();
    }

    @AfterEach
    void close() {
        assertThat(sandboxed.graph.violations()).isEmpty();
        sandboxed.close();
    }

    @Test
    void twentyRowsAreOneRequest() {
        List<Map<Field, Value>> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(Map.of(Field.TITLE, new Text("Punkt " + i)));
        }

        assertThat(make(rows)).hasSize(20).containsOnly(WHOLE);

        assertThat(batches()).hasSize(1);
        assertThat(sandboxed.list.keys()).hasSize(20);
    }

    @Test
    void partsThatGraphWasTooBusyForAreSentAgainAndNoOthers() {
        sandboxed.graph.failNext(Kind.PART, Fault.status(429).header("Retry-After", "7"));
        sandboxed.graph.failNext(Kind.PART, Fault.status(424));

        assertThat(make(List.of(titled("Et"), titled("To"), titled("Tre")))).containsOnly(WHOLE);

        assertThat(titles()).containsExactlyInAnyOrder("Et", "To", "Tre");
        assertThat(batches()).extracting(batch -> batch.parts().size()).containsExactly(3, 2);
        assertThat(sandboxed.pauses).hasSize(1).allMatch(pause -> pause.toSeconds() >= 7);
    }

    @Test
    void rowThatGraphStaysTooBusyForIsToldAndNotMade() {
        sandboxed.graph.failNext(50, Kind.PART, Fault.status(429));

        assertThat(make(List.of(titled("Et"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        RowMade.Refused.class, told -> assertThat(told.reason()).contains("for travlt"));
        assertThat(titles()).isEmpty();
    }

    static Stream<Arguments> lost() {
        return Stream.of(
                        Arguments.of(Kind.BATCH, Fault.cut()),
                        Arguments.of(Kind.BATCH, Fault.html(503)),
                        Arguments.of(Kind.BATCH, Fault.status(504)),
                        Arguments.of(Kind.BATCH, Fault.status(200).body("{\"responses\":[")),
                        Arguments.of(Kind.PART, Fault.status(500)),
                        Arguments.of(Kind.PART, Fault.status(503).header("Retry-After", "1")),
                        Arguments.of(Kind.PART, Fault.status(504)))
                .flatMap(arguments -> Stream.of(
                        arguments,
                        Arguments.of(arguments.get()[0], ((Fault) arguments.get()[1]).afterCommit())));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void lostAnswerIsUnknownAndNothingIsSentAgain(Kind kind, Fault fault) {
        sandboxed.graph.failNext(kind, fault);

        assertThat(make(List.of(titled("Et")))).containsExactly(new RowMade.Unknown());

        assertThat(batches()).hasSize(1);
        assertThat(titles()).hasSize(fault.carriedOut() ? 1 : 0);
    }

    @Test
    void valueThatTheListRefusesCostsNothingElse() {
        sandboxed.list.removeColumn("PSP-elementer");
        Map<Field, Value> row = Map.of(
                Field.TITLE, new Text("Et"),
                Field.PSP_ELEMENTS, names("XA-1"),
                ListPlan.AMOUNT, Amount.ofKroner(5));

        assertThat(make(List.of(row, titled("To"))).get(0))
                .isInstanceOfSatisfying(
                        RowMade.Made.class, made -> assertThat(made.refused()).containsOnlyKeys(Field.PSP_ELEMENTS));

        assertThat(titles()).containsExactlyInAnyOrder("Et", "To");
    }

    @Test
    void refusalThatNamesNoColumnCostsTheRowNothingButThatCell() {
        sandboxed.list.forbid("Beløb 2025");
        Map<Field, Value> row = Map.of(
                Field.TITLE, new Text("Et"),
                Field.STATUS, new Text("udsat"),
                ListPlan.AMOUNT, Amount.ofKroner(5));
        List<RowMade> made = sandboxed.maker().make(ListPlan.requiring(Field.TITLE), read.mark(), List.of(row));

        assertThat(made)
                .singleElement()
                .isInstanceOfSatisfying(
                        RowMade.Made.class, told -> assertThat(told.refused()).containsOnlyKeys(ListPlan.AMOUNT));
        assertThat(sandboxed.list.keys()).hasSize(1);
        assertThat(sandboxed.list.value("1", "Status")).isEqualTo("udsat");
        assertThat(sandboxed.list.value("1", "Beløb 2025")).isNull();
    }

    @Test
    void rowIsRefusedForAValueThatThePlanWantsEveryRowToHave() {
        Map<Field, Value> row = Map.of(Field.TITLE, new Text("Et"), Field.STATUS, new Text("glemt"));

        List<RowMade> made = sandboxed.maker().make(ListPlan.requiring(Field.STATUS), read.mark(), List.of(row));

        assertThat(made)
                .singleElement()
                .isInstanceOfSatisfying(
                        RowMade.Refused.class, told -> assertThat(told.reason()).contains("glemt"));
        assertThat(titles()).isEmpty();
        assertThat(batches()).isEmpty();
    }

    @Test
    void choiceThatTheColumnLacksIsToldWithThoseThatAreNear() {
        RowMade made = sandboxed
                .maker()
                .check(
                        ListPlan.settings(),
                        read.mark(),
                        List.of(Map.of(Field.TITLE, new Text("Et"), Field.STATUS, new Text("i gaang"))))
                .get(0);

        assertThat(made)
                .isInstanceOfSatisfying(
                        RowMade.Made.class,
                        told -> assertThat(told.refused().get(Field.STATUS))
                                .contains("har ikke valget »i gaang«", "Lignende valg: »i gang«"));
    }

    @ParameterizedTest
    @CsvSource({
        "boli@norddjurs.dk, Bo Lind <boli@norddjurs.dk>",
        "bo lind, Bo Lind <boli@norddjurs.dk>",
        "ANHO@norddjurs.dk, Anne Holm <anho@norddjurs.dk>",
        "direktionen, Direktionen"
    })
    void personIsFoundByNameOrMailAlone(String written, String called) {
        assertThat(make(List.of(Map.of(Field.TITLE, new Text("Et"), Field.RESPONSIBLE, new Text(written)))))
                .containsExactly(WHOLE);

        assertThat(sandboxed.list.value("1", "Ansvarlig")).isEqualTo(sandboxed.id(called));
    }

    @Test
    void nameThatTwoPeopleBearIsRefused() {
        assertThat(make(List.of(Map.of(Field.TITLE, new Text("Et"), Field.RESPONSIBLE, new Text("Anne Holm")))))
                .singleElement()
                .isInstanceOfSatisfying(
                        RowMade.Made.class, made -> assertThat(made.refused()).containsOnlyKeys(Field.RESPONSIBLE));
    }

    @Test
    void choicesAreTakenInAnyCase() {
        make(List.of(Map.of(
                Field.TITLE, new Text("Et"), Field.STATUS, new Text("Udsat"), Field.COMMITTEES, names("buu", "øk"))));

        assertThat(sandboxed.list.value("1", "Status")).isEqualTo("udsat");
        assertThat(sandboxed.list.value("1", "Udvalg")).isEqualTo(List.of("BUU", "ØK"));
    }

    @Test
    void withoutPermissionNothingIsMadeAndTheSentenceSaysWhatToDo() {
        sandboxed.graph.failNext(Kind.BATCH, Fault.status(403));

        assertThatThrownBy(() -> make(List.of(titled("Et"))))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("rollen write");
    }

    private List<RowMade> make(List<Map<Field, Value>> rows) {
        return sandboxed.maker().make(ListPlan.settings(), read.mark(), rows);
    }

    private List<Exchange> batches() {
        return sandboxed.graph.journal().stream().filter(Exchange::isBatch).toList();
    }

    private List<Object> titles() {
        return sandboxed.list.keys().stream()
                .map(key -> sandboxed.list.value(key, "Titel"))
                .toList();
    }

    private static Map<Field, Value> titled(String title) {
        return Map.of(Field.TITLE, new Text(title));
    }

    private static Names names(String... names) {
        return new Names(new TreeSet<>(Set.of(names)));
    }
}
