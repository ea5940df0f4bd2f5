package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens, keeps, settles and reopens divergences by what a reconciliation found. */
public final class DivergenceBook {
    /** Everything that a reconciliation of the whole plan looks at. */
    public static final BiPredicate<Subject, Field> WHOLE_PLAN = (subject, field) -> true;

    private final DivergenceStore store;

    public DivergenceBook(DivergenceStore store) {
        this.store = store;
    }

    /**
     * What a reconciliation changed.
     *
     * @param opened  new ones, and old ones that are there again
     * @param staying those that were open and are still
     * @param settled those that are gone
     */
    public record Movement(List<OpenDivergence> opened, List<OpenDivergence> staying, List<OpenDivergence> settled) {}

    /**
     * Works out what the outcome changes, and saves nothing: enough for a dry run.
     *
     * @param scope    what the reconciliation looked at; an open divergence outside it stays as it is
     * @param handling how the plan treats each kind
     */
    public Movement preview(
            PlanId plan,
            Outcome outcome,
            Instant now,
            BiPredicate<Subject, Field> scope,
            Function<Kind, Handling> handling) {
        Map<Identity, OpenDivergence> known = new LinkedHashMap<>();
        Collection<Divergence> firsts = firsts(outcome.divergences(), handling);
        store.openOr(plan, firsts.stream().map(Divergence::identity).toList())
                .forEach(row -> known.put(row.now().identity(), row));
        Movement movement = new Movement(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Divergence found : firsts) {
            OpenDivergence before = known.remove(found.identity());
            OpenDivergence after =
                    hides(found, before) ? before : seen(found, before, now, handling.apply(found.kind()));
            (before != null && before.isOpen() ? movement.staying() : movement.opened()).add(after);
        }
        known.values().stream()
                .filter(OpenDivergence::isOpen)
                .filter(row -> scope.test(row.now().subject(), row.now().field()))
                .forEach(row -> {
                    boolean judged = outcome.canJudge(
                            row.now().subject(), row.now().field(), row.now().kind());
                    (judged ? movement.settled() : movement.staying()).add(judged ? settled(row, now) : row);
                });
        return movement;
    }

    /** Works out what the outcome changes, and saves it. */
    public Movement update(
            PlanId plan,
            Outcome outcome,
            Instant now,
            BiPredicate<Subject, Field> scope,
            Function<Kind, Handling> handling) {
        Movement movement = preview(plan, outcome, now, scope, handling);
        store.save(plan, movement.opened());
        store.save(plan, movement.staying());
        store.save(plan, movement.settled());
        return movement;
    }

    /** One for each identity: the first that was found tells, for they are found in the order of their weight. */
    private static Collection<Divergence> firsts(List<Divergence> found, Function<Kind, Handling> handling) {
        Map<Identity, Divergence> firsts = new LinkedHashMap<>();
        found.stream()
                .filter(divergence -> handling.apply(divergence.kind()).on())
                .forEach(divergence -> firsts.putIfAbsent(divergence.identity(), divergence));
        return firsts.values();
    }

    /** That a field could not be checked says nothing of what was found there before: it stays as it was. */
    private static boolean hides(Divergence found, @Nullable OpenDivergence before) {
        return before != null
                && before.isOpen()
                && found.kind() == Kind.NOT_CHECKED
                && before.now().kind() != Kind.NOT_CHECKED;
    }

    private static OpenDivergence seen(
            Divergence found, @Nullable OpenDivergence before, Instant now, Handling handling) {
        boolean stays = before != null && before.isOpen();
        Instant opened = before != null && stays ? before.openedAt() : now;
        return new OpenDivergence(
                before == null ? 0 : before.id(),
                found,
                before == null ? now : before.firstSeen(),
                opened,
                now,
                null,
                handling.standing(),
                opened.plus(handling.grace()));
    }

    private static OpenDivergence settled(OpenDivergence row, Instant now) {
        return new OpenDivergence(
                row.id(),
                row.now(),
                row.firstSeen(),
                row.openedAt(),
                row.lastSeen(),
                now,
                row.standing(),
                row.shownFrom());
    }
}
