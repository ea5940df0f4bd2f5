package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.link.Link;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a system could not be asked about neither comes to light nor goes away. */
final class UnknownIsNotMissing implements Oracle {
    @Override
    public void afterAttempt(World world, Attempt attempt) {
        if (attempt.run.undo() != null) {
            return; // asks no system but the list, and judges nothing but its own writes
        }
        if (attempt.listReadAt < 0) {
            hold(world, attempt, Source.LIST);
        }
        BudgetSnapshot budget = attempt.budget;
        if (budget == null
                || budget.acceptedAt().plus(world.plan.budget().staleAfter()).isBefore(attempt.begun)) {
            hold(world, attempt, Source.BUDGET);
        }
        if (attempt.agenda == null) {
            hold(world, attempt, Source.AGENDA);
        }
    }

    private void hold(World world, Attempt attempt, Source unasked) {
        Map<Identity, OpenDivergence> before = new HashMap<>();
        attempt.divergencesBefore.forEach(row -> before.put(row.now().identity(), row));
        Set<Long> present = new HashSet<>();
        for (PlanItem item : world.stores.list().load(world.plan.id()).items()) {
            present.add(item.id().value());
        }
        for (OpenDivergence after : world.stores.divergences().all(world.plan.id())) {
            OpenDivergence known = before.get(after.now().identity());
            boolean wasOpen = known != null && known.isOpen();
            boolean ofRemoved = after.now().subject() instanceof Subject.OfItem of
                    && !present.contains(of.item().value());
            if (wasOpen != after.isOpen()
                    && !ofRemoved
                    && !isKnownOtherwise(world, after, unasked)
                    && isJudgedBy(world, after, unasked)) {
                require(false, () -> unasked + " could not be asked, and yet this has moved: " + after);
            }
        }
    }

    /** A link shows by what one system says alone, and goes when people have decided on it. */
    private static boolean isKnownOtherwise(World world, OpenDivergence row, Source unasked) {
        if (!(row.now().subject() instanceof Subject.OfLink link)) {
            return false;
        }
        return row.isOpen()
                ? unasked != Source.LIST
                        && row.now().evidence().stream().noneMatch(evidence -> evidence.source() == unasked)
                : world.links().decided().anyMatch(Link.of(link)::equals);
    }

    private static boolean isJudgedBy(World world, OpenDivergence row, Source source) {
        Kind kind = row.now().kind();
        if (kind == Kind.NOT_CHECKED) {
            return false;
        }
        return source == Source.LIST
                || kind.judgedBy().contains(source)
                || ownerOf(world, row.now().field()) == source;
    }

    private static Source ownerOf(World world, Field field) {
        Owner owner = world.plan.field(field).map(found -> found.rule().owner()).orElse(Owner.LIST);
        return Source.valueOf(owner.name());
    }
}
