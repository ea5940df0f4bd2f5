package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.util.stream.Collectors;

/** Somebody asked for what there is not. The message is Danish, and says where to go instead. */
final class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NotHere(String message) {
        super(message);
    }

    /** The plan of that id, as it stands in an address. */
    static PlanSettings orPlan(String id, Plans plans) {
        return plans.all().stream()
                .filter(plan -> plan.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotHere("Der er ingen plan »" + id + "«. Planerne er: "
                        + plans.all().stream().map(plan -> plan.id().value()).collect(Collectors.joining(", ")) + "."));
    }

    static NotHere run(String id) {
        return new NotHere("Der er ingen kørsel " + id + ". Se planens kørsler for at finde den rigtige.");
    }

    static NotHere divergence(String id) {
        return new NotHere("Der er ingen afvigelse " + id + ". Se planens afvigelser for at finde den rigtige.");
    }

    static NotHere item(String id) {
        return new NotHere("Der er intet punkt " + id + " i planen. Se planens punkter for at finde det rigtige.");
    }

    static NotHere mail(String id) {
        return new NotHere("Der er ingen mail " + id + ". Se planens mails for at finde den rigtige.");
    }
}
