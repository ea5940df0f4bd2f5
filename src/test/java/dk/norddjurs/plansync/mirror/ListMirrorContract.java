package dk.norddjurs.plansync.mirror;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.sandbox.OddValues;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What every mirror of the list keeps to. */
abstract class ListMirrorContract {
    private static final PlanId PLAN = new PlanId("2025-2028");
    private static final PlanId NEXT_PLAN = new PlanId("2026-2029");
    private static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00.123456Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T05:00:00.654321Z");

    private final ListMirror mirror = emptyMirror();

    /** A mirror whose methods are transactions of their own, or take part in that of {@link #transactions}. */
    abstract ListMirror emptyMirror();

    abstract TransactionOperations transactions();

    @Test
    void aListThatWasNeverReadIsEmptyAndWithoutAMark() {
        assertThat(mirror.load(PLAN)).isEqualTo(MirroredList.empty());
    }

    @Test
    void rowsAndMarkComeBackAsTheyWereRead() {
        Map<Field, Value> values = new HashMap<>();
        OddValues.all().forEach(value -> values.put(new Field("field-" + values.size()), value));
        Set<Field> unreadable = Set.of(Field.STATUS, new Field("amount-2027"));
        ListRow odd = new ListRow(new ListKey("7"), new ItemVersion("\"a,1\""), MONDAY, values, unreadable);
        ListRow bare = new ListRow(new ListKey("8"), new ItemVersion(""), TUESDAY, Map.of(), Set.of());

        MirroredList after =
                mirror.apply(PLAN, everything("https://x/?token='a'&b=\"c\"", odd, bare), OwnWrites.NONE, TUESDAY);

        assertThat(after).isEqualTo(mirror.load(PLAN));
        assertThat(after.mark()).isEqualTo(new ReadMark("https://x/?token='a'&b=\"c\"", "columns"));
        assertThat(after.readAt()).isEqualTo(TUESDAY);
        assertThat(after.items())
                .containsExactly(
                        new PlanItem(id(after, "7"), odd.key(), odd.version(), odd.modified(), values, unreadable),
                        new PlanItem(id(after, "8"), bare.key(), bare.version(), TUESDAY, Map.of(), Set.of()));
    }

    @Test
    void itemsAreKnownInTheOrderInWhichTheListMadeThem() {
        MirroredList after =
                mirror.apply(PLAN, everything("1", row("10"), row("9"), row("101"), row("2")), OwnWrites.NONE, MONDAY);

        assertThat(keys(after.items())).containsExactly("2", "9", "10", "101");
        assertThat(after.items().stream().map(PlanItem::id)).isSorted();
    }

    @Test
    void aChangedRowKeepsItsIdentityAndItsPlace() {
        MirroredList before = mirror.apply(PLAN, everything("1", row("1"), row("2"), row("3")), OwnWrites.NONE, MONDAY);

        MirroredList after =
                mirror.apply(PLAN, changes("2", List.of(row("1", "Ny titel")), List.of()), OwnWrites.NONE, TUESDAY);

        assertThat(after).isEqualTo(mirror.load(PLAN));
        assertThat(keys(after.items())).containsExactly("1", "2", "3");
        assertThat(after.items().get(0).title()).isEqualTo("Ny titel");
        assertThat(ids(after)).isEqualTo(ids(before));
    }

    @Test
    void whatAPartialReadingDoesNotNameStays() {
        mirror.apply(PLAN, everything("1", row("1"), row("2")), OwnWrites.NONE, MONDAY);

        MirroredList after = mirror.apply(PLAN, changes("2", List.of(), List.of()), OwnWrites.NONE, TUESDAY);

        assertThat(keys(after.items())).containsExactly("1", "2");
        assertThat(after.mark()).isEqualTo(new ReadMark("2", "columns"));
        assertThat(after.readAt()).isEqualTo(TUESDAY);
    }

