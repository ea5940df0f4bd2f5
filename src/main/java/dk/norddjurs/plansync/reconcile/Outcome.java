package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation decided. Nothing of it has been done: carrying it out is another place's work, so a dry run is
 * just not doing it.
 *
 * @param writes      values to write to the list
 * @param divergences what the systems disagree on tonight
 * @param agreements  pairs that are settled from now on
 * @param unchecked   fields on which nothing could be decided
 * @param blind       kinds of divergence that nobody can judge tonight
 * @param decided     divergences that are settled because somebody has decided, whatever could not be checked
 * @param ended       decisions that have come to their end, by what they were made on
 */
public record Outcome(
        List<Write> writes,
        List<Divergence> divergences,
        List<Agreement> agreements,
        List<Unchecked> unchecked,
        Set<Kind> blind,
        Set<Identity> decided,
        Map<Identity, Decision.End> ended) {
    public Outcome {
        writes = List.copyOf(writes);
        divergences = List.copyOf(divergences);
        agreements = List.copyOf(agreements);
        unchecked = List.copyOf(unchecked);
        blind = Set.copyOf(blind);
        decided = Set.copyOf(decided);
        ended = Map.copyOf(ended);
    }

    /**
     * A value to write.
     *
     * @param item    whose
     * @param key     its row in the list
     * @param version the version that the decision was made on; the write is only valid against it
     * @param field   which field
     * @param old     what the list says now, or null for empty
     * @param value   what it shall say, or null to clear the cell, which only an undo does
     * @param origin  whose word it is
     * @param reason  why
     * @param asks    whether somebody must approve it first
     */
    public record Write(
            ItemId item,
            ListKey key,
            ItemVersion version,
            Field field,
            @Nullable Value old,
            @Nullable Value value,
            Owner origin,
            Reason reason,
            boolean asks) {
        private boolean settles(Divergence found) {
            return found.field().equals(field) && found.subject().equals(new Subject.OfItem(item));
        }
    }

    /**
     * A pair that is settled.
     *
     * @param origin whose word made it move
     */
    public record Agreement(ItemId item, Field field, AgreedPair pair, Owner origin) {}

    /** A field on which nothing could be decided, and why. */
    public record Unchecked(Subject subject, Field field, Reason reason) {}

    /** The outcome when these writes may be carried out: what they put right is no longer a divergence. */
    public Outcome letting(Collection<Write> through) {
        List<Divergence> staying = divergences.stream()
                .filter(found -> through.stream().noneMatch(write -> write.settles(found)))
                .toList();
        return new Outcome(writes, staying, agreements, unchecked, blind, decided, ended);
    }

    /**
     * The outcome after an item was decided on again: that decision's writes stand in place of those to the same fields.
     *
     * @param withdrawn writes of before that nobody is asked for any more
     */
    public Outcome decidedAgain(ItemId item, Collection<Write> withdrawn, Outcome again) {
        List<Write> all = new ArrayList<>(writes);
        all.removeAll(withdrawn);
        all.removeIf(write -> write.item().equals(item) && again.writes(write.field()));
        all.addAll(again.writes);
        return new Outcome(all, divergences, agreements, unchecked, blind, decided, ended);
    }

    private boolean writes(Field field) {
        return writes.stream().anyMatch(write -> write.field().equals(field));
    }

    /** What the list refused is put right by a write that succeeds, not by one that is only tried again. */
    private boolean isStillWanted(Subject subject, Field field) {
        return writes.stream()
                .anyMatch(write -> write.field().equals(field) && subject.equals(new Subject.OfItem(write.item())));
    }

    /** Whether a system as a whole could be asked is known on every night; all else that went unchecked needs it asked. */
    private boolean isBlindTo(Subject subject, Kind kind) {
        if (kind == Kind.NOT_CHECKED && subject instanceof Subject.OfSource source) {
            return source.name().contains("/") && blind.contains(Kind.ROW_UNREAD);
        }
        return blind.contains(kind);
    }

    /**
     * Whether tonight can tell that a divergence of before is gone. What could not be checked stays as it was.
     *
     * @param subject what it is about
     * @param field   which field
     * @param kind    what kind it was
     */
    public boolean canJudge(Subject subject, Field field, Kind kind) {
        boolean checked = !isBlindTo(subject, kind)
                && !(kind == Kind.WRITE_REFUSED && isStillWanted(subject, field))
                && unchecked.stream()
                        .noneMatch(open ->
                                open.field().equals(field) && open.subject().equals(subject));
        return checked || decided.contains(new Identity(subject, field));
    }
}
