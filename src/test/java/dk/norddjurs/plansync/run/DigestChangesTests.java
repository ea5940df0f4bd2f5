package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.digest.Digest;
import dk.norddjurs.plansync.digest.Digest.Moved;
import dk.norddjurs.plansync.mirror.HistoryEntry;
import dk.norddjurs.plansync.mirror.HistoryEntry.Event;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the history means to a reader. */
class DigestChangesTests {
    private static final Instant NIGHT = Instant.parse("2025-06-04T00:10:00Z");

    private final DigestChanges changes =
            new DigestChanges(SamplePlan.names(SamplePlan.item(1, "Flådestyring", "code", "R003(I)")));

    @Test
    void aMovedAmountSaysFromWhereToWhereAndByWhom() {
        List<Digest.Change> told = changes.of(
                List.of(moved(SamplePlan.AMOUNT, Amount.ofKroner(-500_000), Amount.ofKroner(-450_000), Owner.BUDGET)));

        assertThat(told)
                .containsExactly(new Digest.Change(
                        new Digest.Item("Flådestyring", "R003(I)", ""),
                        false,
                        List.of(new Moved("Beløb 2025", "−500.000\u00a0kr.", "−450.000\u00a0kr.", "budgettet"))));
    }

    @Test
    void severalStepsAreOneWay() {
        assertThat(fields(
                        moved(Field.STATUS, new Text("ikke startet"), new Text("i gang"), Owner.LIST),
                        moved(Field.STATUS, new Text("i gang"), new Text("afsluttet"), Owner.LIST)))
                .containsExactly(new Moved("Status", "ikke startet", "afsluttet", "listen"));
    }

    @Test
    void whatWentThereAndBackHasNotMoved() {
        assertThat(changes.of(List.of(
                        moved(Field.STATUS, new Text("ikke startet"), new Text("i gang"), Owner.LIST),
                        moved(Field.STATUS, new Text("i gang"), new Text("ikke startet"), Owner.LIST))))
                .isEmpty();
    }

    @Test
    void fieldsStandInTheOrderOfThePlan() {
        assertThat(fields(
                        moved(SamplePlan.AMOUNT, Amount.ofKroner(1), Amount.ofKroner(2), Owner.BUDGET),
                        moved(Field.STATUS, new Text("a"), new Text("b"), Owner.LIST)))
                .extracting(Moved::column)
                .containsExactly("Status", "Beløb 2025");
    }

    @Test
    void aNewItemIsNamedWithoutItsFields() {
        assertThat(changes.of(List.of(
                        entry(Event.ADDED, Field.TITLE, null, new Text("Flådestyring"), Owner.LIST),
                        moved(Field.STATUS, null, new Text("i gang"), Owner.LIST))))
                .containsExactly(new Digest.Change(new Digest.Item("Flådestyring", "R003(I)", ""), true, List.of()));
    }

    @Test
    void whatStoodThereWhenTheListWasFirstReadIsNoChange() {
        assertThat(changes.of(List.of(entry(Event.KNOWN, SamplePlan.AMOUNT, null, Amount.ofKroner(7), Owner.LIST))))
                .isEmpty();
    }

    @Test
    void aValueThatWasWrittenIntoAnEmptyFieldIsAChange() {
        assertThat(fields(moved(Field.NEXT_TREATMENT, null, new Text("ØK 10.06.2025"), Owner.AGENDA)))
                .containsExactly(new Moved("Næste behandling", null, "ØK 10.06.2025", "dagsordenen"));
    }

    @Test
    void aRowThatIsGoneAndBackTellsOnlyWhatMoved() {
        assertThat(fields(
                        new HistoryEntry(new ItemId(1), Event.REMOVED, List.of(), NIGHT, NIGHT),
                        entry(Event.RETURNED, Field.STATUS, new Text("a"), new Text("b"), Owner.LIST)))
                .containsExactly(new Moved("Status", "a", "b", "listen"));
    }

    @Test
    void aLongNoteIsShownWhereItDiffers() {
        String long0 = "Et langt notat om flåden. ".repeat(20);
        assertThat(fields(moved(Field.STATUS, new Text(long0 + "Før."), new Text(long0 + "Efter."), Owner.LIST)))
                .containsExactly(new Moved(
                        "Status", "… langt notat om flåden. Før.", "… langt notat om flåden. Efter.", "listen"));
    }

    private List<Moved> fields(HistoryEntry... history) {
        return changes.of(List.of(history)).get(0).fields();
    }

    private static HistoryEntry moved(Field field, @Nullable Value from, @Nullable Value to, Owner by) {
        return entry(Event.CHANGED, field, from, to, by);
    }

    private static HistoryEntry entry(Event event, Field field, @Nullable Value from, @Nullable Value to, Owner by) {
        return new HistoryEntry(
                new ItemId(1), event, List.of(new HistoryEntry.Moved(field, from, to, by)), NIGHT, NIGHT);
    }
}
