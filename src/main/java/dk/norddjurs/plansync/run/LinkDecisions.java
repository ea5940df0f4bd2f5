package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.LinkState;
import dk.norddjurs.plansync.divergence.LinkStore;
import dk.norddjurs.plansync.link.Link;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Divergence;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** What people have decided on links; they are kept with the link itself. */
final class LinkDecisions {
    private final LinkStore links;
    private final Clock clock;

    LinkDecisions(LinkStore links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    Map<Subject, Decided> of(PlanId plan) {
        Map<Subject, Decided> decided = new HashMap<>();
        links.all(plan).forEach(link -> {
            Decided of = Decided.of(link);
            if (of != null) {
                decided.put(link.link().subject(), of);
            }
        });
        return decided;
    }

    void decide(PlanId plan, Divergence found, LinkState state, String who, String why) {
        if (!(found.subject() instanceof Subject.OfLink subject)) {
            throw new IllegalArgumentException("only links are confirmed or rejected, and this is " + found.subject());
        }
        Link link = Link.of(subject);
        links.decide(plan, link.item(), link.key(), state, who, why, clock.instant());
    }
}
