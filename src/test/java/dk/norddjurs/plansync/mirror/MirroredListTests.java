package dk.norddjurs.plansync.mirror;

import static dk.norddjurs.plansync.mirror.ListMirrorContract.everything;
import static dk.norddjurs.plansync.mirror.ListMirrorContract.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MirroredListTests {
    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final Function<ListKey, ItemId> NUMBERED = key -> new ItemId(Long.parseLong(key.value()));

    private final MirroredList list =
            MirroredList.empty().with(everything("1", row("1"), row("2"), row("3")), OwnWrites.NONE, NOW, NUMBERED);

    @Test
    void aListThatWasNeverReadIsAnEmptySnapshotOfNoTime() {
        assertThat(MirroredList.empty().snapshot().items()).isEmpty();
        assertThat(MirroredList.empty().snapshot().readAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aSnapshotTellsWhatIsThereAndWhatIsGone() {
        MirroredList after = list.with(partly(List.of(), "2"), OwnWrites.NONE, NOW, NUMBERED);

        assertThat(after.snapshot().readAt()).isEqualTo(NOW);
        assertThat(after.snapshot().items()).extracting(PlanItem::key).containsExactly(key("1"), key("3"));
        assertThat(after.snapshot().removed()).extracting(PlanItem::key).containsExactly(key("2"));
    }

    @Test
    void onlyRowsThatAreThereCanBeLost() {
        assertThat(list.lostKeys(partly(List.of(), "2", "404"))).containsExactly(key("2"));
        MirroredList after = list.with(partly(List.of(), "2"), OwnWrites.NONE, NOW, NUMBERED);
        assertThat(after.lostKeys(partly(List.of(), "2"))).isEmpty();
    }

    @Test
    void aCompleteReadingLosesWhatItDoesNotName() {
        assertThat(list.lostKeys(everything("2", row("2"), row("4")))).containsExactly(key("1"), key("3"));
        assertThat(list.lostKeys(everything("2"))).hasSize(3);
    }

    @Test
    void aPartialReadingLosesNothingThatItDoesNotName() {
        assertThat(list.lostKeys(partly(List.of(row("4"))))).isEmpty();
    }

    @Test
    void aRowThatIsReadIsNotLost() {
        assertThat(list.lostKeys(partly(List.of(row("2")), "2"))).isEmpty();
    }

    @Test
    void onlyNewRowsAskForAnIdentityAndEachOnce() {
        List<ListKey> asked = new ArrayList<>();
        MirroredList gone = list.with(partly(List.of(), "2"), OwnWrites.NONE, NOW, NUMBERED);

        gone.with(partly(List.of(row("1"), row("2"), row("9"), row("9"))), OwnWrites.NONE, NOW, key -> {
            asked.add(key);
            return NUMBERED.apply(key);
        });

        assertThat(asked).containsExactly(key("9"));
    }

    private static ListChanges partly(List<ListRow> rows, String... removed) {
        List<ListKey> keys = List.of(removed).stream().map(ListKey::new).toList();
        return new ListChanges(false, rows, keys, new ReadMark("2", "columns"), List.of());
    }

    private static ListKey key(String value) {
        return new ListKey(value);
    }
}
