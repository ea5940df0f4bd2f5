package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.connector.BudgetArrival.Held;
import dk.norddjurs.plansync.connector.BudgetArrival.Refused;
import dk.norddjurs.plansync.connector.BudgetArrival.Removed;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of exports keeps to. */
abstract class ExportStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00.123456Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T05:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T05:00:00Z");

    private final ExportStore store = emptyStore();

    abstract ExportStore emptyStore();

    @Test
    void anEmptyStoreKnowsNothing() {
        assertThat(store.newest("opus")).isEmpty();
        assertThat(store.accepted("opus", "aa")).isEmpty();
        assertThat(store.recent(10)).isEmpty();
        assertThat(store.unread("opus", "aa")).isEmpty();
    }

    @Test
    void anAcceptedExportComesBackAsItWas() {
        store.accept(export("opus", "aa", MONDAY), List.of());

        assertThat(store.accepted("opus", "aa")).contains(export("opus", "aa", MONDAY));
        assertThat(store.newest("opus")).contains(export("opus", "aa", MONDAY));
    }

    @Test
    void profilesDoNotShareExports() {
        store.accept(export("opus", "aa", MONDAY), List.of());

        assertThat(store.accepted("indsigt", "aa")).isEmpty();
        assertThat(store.newest("indsigt")).isEmpty();
    }

    @Test
    void whatIsHeldIsNotAcceptedUntilItIsReleased() {
        UnreadRow row = new UnreadRow(3, "", "For mange felter", null, null, null);
        Held held = new Held(export("opus", "bb", TUESDAY), "Kun 50 linjer.");
        store.accept(export("opus", "aa", MONDAY), List.of());
        store.hold(held, List.of(row));

        assertThat(store.held("opus")).contains(held);
        assertThat(store.held("indsigt")).isEmpty();
        assertThat(store.newest("opus")).contains(export("opus", "aa", MONDAY));
        assertThat(store.accepted("opus", "bb")).isEmpty();
        assertThat(store.recent(10)).containsExactly(held, export("opus", "aa", MONDAY));
        assertThat(store.unread("opus", "bb")).containsExactly(row);

        assertThat(store.release("opus", "bb", "økonomi", WEDNESDAY)).isTrue();
        assertThat(store.release("opus", "bb", "økonomi", WEDNESDAY)).isFalse();
        assertThat(store.newest("opus")).contains(export("opus", "bb", TUESDAY));
        assertThat(store.held("opus")).isEmpty();
    }

    @Test
    void whatIsHeldIsOvertakenByWhatIsAcceptedLater() {
        store.accept(export("opus", "cc", MONDAY), List.of());
        store.hold(new Held(export("opus", "bb", TUESDAY), "Kun 50 linjer."), List.of());
        store.renew(export("opus", "cc", WEDNESDAY));

        assertThat(store.held("opus")).isEmpty();
        assertThat(store.newest("opus")).contains(export("opus", "cc", WEDNESDAY));
    }

    @Test
    void unreadRowsComeBackInTheOrderOfTheFile() {
        UnreadRow known = new UnreadRow(7, "Beløb", "»x« er intet beløb", 2026, "XG-1", "Bro");
        UnreadRow torn = new UnreadRow(3, "", "For mange felter", null, null, null);

        store.accept(export("opus", "aa", MONDAY), List.of(known, torn));

        assertThat(store.unread("opus", "aa")).containsExactly(torn, known);
    }

    @Test
    void acceptingAgainReplacesTheUnreadRows() {
        UnreadRow row = new UnreadRow(3, "", "For mange felter", null, null, null);
        store.accept(export("opus", "aa", MONDAY), List.of(row));
        store.accept(export("opus", "aa", TUESDAY), List.of());

        assertThat(store.unread("opus", "aa")).isEmpty();
        assertThat(store.recent(10)).containsExactly(export("opus", "aa", TUESDAY));
    }

    @Test
    void theNewestIsTheOneThatArrivedLast() {
        store.accept(export("opus", "aa", MONDAY), List.of());
        store.accept(export("opus", "bb", TUESDAY), List.of());
        assertThat(store.newest("opus")).contains(export("opus", "bb", TUESDAY));

        store.renew(export("opus", "aa", WEDNESDAY));
        assertThat(store.newest("opus")).contains(export("opus", "aa", WEDNESDAY));
    }

    @Test
    void renewingKeepsTheUnreadRows() {
        UnreadRow row = new UnreadRow(3, "", "For mange felter", null, null, null);
        store.accept(export("opus", "aa", MONDAY), List.of(row));
        store.renew(export("opus", "aa", TUESDAY));

        assertThat(store.unread("opus", "aa")).containsExactly(row);
    }

    @Test
    void renewingWhatWasNeverAcceptedDoesNothing() {
        store.renew(export("opus", "aa", MONDAY));
        store.refuse(refused("opus", "bb", MONDAY));
        store.renew(export("opus", "bb", TUESDAY));

        assertThat(store.recent(10)).containsExactly(refused("opus", "bb", MONDAY));
    }

    @Test
    void aRefusedFileIsNoExport() {
        store.refuse(refused("opus", "aa", MONDAY));

        assertThat(store.newest("opus")).isEmpty();
        assertThat(store.accepted("opus", "aa")).isEmpty();
    }

    @Test
    void whatWasRefusedCanBeAcceptedLaterButNotTheOtherWayRound() {
        store.refuse(refused("opus", "aa", MONDAY));
        store.accept(export("opus", "aa", TUESDAY), List.of());
        store.refuse(refused("opus", "aa", WEDNESDAY));

        assertThat(store.recent(10)).containsExactly(export("opus", "aa", TUESDAY));
    }

    @Test
    void theTimeOfAFileComesBackAndOnlyGoesOn() {
        Accepted written = written(export("opus", "aa", MONDAY), MONDAY);
        store.accept(written, List.of());
        assertThat(store.newest("opus")).contains(written);

        store.renew(written(export("opus", "aa", TUESDAY), TUESDAY));
        assertThat(store.newest("opus")).contains(written(export("opus", "aa", TUESDAY), TUESDAY));
        store.renew(written(export("opus", "aa", WEDNESDAY), MONDAY));
        assertThat(store.newest("opus")).contains(written(export("opus", "aa", WEDNESDAY), TUESDAY));
        store.renew(export("opus", "aa", WEDNESDAY));
        assertThat(store.newest("opus")).contains(written(export("opus", "aa", WEDNESDAY), TUESDAY));
    }

    @Test
    void whatArrivedBeforeAMomentComesOldestFirst() {
        store.refuse(refused("opus", "bb", TUESDAY));
        store.accept(export("opus", "aa", MONDAY), List.of());
        store.accept(export("indsigt", "cc", WEDNESDAY), List.of());

        assertThat(store.arrivedBefore(WEDNESDAY))
                .containsExactly(export("opus", "aa", MONDAY), refused("opus", "bb", TUESDAY));
        assertThat(store.arrivedBefore(MONDAY)).isEmpty();
    }

    @Test
    void whatIsRemovedStaysKnownWithoutItsRowsAndMayComeAgain() {
        UnreadRow row = new UnreadRow(3, "", "For mange felter", null, null, null);
        store.accept(export("opus", "aa", MONDAY), List.of(row));
        store.refuse(refused("opus", "bb", TUESDAY));
        store.remove("opus", "aa", WEDNESDAY);
        store.remove("opus", "bb", WEDNESDAY);

        assertThat(store.recent(10))
                .containsExactly(
                        new Removed(refused("opus", "bb", TUESDAY), WEDNESDAY),
                        new Removed(export("opus", "aa", MONDAY), WEDNESDAY));
        assertThat(store.arrivedBefore(WEDNESDAY)).isEmpty();
        assertThat(store.accepted("opus", "aa")).isEmpty();
        assertThat(store.unread("opus", "aa")).isEmpty();

        store.accept(export("opus", "aa", WEDNESDAY), List.of(row));
        store.refuse(refused("opus", "bb", WEDNESDAY));
        assertThat(store.recent(10)).containsExactly(export("opus", "aa", WEDNESDAY), refused("opus", "bb", WEDNESDAY));
    }

    private static Accepted written(Accepted export, Instant at) {
        return new Accepted(
                export.profile(),
                export.file(),
                export.sha256(),
                export.at(),
                export.lines(),
                export.unread(),
                export.archived(),
                at);
    }

    @Test
    void recentArrivalsComeNewestFirstAndNotMoreThanAsked() {
        store.accept(export("opus", "aa", MONDAY), List.of());
        store.refuse(refused("ukendt", "aa", WEDNESDAY));
        store.accept(export("indsigt", "aa", TUESDAY), List.of());

        assertThat(store.recent(2))
                .containsExactly(refused("ukendt", "aa", WEDNESDAY), export("indsigt", "aa", TUESDAY));
    }

    private static Accepted export(String profile, String sha256, Instant at) {
        return new Accepted(profile, "budget.csv", sha256, at, 5, 2, "2026-03-02-" + sha256 + "-budget.csv");
    }

    private static Refused refused(String profile, String sha256, Instant at) {
        return new Refused(profile, "budget.csv", sha256, at, "Filen er tom.");
    }
}
