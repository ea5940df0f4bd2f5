package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.digest.Digest.Gap;
import dk.norddjurs.plansync.digest.Digest.Item;
import dk.norddjurs.plansync.digest.Digest.Matter;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is new, what stays and what is settled. */
class DigestMattersTests {
    private static final Instant NOW = Instant.parse("2025-06-04T00:10:00Z");
    private static final Instant SINCE = NOW.minus(Duration.ofDays(7));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(20));

    private final DigestMatters matters = new DigestMatters(
            SamplePlan.names(SamplePlan.item(1, "Flådestyring"), SamplePlan.item(2, "Aktindsigt")),
            SINCE,
            NOW,
            ZoneId.of("Europe/Copenhagen"));

    @Test
    void whatOpenedSinceIsNewAndSaysWhyAndWhatToDo() {
        List<Matter> fresh = matters.fresh(List.of(differs(1, YESTERDAY, null)));

        assertThat(fresh).singleElement().satisfies(matter -> {
            assertThat(matter.item()).isEqualTo(new Item("Flådestyring", "", ""));
            assertThat(matter.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.column()).isEqualTo("Beløb 2025");
                assertThat(finding.kind()).isEqualTo("Beløb afviger");
                assertThat(finding.reason()).startsWith("Listen siger −5\u00a0kr., budgettet −7\u00a0kr.");
                assertThat(finding.next()).startsWith("Find ud af");
                assertThat(finding.days()).isEqualTo(1);
            });
        });
        assertThat(matters.staying(List.of(differs(1, YESTERDAY, null)))).isEmpty();
    }

    @Test
    void whatWasOpenThenStaysWithItsAgeTheOldestFirst() {
        List<Matter> staying =
                matters.staying(List.of(differs(1, SINCE.minusSeconds(60), null), differs(2, LONG_AGO, null)));

        assertThat(staying).extracting(matter -> matter.item().title()).containsExactly("Aktindsigt", "Flådestyring");
        assertThat(staying.get(0).findings().get(0).days()).isEqualTo(20);
    }

    @Test
    void whatIsStillInItsDaysOfGraceIsNotTold() {
        OpenDivergence inGrace = row(1, Kind.AMOUNT_DIFFERS, YESTERDAY, NOW.plusSeconds(1), null);

        assertThat(matters.fresh(List.of(inGrace))).isEmpty();
    }

    @Test
    void whatOpenedLongAgoButWasInItsDaysOfGraceIsNew() {
        OpenDivergence graceOver = row(1, Kind.AMOUNT_DIFFERS, LONG_AGO, YESTERDAY, null);

        assertThat(matters.fresh(List.of(graceOver))).hasSize(1);
    }

    @Test
    void onlyWhatWasToldBeforeIsToldAsSettled() {
        assertThat(matters.settled(List.of(
                        differs(1, LONG_AGO, YESTERDAY), differs(2, YESTERDAY, NOW), differs(2, LONG_AGO, null))))
                .singleElement()
                .satisfies(matter -> assertThat(matter.item().title()).isEqualTo("Flådestyring"));
    }

    @Test
    void whatIsOnlyWatchedOrUnreadIsCountedAndNeverListed() {
        List<OpenDivergence> open = List.of(
                row(1, Kind.OVERDUE, YESTERDAY, YESTERDAY, null), row(2, Kind.ROW_UNREAD, YESTERDAY, YESTERDAY, null));

        assertThat(matters.watched(open)).isEqualTo(1);
        assertThat(matters.unread(open)).isEqualTo(1);
        assertThat(matters.fresh(open)).isEmpty();
        assertThat(matters.unchecked(open)).isEmpty();
    }

    @Test
    void aSourceThatCouldNotBeCheckedIsNamedWithItsDay() {
        Divergence budget = Divergence.of(
                new Subject.OfSource("budget"),
                Field.ITEM,
                Kind.NOT_CHECKED,
                Reason.of("not-checked", new Text("Udtrækket er for gammelt.")));
        OpenDivergence row =
                new OpenDivergence(1, budget, LONG_AGO, LONG_AGO, NOW, null, Kind.Standing.SOURCE, LONG_AGO);

        assertThat(matters.unchecked(List.of(row)))
                .containsExactly(new Gap("Budgettet", LocalDate.of(2025, 5, 15), "Udtrækket er for gammelt.", false));
        assertThat(matters.unread(List.of(row))).isZero();
    }

    @Test
    void severalFindingsOnOneItemStandTogether() {
        Divergence other = Divergence.of(
                new Subject.OfItem(new ItemId(1)), Field.STATUS, Kind.REQUIRED_EMPTY, Reason.of("required-empty"));

        assertThat(matters.fresh(List.of(
                        differs(1, YESTERDAY, null),
                        new OpenDivergence(
                                2, other, YESTERDAY, YESTERDAY, NOW, null, Kind.Standing.DECIDE, YESTERDAY))))
                .singleElement()
                .satisfies(matter -> assertThat(matter.findings()).hasSize(2));
    }

    private static OpenDivergence differs(long item, Instant opened, @Nullable Instant settled) {
        return row(item, Kind.AMOUNT_DIFFERS, opened, opened, settled);
    }

    private static OpenDivergence row(long item, Kind kind, Instant opened, Instant shown, @Nullable Instant settled) {
        Divergence divergence = Divergence.of(
                new Subject.OfItem(new ItemId(item)),
                SamplePlan.AMOUNT,
                kind,
                Reason.of("still-differs.budget", Amount.ofKroner(-5), Amount.ofKroner(-7)));
        return new OpenDivergence(item, divergence, opened, opened, NOW, settled, kind.standing(), shown);
    }
}
