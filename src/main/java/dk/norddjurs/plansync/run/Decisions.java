package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.DecisionStore;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.divergence.KeptDecision;
import dk.norddjurs.plansync.divergence.LinkState;
import dk.norddjurs.plansync.divergence.LinkStore;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Choices;
import dk.norddjurs.plansync.reconcile.Decision;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Seen;
import dk.norddjurs.plansync.run.CannotDecide.Why;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes decisions on divergences. Nothing else happens here: the next run reads them, and carries them out. */
@Component
public class Decisions {
    private final Plans plans;
    private final DivergenceStore divergences;
    private final DecisionStore decisions;
    private final LinkDecisions links;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Wording words = new Wording(Wording.DANISH);

    Decisions(
            Plans plans,
            DivergenceStore divergences,
            DecisionStore decisions,
            LinkStore links,
            TransactionOperations transactions,
            Clock clock) {
        this.plans = plans;
        this.divergences = divergences;
        this.decisions = decisions;
        this.links = new LinkDecisions(links, clock);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What may be decided in the plan. */
    public Choices choices(PlanSettings plan) {
        return new Choices(PlanHandling.rules(plan, clock.getZone()));
    }

    /** What the divergence says, as a token that changes when a decision on it would no longer hold. */
    public static String token(Divergence found) {
        return SeenToken.of(found);
    }

    /** The decisions that wait for the next run or keep something quiet, by what they were made on. */
    public Map<Identity, Decided> active(PlanId plan) {
        Map<Identity, Decided> active = new HashMap<>();
        decisions.active(plan).forEach(kept -> active.put(kept.identity(), Decided.of(kept)));
        Map<Subject, Decided> onLinks = links.of(plan);
        divergences.open(plan).stream()
                .map(open -> open.now().identity())
                .filter(identity -> onLinks.containsKey(identity.subject()))
                .forEach(identity -> active.put(identity, onLinks.get(identity.subject())));
        return active;
    }

    /** The decisions that are void since their divergence was opened, by what they were made on. */
    public Map<Identity, Decided> voided(PlanId plan) {
        Map<Identity, OpenDivergence> open = divergences.open(plan).stream()
                .collect(Collectors.toMap(row -> row.now().identity(), Function.identity()));
        Map<Identity, Decided> voided = new HashMap<>();
        for (KeptDecision kept : decisions.voided(plan)) {
            OpenDivergence row = open.get(kept.identity());
            Instant ended = kept.endedAt();
            if (row != null && ended != null && !ended.isBefore(row.openedAt())) {
                voided.put(kept.identity(), Decided.of(kept));
            }
        }
        return voided;
    }

    /** The divergence of that id with its plan, if there is such a one. */
    public Optional<Found> find(long id) {
        return divergences
                .planOf(id)
                .flatMap(plan -> divergences.all(plan).stream()
                        .filter(row -> row.id() == id)
                        .findFirst()
                        .flatMap(row -> plans.find(plan).map(settings -> new Found(settings, row))));
    }

    /** A divergence and its plan. */
    public record Found(PlanSettings plan, OpenDivergence divergence) {}

    /**
     * Decides.
     *
     * @param id   the divergence's
     * @param seen the token of what the person saw, or null to decide on what it says now
     * @param who  who decides
     * @throws CannotDecide if that cannot be decided now
     */
    public Found decide(long id, Wish wish, @Nullable String seen, String who) {
        Found found = find(id).orElseThrow(() -> unknown(id));
        wish.check(LocalDate.now(clock));
        Divergence now = found.divergence().now();
        if (!found.divergence().isOpen()) {
            throw new CannotDecide(
                    Why.SETTLED, "Afvigelsen er allerede afklaret, så der er ikke noget at afgøre. Se overblikket.");
        }
        if (seen != null && !seen.equals(token(now))) {
            throw new CannotDecide(
                    Why.MOVED,
                    "Afvigelsen har flyttet sig, siden du så den. " + words.of(now.reason()) + " Se på den igen.");
        }
        objection(found.plan(), now, wish.choice()).ifPresent(sentence -> {
            throw new CannotDecide(Why.UNFIT, sentence);
        });
        transactions.executeWithoutResult(tx -> keep(found.plan().id(), now, wish, who));
        return found;
    }

    /** Why the choice does not fit, with those that do; empty if it fits. */
    private Optional<String> objection(PlanSettings plan, Divergence found, Choice choice) {
        Choices choices = choices(plan);
        return choices.objection(choice, found)
                .map(reason -> words.of(reason) + " " + permitted(choices.fitting(found)));
    }

    private static String permitted(List<Choice> fitting) {
        return fitting.isEmpty()
                ? "Her er intet at vælge."
                : "Her kan vælges: " + fitting.stream().map(Choice::id).collect(Collectors.joining(", ")) + ".";
    }

    /** Takes part in the caller's transaction. */
    void keep(PlanId plan, Divergence found, Wish wish, String who) {
        boolean ofLink = wish.choice() == Choice.CONFIRM || wish.choice() == Choice.REJECT;
        if (found.subject() instanceof Subject.OfLink) {
            LinkState state = !ofLink
                    ? LinkState.SUGGESTED
                    : wish.choice() == Choice.CONFIRM ? LinkState.CONFIRMED : LinkState.REJECTED;
            links.decide(plan, found, state, who, wish.why());
        }
        if (ofLink) {
            withdraw(plan, found.identity(), who);
        } else {
            Decision decision = new Decision(wish.choice(), Seen.of(found), wish.until());
            decisions.decide(plan, found.identity(), decision, who, wish.why(), clock.instant());
        }
    }

    /**
     * Takes back what was decided on a divergence and still waits or holds.
     *
     * @throws CannotDecide if there is no such divergence, or nothing to take back
     */
    public Found withdraw(long id, String who) {
        Found found = find(id).orElseThrow(() -> unknown(id));
        PlanId plan = found.plan().id();
        Divergence now = found.divergence().now();
        boolean done = Boolean.TRUE.equals(transactions.execute(tx -> {
            if (links.of(plan).containsKey(now.subject())) {
                links.decide(plan, now, LinkState.SUGGESTED, who, "");
                return true;
            }
            return withdraw(plan, now.identity(), who);
        }));
        if (!done) {
            throw new CannotDecide(
                    Why.NOTHING,
                    "Her er ingen beslutning at fortryde: den er allerede virket, bortfaldet eller taget tilbage.");
        }
        return found;
    }

    private boolean withdraw(PlanId plan, Identity identity, String who) {
        return decisions.of(plan, identity).stream()
                .filter(KeptDecision::isActive)
                .anyMatch(kept -> decisions.withdraw(plan, kept.id(), who, clock.instant()));
    }

    private static CannotDecide unknown(long id) {
        return new CannotDecide(
                Why.UNKNOWN, "Der er ingen afvigelse " + id + ". Se planens afvigelser for at finde den rigtige.");
    }
}
