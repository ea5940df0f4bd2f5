package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Reason;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether what a run wrote may be taken back: only where the list still says exactly that, and no later run has
 * written there. Neither the guard nor the plan's mode forbids it: somebody has asked for it, and it restores.
 */
public final class Undoing {
    private final Map<Place, ListWrite> newest = new HashMap<>();
    private final Set<Place> unsettled = new HashSet<>();

    /**
     * Looks at what has happened since.
     *
     * @param later what was written after the writes that are to be taken back, oldest first
     * @param open  the intents whose end is not known
     */
    public Undoing(Collection<ListWrite> later, Collection<ListWrite> open) {
        later.forEach(write -> newest.put(Place.of(write), write));
        open.forEach(write -> unsettled.add(Place.of(write)));
    }

    private record Place(ItemId item, Field field) {
        static Place of(ListWrite write) {
            return new Place(write.write().item(), write.write().field());
        }
    }

    /** What comes of the wish to take a write back. */
    public sealed interface Verdict {
        /** It may be taken back by this. */
        record Possible(UndoWrite by) implements Verdict {}

        /** It stays as it is. */
        record Refused(Reason reason) implements Verdict {}
    }

    /**
     * Decides on one write.
     *
     * @param written what is to be taken back
     * @param item    its row as it is now, or null if the list has it no more
     * @param owner   who owns the field, or null if the plan has it no more
     */
    public Verdict decide(ListWrite written, @Nullable PlanItem item, @Nullable Owner owner) {
        ListWrite later = newest.get(Place.of(written));
        if (later != null && later.id() > written.id()) {
            return overtaken(written, later);
        }
        if (unsettled.contains(Place.of(written))) {
            return refused("undo.unsettled");
        }
        if (owner == null) {
            return refused("undo.field-gone");
        }
        return item == null ? refused("undo.row-gone") : compare(written, item, owner);
    }

    private static Verdict overtaken(ListWrite written, ListWrite later) {
        Text run = new Text(Long.toString(later.run()));
        return Objects.equals(later.undoes(), written.id())
                ? refused("undo.already", run)
                : refused("undo.later", run, orDash(later.write().value()));
    }

    private static Verdict compare(ListWrite written, PlanItem item, Owner owner) {
        Field field = written.write().field();
        if (item.unreadable().contains(field)) {
            return refused("undo.unreadable");
        }
        return Objects.equals(item.value(field), written.write().value())
                ? new Verdict.Possible(UndoWrite.of(written, item, owner))
                : refused(
                        "undo.edited",
                        orDash(item.value(field)),
                        orDash(written.write().value()));
    }

    private static Verdict refused(String key, Value... values) {
        return new Verdict.Refused(Reason.of(key, values));
    }

    private static Value orDash(@Nullable Value value) {
        return value == null ? new Text("–") : value;
    }
}
