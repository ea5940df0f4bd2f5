package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.writeback.ListWrite;
import java.util.Objects;

/**
 * What a person has written is only ever overwritten by a write that was noted before, names exactly that value as the old
 * one, and was decided on the version that holds it.
 */
final class NoEditIsLost implements Oracle {
    @Override
    public void onWrite(World world, Diary.Entry entry) {
        boolean noted = world.stores.writes().open(world.plan.id()).stream()
                .map(ListWrite::write)
                .anyMatch(write -> isNoteOf(write, entry));
        require(noted, () -> "nobody has noted that " + entry + " overwrites what stood there");
    }

    private static boolean isNoteOf(Outcome.Write write, Diary.Entry entry) {
        return write.key().equals(entry.cell().key())
                && write.field().equals(entry.cell().field())
                && Objects.equals(write.old(), entry.before())
                && Objects.equals(write.value(), entry.after())
                && write.version().equals(entry.basis());
    }
}
