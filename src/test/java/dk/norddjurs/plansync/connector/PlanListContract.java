package dk.norddjurs.plansync.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Moment;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every list must do, whatever keeps it. */
public abstract class PlanListContract {
    private static final PlanSettings PLAN = ListPlan.settings();
    private static final Map<Field, Value> EVERYTHING = Map.ofEntries(
            Map.entry(Field.TITLE, new Text("Samling af demensindsatsen i Glesborg")),
            Map.entry(ListPlan.AMOUNT, Amount.ofKroner(new BigDecimal("-500000.25"))),
            Map.entry(Field.STATUS, new Text("i gang")),
            Map.entry(Field.COMMITTEES, names("BUU", "VPU")),
            Map.entry(Field.PSP_ELEMENTS, names("XA-1391100000-00020", "XA-1391100000-00021")),
            Map.entry(Field.STATUS_NOTE, new Text("Første linje\nAnden linje <b>& mere")),
            Map.entry(ListPlan.DEADLINE, new Day(LocalDate.of(2025, 6, 30))),
            Map.entry(ListPlan.APPOINTMENT, new Moment(OffsetDateTime.parse("2025-10-26T02:30+01:00"))),
            Map.entry(Field.RESPONSIBLE, new Text("Anne Holm <anhol@norddjurs.dk>")),
            Map.entry(ListPlan.HELPERS, names("Anne Holm <anho@norddjurs.dk>", "Direktionen")),
            Map.entry(ListPlan.PLACE, new Text("Grenaa")),
            Map.entry(ListPlan.PLACES, names("Auning", "Grenaa")),
            Map.entry(Field.CROSS_CUTTING, new Flag(false)));

    private ListUnderTest list;

    /** A new, empty list. */
    protected abstract ListUnderTest newList();

    @BeforeEach
    void makeList() {
        list = newList();
    }

    @AfterEach
    void closeList() {
        list.close();
    }

