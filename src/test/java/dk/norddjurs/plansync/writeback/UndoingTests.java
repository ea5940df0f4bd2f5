package dk.norddjurs.plansync.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be taken back. */
class UndoingTests {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Value OLD = new Text("før");
    private static final Value NEW = new Text("nu");
    private static final ItemId ITEM = new ItemId(1);
    private static final ListKey ROW = new ListKey("1");

    private final ListWrite written = write(1, State.WRITTEN, OLD, NEW, null);
    private final PlanItem item = new PlanItem(
            ITEM, ROW, new ItemVersion("2"), NOW, Map.of(Field.TITLE, new Text("t"), Field.STATUS_NOTE, NEW), Set.of());

    @Test
    void whatStillStandsThereIsTakenBack() {
        assertThat(decide(new Undoing(List.of(), List.of()))).isEqualTo("possible");
    }

    @Test
    void whereAWriteIsNotSettledNothingIsTakenBack() {
        ListWrite open = write(2, State.INTENDED, NEW, OLD, null);

        assertThat(decide(new Undoing(List.of(), List.of(open)))).isEqualTo("undo.unsettled");
    }

    @Test
    void whatWasTakenBackOnceStaysThoughSomebodyHasWrittenTheSameSince() {
        ListWrite undo = write(2, State.WRITTEN, NEW, OLD, 1L);

        assertThat(decide(new Undoing(List.of(undo), List.of()))).isEqualTo("undo.already");
    }

    private String decide(Undoing undoing) {
        return undoing.decide(written, item, Owner.AGENDA) instanceof Undoing.Verdict.Refused refused
                ? refused.reason().key()
                : "possible";
    }

    private static ListWrite write(long id, State state, Value old, Value value, Long undoes) {
        Outcome.Write write = new Outcome.Write(
                ITEM, ROW, new ItemVersion("1"), Field.STATUS_NOTE, old, value, Owner.AGENDA, Reason.of("x"), false);
        return new ListWrite(id, id, write, state, "", NOW, state == State.INTENDED ? null : NOW, undoes, false);
    }
}
