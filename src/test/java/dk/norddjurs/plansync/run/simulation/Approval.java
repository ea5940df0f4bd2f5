package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.reconcile.Outcome;
import java.util.Set;

/**
 * What finance has approved, as finance saw it.
 *
 * @param run    the run that held it back
 * @param writes what the run held back
 * @param lost   the rows whose loss had stopped the run, perhaps none
 */
record Approval(long run, Set<Outcome.Write> writes, Set<ListKey> lost) {}