    @Test
    void whatACompleteReadingDoesNotNameIsGone() {
        mirror.apply(PLAN, everything("1", row("1"), row("2", "Var her"), row("3")), OwnWrites.NONE, MONDAY);

        MirroredList after = mirror.apply(PLAN, everything("2", row("3"), row("1")), OwnWrites.NONE, TUESDAY);

        assertThat(after).isEqualTo(mirror.load(PLAN));
        assertThat(keys(after.items())).containsExactly("1", "3");
        assertThat(after.removed()).extracting(PlanItem::title).containsExactly("Var her");
    }

    @Test
    void aTombstoneTakesItsRowAway() {
        MirroredList before = mirror.apply(PLAN, everything("1", row("1"), row("2")), OwnWrites.NONE, MONDAY);

        MirroredList after = mirror.apply(
                PLAN, changes("2", List.of(), List.of(new ListKey("2"), new ListKey("404"))), OwnWrites.NONE, TUESDAY);

        assertThat(after).isEqualTo(mirror.load(PLAN));
        assertThat(keys(after.items())).containsExactly("1");
        assertThat(after.removed()).containsExactly(before.items().get(1));
    }

    @Test
    void removedRowsAreToldInTheOrderOfTheirIdentity() {
        mirror.apply(PLAN, everything("1", row("1"), row("2"), row("3")), OwnWrites.NONE, MONDAY);
        mirror.apply(PLAN, changes("2", List.of(), List.of(new ListKey("3"))), OwnWrites.NONE, TUESDAY);

        MirroredList after =
                mirror.apply(PLAN, changes("3", List.of(), List.of(new ListKey("1"))), OwnWrites.NONE, TUESDAY);

        assertThat(keys(after.removed())).containsExactly("1", "3");
        assertThat(after).isEqualTo(mirror.load(PLAN));
    }

    @Test
    void aRowThatIsBothChangedAndRemovedIsThere() {
        mirror.apply(PLAN, everything("1", row("1")), OwnWrites.NONE, MONDAY);

        MirroredList after = mirror.apply(
                PLAN, changes("2", List.of(row("1", "Igen")), List.of(new ListKey("1"))), OwnWrites.NONE, TUESDAY);

        assertThat(after.items()).extracting(PlanItem::title).containsExactly("Igen");
        assertThat(after.removed()).isEmpty();
    }

    @Test
    void aRowThatComesBackIsWhoItWas() {
        MirroredList before = mirror.apply(PLAN, everything("1", row("1"), row("2")), OwnWrites.NONE, MONDAY);
        mirror.apply(PLAN, changes("2", List.of(), List.of(new ListKey("1"))), OwnWrites.NONE, TUESDAY);

        MirroredList after = mirror.apply(PLAN, changes("3", List.of(row("1")), List.of()), OwnWrites.NONE, TUESDAY);

        assertThat(after).isEqualTo(mirror.load(PLAN));
        assertThat(after.items()).isEqualTo(before.items());
        assertThat(after.removed()).isEmpty();
    }

    @Test
    void anIdentityIsNeverGivenTwice() {
        MirroredList before = mirror.apply(PLAN, everything("1", row("1"), row("2")), OwnWrites.NONE, MONDAY);

        MirroredList after = mirror.apply(PLAN, everything("2", row("3"), row("4")), OwnWrites.NONE, TUESDAY);

        assertThat(ids(after)).doesNotContainAnyElementsOf(ids(before));
        assertThat(after.removed()).isEqualTo(before.items());
    }

    @Test
    void twoPlansWithTheSameKeysStayApart() {
        MirroredList one = mirror.apply(PLAN, everything("1", row("1", "Den ene"), row("2")), OwnWrites.NONE, MONDAY);
        MirroredList other = mirror.apply(NEXT_PLAN, everything("9", row("1", "Den anden")), OwnWrites.NONE, TUESDAY);

        assertThat(ids(other)).doesNotContainAnyElementsOf(ids(one));
        assertThat(mirror.load(PLAN)).isEqualTo(one);
        assertThat(mirror.load(NEXT_PLAN)).isEqualTo(other);
    }

