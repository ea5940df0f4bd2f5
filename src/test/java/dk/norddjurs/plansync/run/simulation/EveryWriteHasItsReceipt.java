package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** In the end no intent is open, and each value that plansync has put into the list has a receipt with its old value. */
final class EveryWriteHasItsReceipt implements Oracle {
    @Override
    public void atRest(World world) {
        require(
                world.stores.writes().open(world.plan.id()).isEmpty(),
                () -> "intents are open: " + world.stores.writes().open(world.plan.id()));
        List<ListWrite> receipts = new ArrayList<>();
        for (long run = 1; run <= world.runs; run++) {
            receipts.addAll(world.stores.writes().ofRun(run).stream()
                    .filter(write -> write.state() == State.WRITTEN || write.state() == State.EDITED_MEANWHILE)
                    .toList());
        }
        for (Diary.Entry entry : world.diary.ofService()) {
            boolean removed = receipts.removeIf(receipt -> tells(receipt, entry));
            require(removed || world.isGone(entry.cell().key()), () -> entry + " has no receipt");
        }
    }

    private static boolean tells(ListWrite receipt, Diary.Entry entry) {
        return receipt.write().key().equals(entry.cell().key())
                && receipt.write().field().equals(entry.cell().field())
                && receipt.write().version().equals(entry.basis())
                && Objects.equals(receipt.write().value(), entry.after())
                && Objects.equals(receipt.write().old(), entry.before());
    }
}
