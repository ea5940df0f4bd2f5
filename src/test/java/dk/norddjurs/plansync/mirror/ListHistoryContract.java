package dk.norddjurs.plansync.mirror;

import static dk.norddjurs.plansync.mirror.ListMirrorContract.everything;
import static dk.norddjurs.plansync.mirror.ListMirrorContract.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.mirror.HistoryEntry.Event;
import dk.norddjurs.plansync.mirror.HistoryEntry.Moved;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What every mirror writes down of the list's history. */
abstract class ListHistoryContract {
    private static final PlanId PLAN = new PlanId("2025-2028");
    private static final PlanId NEXT_PLAN = new PlanId("2026-2029");
    private static final Field AMOUNT = Field.amountOf(2025);
    private static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00.123456Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));
    private static final Instant THURSDAY = MONDAY.plus(Duration.ofDays(3));

    private ListMirror mirror;
    private ListHistory history;

    /** An empty mirror, whose history {@link #history} reads. */
    abstract ListMirror emptyMirror();

    abstract ListHistory history();

    abstract TransactionOperations transactions();

    @BeforeEach
    void begin() {
        mirror = emptyMirror();
        history = history();
    }

    @Test
    void whatStandsThereAtFirstIsKnownAndWhatComesLaterIsAdded() {
        take(everything("1", row("1", "Før")), OwnWrites.NONE, MONDAY);
        take(partly(row("2", "Ny")), OwnWrites.NONE, TUESDAY);

        assertThat(history.since(PLAN, Instant.EPOCH))
                .extracting(HistoryEntry::event)
                .containsExactly(Event.KNOWN, Event.ADDED);
        assertThat(history.since(PLAN, MONDAY))
                .singleElement()
                .satisfies(entry -> assertThat(entry.moved())
                        .containsExactly(new Moved(Field.TITLE, null, new Text("Ny"), Owner.LIST)));
        assertThat(history.since(NEXT_PLAN, Instant.EPOCH)).isEmpty();
    }

    @Test
    void anEditSaysFromWhereToWhereAndWhen() {
        ItemId item = take(everything("1", cells("1", "v1", MONDAY, "a", 5)), OwnWrites.NONE, MONDAY);
        Instant edited = TUESDAY.minusSeconds(60);
        take(partly(cells("1", "v2", edited, "b", 5)), OwnWrites.NONE, TUESDAY);

        assertThat(history.of(PLAN, item)).hasSize(2);
        assertThat(history.since(PLAN, MONDAY))
                .containsExactly(new HistoryEntry(
                        item,
                        Event.CHANGED,
                        List.of(new Moved(Field.TITLE, new Text("a"), new Text("b"), Owner.LIST)),
                        edited,
                        TUESDAY));
        assertThat(modified()).isEqualTo(edited);
    }

    @Test
    void whoLastMovedACellIsKnownUntilSomebodyUnknownOrPlansyncMovesIt() {
        ItemId item = take(everything("1", cells("1", "v1", MONDAY, "a", 5)), OwnWrites.NONE, MONDAY);
        Edit karen = new Edit("Karen Holm", MONDAY.plusSeconds(60));
        Edit bo = new Edit("Bo »Lind«", MONDAY.plusSeconds(90));
        Map<Field, Edit> both = Map.of(Field.TITLE, karen, AMOUNT, bo);
        take(partly(cells("1", "v2", TUESDAY, "b", 6).with(both)), OwnWrites.NONE, TUESDAY);

        assertThat(history.edits(PLAN, Set.of(item))).isEqualTo(Map.of(item, both));
        assertThat(history.edits(NEXT_PLAN, Set.of(item))).isEmpty();
        assertThat(history.edits(PLAN, Set.of(new ItemId(item.value() + 1)))).isEmpty();
        assertThat(history.since(PLAN, MONDAY).get(0).moved())
                .extracting(Moved::edit)
                .containsExactlyInAnyOrder(karen, bo);

        take(partly(cells("1", "v3", WEDNESDAY, "c", 6)), OwnWrites.NONE, WEDNESDAY);
        assertThat(history.edits(PLAN, Set.of(item)).get(item)).containsOnlyKeys(AMOUNT);

        OwnWrites own = sent(item, "v3", THURSDAY, Amount.ofKroner(7));
        take(partly(cells("1", "v4", THURSDAY, "c", 7).with(both)), own, THURSDAY);
        assertThat(history.edits(PLAN, Set.of(item)).get(item)).isEmpty();
    }

    @Test
    void theEchoOfAWriteOfOursIsTheOwnersWordAndNobodysEdit() {
        ItemId item = take(everything("1", cells("1", "v1", MONDAY, "a", 5)), OwnWrites.NONE, MONDAY);
        OwnWrites own = sent(item, "v1", TUESDAY, Amount.ofKroner(7));
        take(partly(cells("1", "v2", TUESDAY, "a", 7)), own, WEDNESDAY);

        assertThat(history.since(PLAN, MONDAY))
                .singleElement()
                .satisfies(entry -> assertThat(entry.moved())
                        .containsExactly(new Moved(AMOUNT, Amount.ofKroner(5), Amount.ofKroner(7), Owner.BUDGET)));
        assertThat(modified()).isEqualTo(MONDAY);
    }

    @Test
    void anEchoAfterASecondTryOnANewerVersionIsStillOurs() {
        ItemId item = take(everything("1", cells("1", "v1", MONDAY, "a", 5)), OwnWrites.NONE, MONDAY);
        OwnWrites own = sent(item, "v2", MONDAY.plusSeconds(1), Amount.ofKroner(7));
        take(partly(cells("1", "v3", TUESDAY, "a", 7)), own, TUESDAY);

        assertThat(modified()).isEqualTo(MONDAY);
    }

    @Test
    void somebodyWhoPutsOurValueBackHasEdited() {
        ItemId item = take(everything("1", cells("1", "v1", MONDAY, "a", 5)), OwnWrites.NONE, MONDAY);
        OwnWrites own = sent(item, "v1", MONDAY, Amount.ofKroner(7));
        take(partly(cells("1", "v2", MONDAY, "a", 7)), own, MONDAY.plusSeconds(1));
        take(partly(cells("1", "v3", TUESDAY, "a", 9)), own, TUESDAY);
        take(partly(cells("1", "v4", WEDNESDAY, "a", 7)), own, WEDNESDAY);

        assertThat(history.since(PLAN, MONDAY.plusSeconds(1)))
                .flatExtracting(HistoryEntry::moved)
                .extracting(Moved::origin)
                .containsExactly(Owner.LIST, Owner.LIST);
        assertThat(modified()).isEqualTo(WEDNESDAY);
    }

    @Test
    void anEditTogetherWithOurWriteIsAnEdit() {
        ItemId item = take(everything("1", cells("1", "v1", MONDAY, "a", 5)), OwnWrites.NONE, MONDAY);
        take(partly(cells("1", "v3", TUESDAY, "b", 7)), sent(item, "v1", MONDAY, Amount.ofKroner(7)), TUESDAY);

        assertThat(history.since(PLAN, MONDAY))
                .flatExtracting(HistoryEntry::moved)
                .extracting(Moved::origin)
                .containsExactly(Owner.BUDGET, Owner.LIST);
        assertThat(modified()).isEqualTo(TUESDAY);
    }

    @Test
    void anEditOfAColumnThatIsNotReadIsAnEditThatHasNothingToTell() {
        take(everything("1", cells("1", "v1", MONDAY, "a", 5)), OwnWrites.NONE, MONDAY);
        take(partly(cells("1", "v2", TUESDAY, "a", 5)), OwnWrites.NONE, TUESDAY);

        assertThat(history.since(PLAN, MONDAY)).isEmpty();
        assertThat(modified()).isEqualTo(TUESDAY);
    }

    @Test
    void aCellThatCannotBeReadHasNotMoved() {
        take(everything("1", cells("1", "v1", MONDAY, "a", 5)), OwnWrites.NONE, MONDAY);
        ListRow broken = new ListRow(
                new ListKey("1"), new ItemVersion("v2"), TUESDAY, Map.of(Field.TITLE, new Text("a")), Set.of(AMOUNT));
        take(partly(broken), OwnWrites.NONE, TUESDAY);

        assertThat(history.since(PLAN, MONDAY)).isEmpty();
        assertThat(history.planAt(PLAN, TUESDAY).get(0).unreadable()).containsExactly(AMOUNT);
    }

    @Test
    void aRowThatGoesAndReturnsIsTold() {
        take(everything("1", row("1", "a"), row("2", "b")), OwnWrites.NONE, MONDAY);
        take(everything("2", row("1", "a")), OwnWrites.NONE, TUESDAY);
        take(partly(row("2", "c")), OwnWrites.NONE, WEDNESDAY);

        assertThat(history.since(PLAN, MONDAY))
                .extracting(HistoryEntry::event)
                .containsExactly(Event.REMOVED, Event.RETURNED);
        assertThat(titles(MONDAY.minusSeconds(1))).isEmpty();
        assertThat(titles(MONDAY)).containsExactly("a", "b");
        assertThat(titles(WEDNESDAY.minusSeconds(1))).containsExactly("a");
        assertThat(titles(THURSDAY)).containsExactly("a", "c");
    }

    @Test
    void aReadingThatFailsLeavesNoHistory() {
        take(everything("1", row("1", "a")), OwnWrites.NONE, MONDAY);

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().executeWithoutResult(tx -> {
                    take(partly(row("1", "b")), OwnWrites.NONE, TUESDAY);
                    throw new IllegalStateException();
                }));

        assertThat(history.since(PLAN, MONDAY)).isEmpty();
        assertThat(titles(THURSDAY)).containsExactly("a");
    }

    /** Whatever happens to the list, the plan of each night is the mirror of that night. */
    @Test
    void thePlanOfAnyMomentIsTheMirrorOfThatMoment() {
        for (long seed = 1; seed <= 5; seed++) {
            PlanId plan = new PlanId("plan-" + seed);
            Random random = new Random(seed);
            Map<Instant, List<PlanItem>> nights = new TreeMap<>();
            for (int night = 0; night < 40; night++) {
                Instant now = MONDAY.plus(Duration.ofDays(night));
                nights.put(
                        now,
                        mirror.apply(plan, random(random, night, now), OwnWrites.NONE, now)
                                .items());
            }
            nights.forEach((night, items) -> {
                assertThat(history.planAt(plan, night)).isEqualTo(items);
                assertThat(history.planAt(plan, night.plusSeconds(80_000))).isEqualTo(items);
            });
        }
    }

    private static ListChanges random(Random random, int night, Instant now) {
        List<ListRow> rows = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Map<Field, Value> values = new HashMap<>();
            for (Field field : List.of(Field.TITLE, Field.STATUS, Field.TIMING)) {
                if (random.nextBoolean()) {
                    values.put(field, new Text("t" + random.nextInt(3)));
                }
            }
            Set<Field> unreadable = random.nextInt(5) == 0 ? Set.of(AMOUNT) : Set.of();
            String key = Integer.toString(random.nextInt(6));
            rows.add(new ListRow(new ListKey(key), new ItemVersion("v" + night + "." + i), now, values, unreadable));
        }
        List<ListKey> removed =
                random.nextInt(3) == 0 ? List.of(new ListKey(Integer.toString(random.nextInt(6)))) : List.of();
        return new ListChanges(random.nextInt(8) == 0, rows, removed, new ReadMark("m", "c"), List.of());
    }

    private ItemId take(ListChanges changes, OwnWrites own, Instant now) {
        return mirror.apply(PLAN, changes, own, now).items().get(0).id();
    }

    private Instant modified() {
        return mirror.load(PLAN).items().get(0).modified();
    }

    private List<String> titles(Instant moment) {
        return history.planAt(PLAN, moment).stream().map(PlanItem::title).toList();
    }

    private static OwnWrites sent(ItemId item, String version, Instant at, Value value) {
        return new OwnWrites(
                Map.of(item, Map.of(AMOUNT, new OwnWrites.Sent(new ItemVersion(version), at, value, Owner.BUDGET))));
    }

    private static ListRow cells(String key, String version, Instant modified, String title, int kroner) {
        return new ListRow(
                new ListKey(key),
                new ItemVersion(version),
                modified,
                Map.of(Field.TITLE, new Text(title), AMOUNT, Amount.ofKroner(kroner)),
                Set.of());
    }

    private static ListChanges partly(ListRow... rows) {
        return new ListChanges(false, List.of(rows), List.of(), new ReadMark("2", "columns"), List.of());
    }
}
