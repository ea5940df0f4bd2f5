package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disagreement, as it is tonight. Subject and field are its identity within the plan; the kind may change.
 *
 * @param subject  what it is about
 * @param field    which field of it
 * @param kind     what kind of disagreement
 * @param reason   why, naming the values
 * @param list     what the list says, or null
 * @param owner    what the owner says, or null
 * @param evidence where to look it up
 */
public record Divergence(
        Subject subject,
        Field field,
        Kind kind,
        Reason reason,
        @Nullable Value list,
        @Nullable Value owner,
        List<Evidence> evidence) {
    public Divergence {
        evidence = List.copyOf(evidence);
    }

    /** A divergence that concerns no pair of values. */
    public static Divergence of(Subject subject, Field field, Kind kind, Reason reason, Evidence... evidence) {
        return new Divergence(subject, field, kind, reason, null, null, List.of(evidence));
    }

    /** What makes it the same one from night to night. */
    public Identity identity() {
        return new Identity(subject, field);
    }
}
