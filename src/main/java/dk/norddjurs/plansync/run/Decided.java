package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.KeptDecision;
import dk.norddjurs.plansync.divergence.KeptLink;
import dk.norddjurs.plansync.divergence.LinkState;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision that waits for the next run, keeps a finding quiet, or did so until it became void.
 *
 * @param choice what was decided
 * @param until  the last day of a snooze, else null
 * @param who    who decided
 * @param at     when
 * @param why    in the person's own words, or the empty string
 */
public record Decided(Choice choice, @Nullable LocalDate until, String who, Instant at, String why) {
    static Decided of(KeptDecision kept) {
        return new Decided(kept.decision().choice(), kept.decision().until(), kept.who(), kept.decidedAt(), kept.why());
    }

    static @Nullable Decided of(KeptLink link) {
        KeptLink.Decided decided = link.decision();
        if (decided == null || link.state() == LinkState.SUGGESTED) {
            return null;
        }
        Choice choice = link.state() == LinkState.CONFIRMED ? Choice.CONFIRM : Choice.REJECT;
        return new Decided(choice, null, decided.who(), decided.when(), decided.why());
    }
}
