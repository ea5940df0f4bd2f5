package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Tells the writes of a plan that may be carried out from those that wait for somebody.
 *
 * @param approved the fingerprints that may be let through
 */
record Consent(PlanId plan, Set<String> approved) {
    /** Whether the write needs nobody's approval, or has it. */
    boolean lets(Outcome.Write write) {
        return !write.asks() || approved.contains(Fingerprint.ofAsked(plan, write));
    }

    /** What an approval of these would be bound to, or is. */
    static List<String> needed(PlanId plan, Collection<Outcome.Write> writes) {
        return writes.stream()
                .filter(Outcome.Write::asks)
                .map(write -> Fingerprint.ofAsked(plan, write))
                .toList();
    }
}
