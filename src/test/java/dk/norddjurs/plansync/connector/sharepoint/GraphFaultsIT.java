package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import dk.norddjurs.plansync.sandbox.graph.SandboxColumn;
import dk.norddjurs.plansync.snapshot.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that goes wrong while reading loses a change: either it is overcome, or nothing is read and the mark stays good. */
class GraphFaultsIT {
    private static final int OFTEN = 20;

    private final SandboxedList sandboxed = new SandboxedList();
    private ReadMark mark;
    private String edited;

    @BeforeEach
    void readOnceAndEdit() {
        sandboxed.list.add(Map.of("Titel", "Flådestyring"));
        edited = sandboxed.list.add(Map.of("Titel", "Bosætningskampagne"));
        mark = read(null).mark();
        sandboxed.list.edit(edited, Map.of("Status", "udsat"));
    }

    @AfterEach
    void close() {
        assertThat(sandboxed.graph.violations()).isEmpty();
        sandboxed.close();
    }

    static Stream<Arguments> lasting() {
        return Stream.of(
                Arguments.of("401", Fault.status(401), "Loginnet blev afvist"),
                Arguments.of("403", Fault.status(403), "Sites.Selected"),
                Arguments.of("404", Fault.recorded("404-itemNotFound.recorded.json"), "kontrollér site og list"),
                Arguments.of("429", Fault.recorded("429-ratelimit.docs.json"), "for travlt"),
                Arguments.of("500", Fault.recorded("generalException.recorded.json"), "generalException"),
                Arguments.of("503", Fault.html(503), "for travlt"),
                Arguments.of("400", Fault.recorded("filter-not-indexed.recorded.json"), "400 (invalidRequest)"),
                Arguments.of("302", Fault.status(302).header("Location", "https://login.example/"), "302"),
                Arguments.of("200", Fault.html(200), "ikke gyldig JSON (text/html"),
                Arguments.of("200", Fault.status(200).body(""), "ikke gyldig JSON"),
                Arguments.of("200", Fault.status(200).body("[]"), "ikke gyldig JSON"),
                Arguments.of("200", Fault.status(200).body("{}"), "siden har ingen rækker"),
                Arguments.of(
                        "200", Fault.recorded("delta-inband-error.recorded.json"), "en fejl i stedet for en række"),
                Arguments.of("200", Fault.changed(body -> body.substring(0, body.length() / 2)), "afkortet"),
                Arguments.of("200", Fault.changed(body -> body.replace("deltaLink", "other")), "hvor næste læsning"),
                Arguments.of("eTag", Fault.changed(body -> body.replace("\"eTag\"", "\"other\"")), "uden eTag"),
                Arguments.of("fields", Fault.changed(body -> body.replace("\"fields\"", "\"other\"")), "uden fields"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void lastingFaultReadsNothing(String names, Fault fault, String advice) {
        sandboxed.graph.failNext(OFTEN, Kind.DELTA, fault);

        assertThatThrownBy(() -> read(mark))
                .isInstanceOfSatisfying(
                        SourceFailed.class, e -> assertThat(e.source()).isEqualTo(Source.LIST))
                .hasMessageContaining(names)
                .hasMessageContaining(advice)
                .hasMessageNotContaining("token=")
                .hasMessageNotContaining(sandboxed.graph.token());
        assertNothingWasLost();
    }

    /** Graph has told an error where it should have told a deletion: gone on from there, the row would stand for ever. */
    @Test
    void anErrorInsteadOfARowLeadsToAFullReading() {
        String gone = sandboxed.list.add(Map.of("Titel", "Udgår"));
        ReadMark before = read(mark).mark();
        sandboxed.list.delete(gone);
        sandboxed.graph.failNext(Kind.DELTA, Fault.recorded("delta-inband-error.recorded.json"));

        ListChanges changes = read(before);

        assertThat(changes.complete()).isTrue();
        assertThat(changes.rows()).extracting(row -> row.key().value()).doesNotContain(gone);
        assertThat(read(changes.mark()).rows()).isEmpty();
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                Arguments.of(Fault.status(429).header("Retry-After", "0"), 1),
                Arguments.of(Fault.status(429).header("Retry-After", "31"), 31),
                Arguments.of(Fault.status(429), 1),
                Arguments.of(Fault.status(429).header("Retry-After", "straks"), 1),
                Arguments.of(
                        Fault.status(429)
                                .header("Date", "Tue, 21 Oct 2025 07:28:00 GMT")
                                .header("Retry-After", "Tue, 21 Oct 2025 07:28:45 GMT"),
                        45),
                Arguments.of(Fault.status(429).header("Retry-After", "5").header("RateLimit-Reset", "40"), 40),
                Arguments.of(Fault.html(503).header("Retry-After", "7"), 7),
                Arguments.of(Fault.status(500), 1),
                Arguments.of(Fault.status(502), 1),
                Arguments.of(Fault.status(504), 1),
                Arguments.of(Fault.cut(), 1));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void passingFaultIsWaitedFor(Fault fault, int seconds) {
        sandboxed.graph.failNext(Kind.DELTA, fault);

        assertThat(read(mark).rows()).hasSize(1);
        assertThat(sandboxed.pauses).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void tooLongAWaitIsNotBegun() {
        sandboxed.graph.failNext(Kind.DELTA, Fault.status(429).header("Retry-After", "150"));

        assertThatThrownBy(() -> read(mark)).isInstanceOf(SourceFailed.class).hasMessageContaining("429");
        assertThat(sandboxed.pauses).isEmpty();
        sandboxed.time.of(Duration.ofSeconds(150));
        assertNothingWasLost();
    }

    @Test
    void cutConnectionsAreTriedTwiceMore() {
        sandboxed.graph.failNext(3, Kind.DELTA, Fault.cut());

        assertThatThrownBy(() -> read(mark)).isInstanceOf(SourceFailed.class).hasMessageContaining("svarede ikke");
        assertThat(sandboxed.pauses).hasSize(2);
        assertNothingWasLost();
    }

    @Test
    void lateAnswerIsAskedForAgain() {
        sandboxed.hurry(Duration.ofSeconds(2));
        sandboxed.graph.failNext(Kind.DELTA, Fault.late(Duration.ofSeconds(4)));

        assertThat(read(mark).rows()).hasSize(1);
        assertThat(sandboxed.pauses).hasSize(1);
    }

    @Test
    void faultOnALaterPageReadsNothing() {
        sandboxed.list.pageSize(1);
        sandboxed.graph.failNext(Kind.DELTA, Fault.changed(body -> {
            sandboxed.graph.failNext(Kind.DELTA, Fault.status(403));
            return body;
        }));

        assertThatThrownBy(() -> read(null)).isInstanceOf(SourceFailed.class).hasMessageContaining("403");
        assertNothingWasLost();
    }

    @Test
    void pagesThatGoInCirclesAreNoList() {
        sandboxed.list.pageSize(1);
        StringBuilder first = new StringBuilder();
        sandboxed.graph.failNext(2, Kind.DELTA, Fault.changed(body -> {
            String link = body.replaceFirst("(?s).*\"@odata\\.(next|delta)Link\":\"([^\"]*)\".*", "$2");
            first.append(first.isEmpty() ? link : "");
            return body.replace(link, first).replace("deltaLink", "nextLink");
        }));

        assertThatThrownBy(() -> read(null)).isInstanceOf(SourceFailed.class).hasMessageContaining("i ring");
    }

    @Test
    void linkToAnotherHostIsNotFollowed() {
        sandboxed.list.pageSize(1);
        sandboxed.graph.failNext(
                Kind.DELTA, Fault.changed(body -> body.replace("http://127.0.0.1", "http://localhost")));

        assertThatThrownBy(() -> read(null)).isInstanceOf(SourceFailed.class).hasMessageContaining("fremmed adresse");
        assertNothingWasLost();
    }

    @Test
    void endlessResyncReadsNothing() {
        sandboxed.graph.failNext(3, Kind.DELTA, Fault.recorded("410-resyncRequired.recorded.json"));

        assertThatThrownBy(() -> read(mark)).isInstanceOf(SourceFailed.class).hasMessageContaining("410");
        assertNothingWasLost();
    }

    @Test
    void renamedColumnIsNotAClearedOne() {
        sandboxed.list.renameColumn("Beløb 2025", "Beløb 2025 (kr.)");

        assertThatThrownBy(() -> read(mark))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("Plan 2025-2028, felt amount-2025: kolonnen »Beløb 2025« findes ikke")
                .hasMessageContaining("»Beløb 2025 (kr.)«");
        sandboxed.list.renameColumn("Beløb 2025 (kr.)", "Beløb 2025");
        assertNothingWasLost();
    }

    @Test
    void removedColumnIsNotAClearedOne() {
        sandboxed.list.removeColumn("Beløb 2025");

        assertThatThrownBy(() -> read(mark)).isInstanceOf(SourceFailed.class).hasMessageContaining("»Beløb 2025«");
        assertThatThrownBy(() -> sandboxed.reader().check(ListPlan.settings())).isInstanceOf(SourceFailed.class);
    }

    @Test
    void twinColumnIsNotGuessedAt() {
        sandboxed.list.column("Status", SandboxColumn.TEXT);

        assertThatThrownBy(() -> read(mark)).isInstanceOf(SourceFailed.class).hasMessageContaining("Status, Status0");
    }

    @Test
    void retypedColumnIsSaid() {
        sandboxed.list.removeColumn("Frist");
        sandboxed.list.column("Frist", SandboxColumn.TEXT);

        assertThatThrownBy(() -> read(mark)).isInstanceOf(SourceFailed.class).hasMessageContaining("af typen tekst");
    }

    @Test
    void columnsThatCannotBeReadStopTheReading() {
        sandboxed.graph.failNext(Kind.COLUMNS, Fault.status(403));

        assertThatThrownBy(() -> read(mark)).isInstanceOf(SourceFailed.class);
        assertNothingWasLost();
    }

    @Test
    void deletedListIsAnErrorAndNeverEmpty() {
        sandboxed.graph.remove(sandboxed.list);

        assertThatThrownBy(() -> read(mark)).isInstanceOf(SourceFailed.class).hasMessageContaining("404");
        assertThatThrownBy(() -> read(null)).isInstanceOf(SourceFailed.class).hasMessageContaining("404");
        assertThatThrownBy(() -> sandboxed.reader().check(ListPlan.settings())).isInstanceOf(SourceFailed.class);
    }

    @Test
    void wrongTokenIsRefused() {
        GraphAccess access =
                new GraphAccess(sandboxed.settings("wrong", Duration.ofSeconds(20)), time -> {}, Clock.systemUTC());

        assertThatThrownBy(() -> new GraphPlanReader(
                                access,
                                new ListColumns(access),
                                new Directories(access, Clock.systemUTC()),
                                SandboxedList.ZONE)
                        .check(ListPlan.settings()))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("401");
    }

    private void assertNothingWasLost() {
        sandboxed.graph.heal();
        ListChanges changes = read(mark);
        assertThat(changes.complete()).isFalse();
        assertThat(changes.rows()).extracting(row -> row.key().value()).isEqualTo(List.of(edited));
    }

    private ListChanges read(ReadMark from) {
        return sandboxed.reader().read(ListPlan.settings(), from);
    }
}
