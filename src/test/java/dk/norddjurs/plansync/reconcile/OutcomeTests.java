package dk.norddjurs.plansync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.Source;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTests {
    private static final Subject ONE = new Subject.OfItem(new ItemId(1));
    private static final Subject TWO = new Subject.OfItem(new ItemId(2));
    private static final Field AMOUNT = Field.amountOf(2025);

    private final OutcomeBuilder builder = new OutcomeBuilder();

    @Test
    void whatIsNotSaidAnyMoreIsGone() {
        assertThat(builder.build().canJudge(ONE, AMOUNT, Kind.CONFLICT)).isTrue();
    }

    @Test
    void anUncheckedFieldIsNotJudgedAndItsNeighboursAre() {
        builder.unchecked(ONE, AMOUNT, Reason.of("row-may-belong"));
        Outcome outcome = builder.build();

        assertThat(outcome.canJudge(ONE, AMOUNT, Kind.CONFLICT)).isFalse();
        assertThat(outcome.canJudge(ONE, AMOUNT, Kind.EDITED_IN_LIST)).isFalse();
        assertThat(outcome.canJudge(TWO, AMOUNT, Kind.CONFLICT)).isTrue();
        assertThat(outcome.canJudge(ONE, Field.amountOf(2026), Kind.CONFLICT)).isTrue();
    }

    @Test
    void aSourceThatWasNotCheckedLeavesItsKindsAsTheyWere() {
        builder.note(Source.BUDGET, new Checked.NotChecked<>("Filen er for gammel.", null));
        Outcome outcome = builder.build();

        assertThat(Arrays.stream(Kind.values()))
                .allSatisfy(kind -> assertThat(outcome.canJudge(ONE, Field.ITEM, kind))
                        .isEqualTo(!kind.judgedBy().contains(Source.BUDGET)));
        assertThat(outcome.canJudge(ONE, Field.ITEM, Kind.MONEY_WITHOUT_ITEM)).isFalse();
        assertThat(outcome.canJudge(ONE, Field.ITEM, Kind.MEETING_MOVED)).isTrue();
        assertThat(outcome.divergences()).extracting(Divergence::kind).containsExactly(Kind.NOT_CHECKED);
    }

    @Test
    void aCheckedSourceBlindsNobody() {
        builder.note(Source.AGENDA, new Checked.Seen<>("svar"));

        assertThat(builder.build()).isEqualTo(new OutcomeBuilder().build());
    }

    @Test
    void anIdentityIsToldOnce() {
        builder.divergences.add(Divergence.of(ONE, AMOUNT, Kind.CONFLICT, Reason.of("first")));
        builder.divergences.add(Divergence.of(ONE, AMOUNT, Kind.AMOUNT_DIFFERS, Reason.of("second")));
        builder.divergences.add(Divergence.of(TWO, AMOUNT, Kind.CONFLICT, Reason.of("third")));

        assertThat(builder.build().divergences())
                .extracting(one -> one.reason().key())
                .containsExactly("first", "third");
    }

    @Test
    void whatMayBeWrittenIsNoDivergenceAnyMoreAndItsNeighboursAre() {
        builder.divergences.add(Divergence.of(ONE, AMOUNT, Kind.AMOUNT_DIFFERS, Reason.of("written")));
        builder.divergences.add(Divergence.of(ONE, Field.STATUS, Kind.POSTPONED, Reason.of("other field")));
        builder.divergences.add(Divergence.of(TWO, AMOUNT, Kind.AMOUNT_DIFFERS, Reason.of("other item")));
        builder.writes.add(write());
        Outcome outcome = builder.build();

        assertThat(outcome.letting(List.of())).isEqualTo(outcome);
        assertThat(outcome.letting(outcome.writes()).divergences())
                .extracting(found -> found.reason().key())
                .containsExactly("other field", "other item");
        assertThat(outcome.letting(outcome.writes()).writes()).isEqualTo(outcome.writes());
    }

    @Test
    void aRefusalStaysWhileItsWriteIsStillWanted() {
        builder.writes.add(write());
        Outcome outcome = builder.build();

        assertThat(outcome.canJudge(ONE, AMOUNT, Kind.WRITE_REFUSED)).isFalse();
        assertThat(outcome.canJudge(ONE, Field.amountOf(2026), Kind.WRITE_REFUSED))
                .isTrue();
        assertThat(outcome.canJudge(TWO, AMOUNT, Kind.WRITE_REFUSED)).isTrue();
        assertThat(outcome.canJudge(ONE, AMOUNT, Kind.CONFLICT)).isTrue();
    }

    @Test
    void whetherASystemAnswersIsKnownOnEveryNightAndWhatWentUncheckedInItIsNot() {
        Subject system = new Subject.OfSource("budget");
        Subject part = new Subject.OfSource("budget/price-level/2026");
        builder.blind.add(Kind.NOT_CHECKED);
        Outcome answered = builder.build();
        builder.blind.add(Kind.ROW_UNREAD);
        Outcome silent = builder.build();

        assertThat(answered.canJudge(system, Field.ITEM, Kind.NOT_CHECKED)).isTrue();
        assertThat(answered.canJudge(part, Field.AMOUNTS, Kind.NOT_CHECKED)).isTrue();
        assertThat(silent.canJudge(system, Field.ITEM, Kind.NOT_CHECKED)).isTrue();
        assertThat(silent.canJudge(part, Field.AMOUNTS, Kind.NOT_CHECKED)).isFalse();
        assertThat(answered.canJudge(ONE, AMOUNT, Kind.NOT_CHECKED)).isFalse();
    }

    @Test
    void whatPeopleHaveDecidedIsSettledThoughNobodyCouldCheck() {
        builder.unchecked(ONE, AMOUNT, Reason.of("row-may-belong"));
        builder.decided.add(new Identity(ONE, AMOUNT));

        assertThat(builder.build().canJudge(ONE, AMOUNT, Kind.CONFLICT)).isTrue();
    }

    @Test
    void withoutTheListNothingIsJudgedAndEachSilentSystemIsTold() {
        Outcome outcome = Reconciler.withoutList(
                new Checked.NotChecked<>("Listen svarer ikke.", null),
                new Checked.NotChecked<>("Filen er for gammel.", null),
                new Checked.NotChecked<>("Dagsordenerne svarer ikke.", null));

        assertThat(outcome.divergences())
                .extracting(found -> found.subject().id())
                .containsExactly("source:list", "source:budget", "source:agenda");
        assertThat(outcome.canJudge(ONE, AMOUNT, Kind.CONFLICT)).isFalse();
    }

    private static Outcome.Write write() {
        return new Outcome.Write(
                new ItemId(1),
                new ListKey("1"),
                new ItemVersion("\"1\""),
                AMOUNT,
                null,
                Amount.ZERO,
                Owner.BUDGET,
                Reason.of("list-empty.budget"),
                true);
    }
}
