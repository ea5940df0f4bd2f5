package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.agreed.Change;
import dk.norddjurs.plansync.digest.Mail;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.writeback.ListWrite;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One process at one run, until it was done or died: what stood before, and what the systems told it. */
final class Attempt {
    final Run run;
    final Instant begun;
    final MirroredList mirrorBefore;
    final List<OpenDivergence> divergencesBefore;
    final List<Change> historyBefore;

    /** All that was there before a dry run. */
    final List<Object> toldBefore;

    final List<Mail> mailsBefore;

    /** How much the history of the list's rows had to tell. */
    final int rowsToldBefore;

    /** The writes that an earlier process had intended in the same run. */
    final Set<Long> writesBefore;

    @Nullable
    BudgetSnapshot budget;

    @Nullable
    AgendaSnapshot agenda;

    /** How often the list had changed when it was last read from beginning to end. */
    long listReadAt = -1;

    /** Whether the list did not answer when it was last to be read. */
    boolean listSilent;

    /** How often people had changed the list when it was first read. */
    int peopleAtRead;

    /** How many rows the list then had. */
    int rows;

    /** The mirror's rows that stood no longer in the list when it was first read. */
    final Set<ListKey> lost = new HashSet<>();

    boolean died;

    Attempt(World world, Run run) {
        this.run = run;
        this.begun = world.clock.instant();
        this.mirrorBefore = world.stores.list().load(world.plan.id());
        this.divergencesBefore = world.stores.divergences().all(world.plan.id());
        this.historyBefore = world.history();
        this.toldBefore = run.dryRun() ? world.stores.told(world.plan.id()) : List.of();
        this.mailsBefore = world.mails();
        this.rowsToldBefore = world.rowsTold().size();
        this.writesBefore = world.stores.writes().ofRun(run.id()).stream()
                .map(ListWrite::id)
                .collect(Collectors.toSet());
    }
}