    @Test
    void ofARowThatIsNamedTwiceTheLastWordCounts() {
        MirroredList after = mirror.apply(
                PLAN, everything("1", row("1", "Først"), row("2"), row("1", "Sidst")), OwnWrites.NONE, MONDAY);

        assertThat(after).isEqualTo(mirror.load(PLAN));
        assertThat(after.items()).extracting(PlanItem::title).containsExactly("Sidst", "#2");
    }

    @Test
    void aPreviewShowsWhatWouldBeAndKeepsNothing() {
        mirror.apply(PLAN, everything("1", row("1"), row("2")), OwnWrites.NONE, MONDAY);
        MirroredList before = mirror.load(PLAN);
        ListChanges changes = changes("2", List.of(row("3", "Ny"), row("1", "Rettet")), List.of(new ListKey("2")));

        MirroredList preview = mirror.preview(PLAN, changes, OwnWrites.NONE, TUESDAY);

        assertThat(mirror.load(PLAN)).isEqualTo(before);
        MirroredList after = mirror.apply(PLAN, changes, OwnWrites.NONE, TUESDAY);
        assertThat(preview.items()).extracting(PlanItem::title).containsExactly("Rettet", "Ny");
        assertThat(keys(preview.items())).isEqualTo(keys(after.items()));
        assertThat(preview.removed()).isEqualTo(after.removed());
        assertThat(id(preview, "1")).isEqualTo(id(after, "1"));
        assertThat(id(preview, "3").value()).isGreaterThan(ListMirror.PROVISIONAL);
    }

    @Test
    void aWholeLargeListIsTakenIn() {
        ListRow[] rows = IntStream.rangeClosed(1, 5000)
                .mapToObj(n -> row(Integer.toString(n), "Række " + n))
                .toArray(ListRow[]::new);

        MirroredList after = mirror.apply(PLAN, everything("1", rows), OwnWrites.NONE, MONDAY);

        assertThat(after.items()).hasSize(5000);
        assertThat(ids(after)).hasSize(5000);
        assertThat(mirror.apply(PLAN, everything("2", row("1")), OwnWrites.NONE, TUESDAY)
                        .removed())
                .hasSize(4999);
    }

    @Test
    void aTransactionThatFailsLeavesNeitherRowsNorMark() {
        mirror.apply(PLAN, everything("1", row("1"), row("2")), OwnWrites.NONE, MONDAY);
        MirroredList before = mirror.load(PLAN);

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().executeWithoutResult(tx -> {
                    mirror.apply(PLAN, everything("2", row("2", "Rettet"), row("3")), OwnWrites.NONE, TUESDAY);
                    throw new IllegalStateException();
                }));

        assertThat(mirror.load(PLAN)).isEqualTo(before);
    }

    static ListChanges everything(String mark, ListRow... rows) {
        return new ListChanges(true, List.of(rows), List.of(), new ReadMark(mark, "columns"), List.of());
    }

    private static ListChanges changes(String mark, List<ListRow> rows, List<ListKey> removed) {
        return new ListChanges(false, rows, removed, new ReadMark(mark, "columns"), List.of());
    }

    static ListRow row(String key) {
        return new ListRow(new ListKey(key), new ItemVersion("v" + key), MONDAY, Map.of(), Set.of());
    }

    static ListRow row(String key, String title) {
        return new ListRow(
                new ListKey(key), new ItemVersion(title), MONDAY, Map.of(Field.TITLE, new Text(title)), Set.of());
    }

    private static List<String> keys(List<PlanItem> items) {
        return items.stream().map(item -> item.key().value()).toList();
    }

    private static Set<ItemId> ids(MirroredList list) {
        return list.items().stream().map(PlanItem::id).collect(toSet());
    }

    private static ItemId id(MirroredList list, String key) {
        return Stream.concat(list.items().stream(), list.removed().stream())
                .filter(item -> item.key().value().equals(key))
                .map(PlanItem::id)
                .findFirst()
                .orElseThrow();
    }
}
