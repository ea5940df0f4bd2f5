package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import dk.norddjurs.plansync.reconcile.Decision.End;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What decisions do to tonight's findings, and which of them have ended. The values of fields with an owner are the field
 * reconciler's matter; here stands when such a decision ends, and everything about all other findings.
 */
final class DecisionsTonight {
    private final Map<Identity, Decision> decisions;
    private final Choices choices;
    private final LocalDate today;

    DecisionsTonight(Situation situation) {
        this.decisions = situation.decisions();
        this.choices = new Choices(situation.rules());
        this.today = situation.today();
    }

    /** Whether somebody has accepted or snoozed exactly this. */
    boolean isQuiet(Divergence found) {
        Decision decision = decisions.get(found.identity());
        return decision != null
                && decision.seen().equals(Seen.of(found))
                && (decision.choice() == Choice.KEEP_LIST || decision.isSnooze(today))
                && choices.objection(decision.choice(), found).isEmpty();
    }

    /** How the decision on a field with an owner ends, if it does. What could not be checked ends nothing. */
    Optional<End> end(Identity identity, FieldRule rule, Reading onList, Reading atOwner) {
        Decision decision = decisions.get(identity);
        if (decision == null) {
            return Optional.empty();
        }
        if (decision.isOver(today)) {
            return Optional.of(End.SPENT);
        }
        return onList instanceof Reading.Known list && atOwner instanceof Reading.Known owner
                ? end(decision, rule, list.value(), owner.value())
                : Optional.empty();
    }

    private static Optional<End> end(Decision decision, FieldRule rule, @Nullable Value list, @Nullable Value owner) {
        boolean agree = owner != null && rule.same(list, owner);
        if (decision.seen().isOf(list, owner)) {
            return agree || decision.choice() == Choice.KEEP_LIST ? Optional.of(End.SPENT) : Optional.empty();
        }
        boolean taken = decision.choice() == Choice.TAKE_OWNER
                && agree
                && Objects.equals(owner, decision.seen().owner());
        return Optional.of(taken ? End.SPENT : End.VOID);
    }

    /**
     * Notes how decisions on all other findings of the plan end: a finding that is gone, or that says something else, has
     * moved.
     *
     * @param outcome what the whole plan was found to be
     * @param decided what has been dealt with field by field
     */
    void endOthers(OutcomeBuilder outcome, Set<Identity> decided) {
        if (decided.containsAll(decisions.keySet())) {
            return;
        }
        Map<Identity, List<Seen>> found = outcome.divergences.stream()
                .collect(
                        Collectors.groupingBy(Divergence::identity, Collectors.mapping(Seen::of, Collectors.toList())));
        Outcome told = outcome.build();
        decisions.forEach((identity, decision) -> {
            if (!decided.contains(identity)) {
                end(identity, decision, found.getOrDefault(identity, List.of()), told)
                        .ifPresent(end -> outcome.ended.put(identity, end));
            }
        });
    }

    private Optional<End> end(Identity identity, Decision decision, List<Seen> found, Outcome outcome) {
        if (decision.isOver(today)) {
            return Optional.of(End.SPENT);
        }
        Kind kind = decision.seen().kind();
        boolean moved =
                !found.contains(decision.seen()) && outcome.canJudge(identity.subject(), identity.field(), kind);
        return moved ? Optional.of(End.VOID) : Optional.empty();
    }
}