    @Test
    void firstReadingBringsEverything() {
        ListKey one = list.add(EVERYTHING);
        ListKey two = list.add(titled("Flådestyring"));

        ListChanges read = read(null);

        assertThat(read.complete()).isTrue();
        assertThat(read.removed()).isEmpty();
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).extracting(ListRow::key).containsExactlyInAnyOrder(one, two);
        assertThat(row(read, one).values()).isEqualTo(EVERYTHING);
        assertThat(row(read, two).values()).isEqualTo(titled("Flådestyring"));
    }

    @Test
    void emptyListIsReadAsSuch() {
        ListChanges read = read(null);

        assertThat(read.complete()).isTrue();
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void nothingNewBringsNothing() {
        list.add(EVERYTHING);

        ListChanges second = read(read(null).mark());

        assertThat(second.complete()).isFalse();
        assertThat(second.rows()).isEmpty();
        assertThat(second.removed()).isEmpty();
    }

    @Test
    void onlyWhatChangedIsReadAgain() {
        list.add(titled("Flådestyring"));
        ListKey key = list.add(EVERYTHING);
        ListChanges first = read(null);

        list.edit(key, Map.of(Field.STATUS, Optional.of(new Text("udsat"))));
        ListKey added = list.add(titled("Bosætningskampagne"));
        ListChanges second = read(first.mark());

        assertThat(second.complete()).isFalse();
        assertThat(second.rows()).extracting(ListRow::key).containsExactlyInAnyOrder(key, added);
        assertThat(row(second, key).values()).containsEntry(Field.STATUS, new Text("udsat"));
        assertThat(row(second, key).version()).isNotEqualTo(row(first, key).version());
    }

    @Test
    void clearedCellsAreAbsent() {
        ListKey key = list.add(EVERYTHING);
        ReadMark mark = read(null).mark();

        list.edit(key, Map.of(ListPlan.AMOUNT, Optional.empty(), Field.COMMITTEES, Optional.empty()));

        assertThat(row(read(mark), key).values())
                .doesNotContainKeys(ListPlan.AMOUNT, Field.COMMITTEES)
                .containsEntry(Field.CROSS_CUTTING, new Flag(false));
    }

    @Test
    void deletedRowIsNamed() {
        ListKey key = list.add(EVERYTHING);
        ReadMark mark = read(null).mark();

        list.delete(key);
        ListChanges second = read(mark);

        assertThat(second.rows()).isEmpty();
        assertThat(second.removed()).containsExactly(key);
        assertThat(read(null).rows()).isEmpty();
    }

    @Test
    void oldMarkStaysGood() {
        ListKey key = list.add(EVERYTHING);
        ReadMark mark = read(null).mark();
        list.edit(key, Map.of(Field.STATUS, Optional.of(new Text("udsat"))));

        ListChanges once = read(mark);
        ListChanges again = read(mark);

        assertThat(again.rows()).isEqualTo(once.rows()).isNotEmpty();
    }

    @Test
    void markMadeUnderOtherFieldsIsNotGoneOnFrom() {
        ListKey key = list.add(EVERYTHING);
        PlanSettings fewer = ListPlan.with(List.of(ListPlan.field(Field.TITLE, FieldType.TEXT, "Titel")));
        ReadMark mark = list.reader().read(fewer, null).mark();

        ListChanges second = read(mark);

        assertThat(second.complete()).isTrue();
        assertThat(row(second, key).values()).isEqualTo(EVERYTHING);
    }

    @Test
    void writtenValuesAreThereAndTheRestIsUntouched() {
        ListKey key = list.add(titled("Flådestyring"));
        ListChanges read = read(null);

        var results = write(read, key, row(read, key).version(), present(EVERYTHING));

        assertThat(results).containsExactly(Map.entry(key, new WriteResult.Written()));
        ListChanges second = read(read.mark());
        assertThat(row(second, key).values()).isEqualTo(EVERYTHING);
    }

    @Test
    void writingOneFieldLeavesTheOthers() {
        ListKey key = list.add(EVERYTHING);
        ListChanges read = read(null);

        write(read, key, row(read, key).version(), Map.of(ListPlan.AMOUNT, Optional.of(Amount.ofKroner(7))));

        assertThat(now(read, key).values())
                .containsEntry(ListPlan.AMOUNT, Amount.ofKroner(7))
                .containsEntry(Field.TITLE, Objects.requireNonNull(EVERYTHING.get(Field.TITLE)))
                .hasSameSizeAs(EVERYTHING);
    }

    @Test
    void emptyValueClearsTheCell() {
        ListKey key = list.add(EVERYTHING);
        ListChanges read = read(null);
        Map<Field, Optional<Value>> cleared =
                Map.of(ListPlan.AMOUNT, Optional.empty(), Field.COMMITTEES, Optional.empty());

        assertThat(write(read, key, row(read, key).version(), cleared))
                .containsExactly(Map.entry(key, new WriteResult.Written()));

        assertThat(now(read, key).values())
                .doesNotContainKeys(ListPlan.AMOUNT, Field.COMMITTEES)
                .hasSize(EVERYTHING.size() - 2);
    }

    @Test
    void everyCellCanBeCleared() {
        ListKey key = list.add(EVERYTHING);
        ListChanges read = read(null);
        Map<Field, Optional<Value>> cleared = new HashMap<>();
        EVERYTHING.keySet().forEach(field -> cleared.put(field, Optional.empty()));

        assertThat(write(read, key, row(read, key).version(), cleared))
                .containsExactly(Map.entry(key, new WriteResult.Written()));

        assertThat(now(read, key).values()).isEmpty();
        assertThat(now(read, key).unreadable()).isEmpty();
    }

    @Test
    void unknownNamesAreRefusedAloneAndTheRestIsWritten() {
        ListKey key = list.add(EVERYTHING);
        ListKey other = list.add(titled("Flådestyring"));
        ListChanges read = read(null);
        Map<Field, Optional<Value>> values = new HashMap<>(amount(7));
        values.put(Field.RESPONSIBLE, Optional.of(new Text("Ingen Kender <ingen@norddjurs.dk>")));
        values.put(ListPlan.HELPERS, Optional.of(names("Direktionen", "Ingen Kender <ingen@norddjurs.dk>")));
        values.put(ListPlan.PLACE, Optional.of(new Text("Randers")));
        values.put(ListPlan.PLACES, Optional.of(names("Glesborg")));

        Map<ListKey, WriteResult> results = list.writer()
                .write(
                        PLAN,
                        read.mark(),
                        List.of(
                                new RowWrite(key, row(read, key).version(), values),
                                new RowWrite(other, row(read, other).version(), amount(3))));

        assertThat(results.get(key))
                .isInstanceOfSatisfying(
                        WriteResult.FieldsRefused.class,
                        refused -> assertThat(refused.reasons())
                                .containsOnlyKeys(Field.RESPONSIBLE, ListPlan.HELPERS, ListPlan.PLACE));
        assertThat(results).containsEntry(other, new WriteResult.Written());
        Map<Field, Value> expected = new HashMap<>(EVERYTHING);
        expected.put(ListPlan.AMOUNT, Amount.ofKroner(7));
        expected.put(ListPlan.PLACES, names("Glesborg"));
        assertThat(now(read, key).values()).isEqualTo(expected);
    }

    @Test
    void rowOfWhichNothingIsLeftToWriteStaysAtItsVersion() {
        ListKey key = list.add(EVERYTHING);
        ListChanges read = read(null);
        ItemVersion version = row(read, key).version();

        assertThat(write(read, key, version, Map.of(ListPlan.PLACE, Optional.of(new Text("Randers"))))
                        .get(key))
                .isInstanceOf(WriteResult.FieldsRefused.class);

        assertThat(now(read, key).version()).isEqualTo(version);
    }

    @Test
    void madeRowsAreReadWithAllTheirValues() {
        ReadMark mark = read(null).mark();

        assertThat(list.maker().make(PLAN, mark, List.of(EVERYTHING, titled("Flådestyring"))))
                .containsExactly(new RowMade.Made(Map.of()), new RowMade.Made(Map.of()));

        assertThat(read(mark).rows())
                .extracting(ListRow::values)
                .containsExactlyInAnyOrder(EVERYTHING, titled("Flådestyring"));
    }

    @Test
    void rowsOfTheSameValuesAreAllMade() {
        ReadMark mark = read(null).mark();

        list.maker().make(PLAN, mark, List.of(titled("Flådestyring"), titled("Flådestyring")));

        assertThat(read(null).rows())
                .extracting(ListRow::values)
                .containsExactly(titled("Flådestyring"), titled("Flådestyring"));
    }

    @Test
    void unknownNamesAreLeftOutOfANewRowAndCostNothingElse() {
        ReadMark mark = read(null).mark();
        Map<Field, Value> row = new HashMap<>(EVERYTHING);
        row.put(ListPlan.PLACE, new Text("Randers"));

        List<RowMade> foretold = list.maker().check(PLAN, mark, List.of(row));
        assertThat(read(null).rows()).isEmpty();
        List<RowMade> made = list.maker().make(PLAN, mark, List.of(row, titled("Flådestyring")));

        assertThat(foretold).containsExactly(made.get(0));
        assertThat(made.get(0))
                .isInstanceOfSatisfying(
                        RowMade.Made.class,
                        refused -> assertThat(refused.refused()).containsOnlyKeys(ListPlan.PLACE));
        assertThat(made.get(1)).isEqualTo(new RowMade.Made(Map.of()));
        row.remove(ListPlan.PLACE);
        assertThat(read(null).rows())
                .extracting(ListRow::values)
                .containsExactlyInAnyOrder(row, titled("Flådestyring"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-30T00:00+01:00",
                "2025-03-30T01:59:59+01:00",
                "2025-03-30T03:00+02:00",
                "2025-10-26T02:30+02:00",
                "2025-10-26T02:30+01:00",
                "2025-10-27T00:00+01:00"
            })
    void daysAndMomentsOfBothClockChangesStayWhatTheyAre(OffsetDateTime moment) {
        Map<Field, Value> values =
                Map.of(ListPlan.APPOINTMENT, new Moment(moment), ListPlan.DEADLINE, new Day(moment.toLocalDate()));
        ListKey entered = list.add(values);
        ListKey written = list.add(titled("Flådestyring"));
        ListChanges read = read(null);

        write(read, written, row(read, written).version(), present(values));

        assertThat(row(read, entered).values()).isEqualTo(values);
        assertThat(now(read, written).values()).containsAllEntriesOf(values);
    }

    @Test
    void rowThatSomebodyEditedIsNotWritten() {
        ListKey key = list.add(EVERYTHING);
        ListChanges read = read(null);
        list.edit(key, Map.of(ListPlan.AMOUNT, Optional.of(Amount.ofKroner(1))));

        assertThat(write(read, key, row(read, key).version(), amount(2)))
                .containsExactly(Map.entry(key, new WriteResult.EditedMeanwhile()));

        assertThat(now(read, key).values()).containsEntry(ListPlan.AMOUNT, Amount.ofKroner(1));
    }

    @Test
    void rowThatSomebodyEditsInTheMiddleIsNotWrittenAndCostsNoOther() {
        ListKey edited = list.add(EVERYTHING);
        ListKey other = list.add(titled("Flådestyring"));
        ListChanges read = read(null);
        list.beforeNextWrite(() -> list.edit(edited, Map.of(Field.STATUS, Optional.of(new Text("udsat")))));

        var results = list.writer()
                .write(
                        PLAN,
                        read.mark(),
                        List.of(
                                new RowWrite(edited, row(read, edited).version(), amount(2)),
                                new RowWrite(other, row(read, other).version(), amount(3))));

        assertThat(results)
                .containsEntry(edited, new WriteResult.EditedMeanwhile())
                .containsEntry(other, new WriteResult.Written());
        assertThat(now(read, edited).values())
                .containsEntry(ListPlan.AMOUNT, Amount.ofKroner(new BigDecimal("-500000.25")));
        assertThat(now(read, other).values()).containsEntry(ListPlan.AMOUNT, Amount.ofKroner(3));
    }

    @Test
    void deletedRowIsRefusedAndCostsNoOther() {
        ListKey gone = list.add(EVERYTHING);
        ListKey other = list.add(titled("Flådestyring"));
        ListChanges read = read(null);
        list.delete(gone);

        var results = list.writer()
                .write(
                        PLAN,
                        read.mark(),
                        List.of(
                                new RowWrite(gone, row(read, gone).version(), amount(2)),
                                new RowWrite(other, row(read, other).version(), amount(3))));

        assertThat(results.get(gone))
                .isInstanceOfSatisfying(
                        WriteResult.Refused.class,
                        refused -> assertThat(refused.later()).isFalse());
        assertThat(results).containsEntry(other, new WriteResult.Written());
        assertThat(list.writer().readRow(PLAN, read.mark(), gone)).isEmpty();
    }

    @Test
    void versionOfAnEarlierWriteIsStale() {
        ListKey key = list.add(EVERYTHING);
        ListChanges read = read(null);
        ItemVersion version = row(read, key).version();
        write(read, key, version, amount(2));

        assertThat(write(read, key, version, amount(3)))
                .containsExactly(Map.entry(key, new WriteResult.EditedMeanwhile()));
    }

    @Test
    void fullBatchIsWrittenAndMoreIsRefusedBeforehand() {
        int size = list.writer().batchSize();
        IntStream.rangeClosed(0, size).forEach(i -> list.add(titled("Punkt " + i)));
        ListChanges read = read(null);
        List<RowWrite> writes = read.rows().stream()
                .map(row -> new RowWrite(row.key(), row.version(), amount(9)))
                .toList();

        assertThatThrownBy(() -> list.writer().write(PLAN, read.mark(), writes))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(list.writer()
                        .write(PLAN, read.mark(), writes.subList(0, size))
                        .values())
                .hasSize(size)
                .allMatch(WriteResult.Written.class::isInstance);
    }

    @Test
    void checkOfAGoodListChangesNothing() {
        list.add(EVERYTHING);
        ListChanges read = read(null);

        list.reader().check(PLAN);

        assertThat(read(read.mark()).rows()).isEmpty();
    }

    private ListChanges read(ReadMark mark) {
        return list.reader().read(PLAN, mark);
    }

    private Map<ListKey, WriteResult> write(
            ListChanges read, ListKey key, ItemVersion version, Map<Field, Optional<Value>> values) {
        return list.writer().write(PLAN, read.mark(), List.of(new RowWrite(key, version, values)));
    }

    private ListRow now(ListChanges read, ListKey key) {
        return list.writer().readRow(PLAN, read.mark(), key).orElseThrow();
    }

    private static ListRow row(ListChanges changes, ListKey key) {
        return changes.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Field, Value> titled(String title) {
        return Map.of(Field.TITLE, new Text(title));
    }

    private static Map<Field, Optional<Value>> amount(long kroner) {
        return Map.of(ListPlan.AMOUNT, Optional.of(Amount.ofKroner(kroner)));
    }

    private static Map<Field, Optional<Value>> present(Map<Field, Value> values) {
        Map<Field, Optional<Value>> present = new HashMap<>();
        values.forEach((field, value) -> present.put(field, Optional.of(value)));
        return present;
    }

    private static Names names(String... names) {
        return new Names(new TreeSet<>(List.of(names)));
    }
}
