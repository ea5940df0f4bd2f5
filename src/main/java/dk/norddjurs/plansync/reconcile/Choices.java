package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which choices fit which divergence. Pages, interface and the reconciliation itself ask here, so that nobody can decide
 * what then has no effect.
 */
public final class Choices {
    private final List<FieldRule> fields;

    /** @param rules the plan's */
    public Choices(PlanRules rules) {
        this.fields = rules.fields();
    }

    /** Those that fit, in the order in which they are offered. */
    public List<Choice> fitting(Divergence found) {
        return Arrays.stream(Choice.values())
                .filter(choice -> objection(choice, found).isEmpty())
                .toList();
    }

    /** Why the choice does not fit, if so. */
    public Optional<Reason> objection(Choice choice, Divergence found) {
        if (found.kind().standing() == Kind.Standing.SOURCE) {
            return Optional.of(Reason.of("choice.source"));
        }
        boolean isLink = found.kind() == Kind.LINK_TO_CONFIRM;
        return switch (choice) {
            case TAKE_OWNER -> isLink ? Optional.of(Reason.of("choice.link")) : noOwner(found);
            case KEEP_LIST -> isLink ? Optional.of(Reason.of("choice.link")) : notAcceptable(found);
            case SNOOZE -> Optional.empty();
            case CONFIRM, REJECT -> isLink ? Optional.empty() : Optional.of(Reason.of("choice.no-link"));
        };
    }

    private static Optional<Reason> notAcceptable(Divergence found) {
        return found.kind() == Kind.REQUIRED_EMPTY ? Optional.of(Reason.of("choice.required")) : Optional.empty();
    }

    private Optional<Reason> noOwner(Divergence found) {
        if (found.subject() instanceof Subject.OfGroup) {
            return Optional.of(Reason.of("choice.group"));
        }
        Optional<FieldRule> rule = found.subject() instanceof Subject.OfItem
                ? fields.stream()
                        .filter(candidate -> candidate.field().equals(found.field()))
                        .filter(candidate -> candidate.owner() != Owner.LIST)
                        .findFirst()
                : Optional.empty();
        if (rule.isEmpty() || found.owner() == null) {
            return Optional.of(Reason.of("choice.no-owner"));
        }
        return rule.get().mode() == Mode.OBSERVE ? Optional.of(Reason.of("choice.observe")) : Optional.empty();
    }
}
