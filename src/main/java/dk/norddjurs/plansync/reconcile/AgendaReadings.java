package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Treatments.Treatment;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the agenda system says of an item: its next treatment and its latest decision, as the list shows them. */
final class AgendaReadings {
    /** As dates are written in Denmark. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    /** Takes the place of the last treatment that was announced: the list is never cleared. */
    private static final Text NONE_AHEAD = new Text("–");

    private final Situation situation;

    AgendaReadings(Situation situation) {
        this.situation = situation;
    }

    Treatments treatmentsOf(PlanItem item) {
        return new Treatments(
                situation.links().pointsOf(item.id()), situation.rules().committees(), situation.today());
    }

    Reading of(PlanItem item, Field field) {
        if (situation.agenda() instanceof Checked.NotChecked<AgendaSnapshot> not) {
            return new Reading.NotChecked(Reason.verbatim(not.reason()));
        }
        Treatments treatments = treatmentsOf(item);
        return field.equals(Field.LATEST_DECISION) ? latest(treatments) : next(item, treatments);
    }

    private Reading next(PlanItem item, Treatments treatments) {
        Optional<Treatment> next = treatments.next();
        LocalDate known = next.map(Treatment::day).orElse(LocalDate.MAX);
        return unlessUnread(
                day -> !day.isBefore(situation.today()) && !day.isAfter(known),
                next.<Value>map(treatment -> new Text(place(treatment)))
                        .or(() -> wasAnnounced(item) ? Optional.of(NONE_AHEAD) : Optional.empty()));
    }

    /** Whether the list has told of a treatment: then it must also be told that none lies ahead any more. */
    private boolean wasAnnounced(PlanItem item) {
        AgreedPair agreed = situation.agreed(item.id(), Field.NEXT_TREATMENT);
        return agreed != null && agreed.owner() != null;
    }

    private Reading latest(Treatments treatments) {
        Optional<Treatment> latest = treatments.latest();
        LocalDate known = latest.map(Treatment::day).orElse(LocalDate.MIN);
        return unlessUnread(
                day -> day.isBefore(situation.today()) && !day.isBefore(known),
                latest.map(treatment -> new Text(place(treatment) + outcome(treatment))));
    }

    /** The words that the outcome was recognised by; where they are unknown to us, the date must do. */
    private static String outcome(Treatment treatment) {
        AgendaPoint.Decided decision = treatment.decision();
        return decision == null || decision.outcome() == TreatmentOutcome.UNKNOWN ? "" : ": " + decision.phrase();
    }

    /** A meeting that could not be read may have treated the item. */
    private Reading unlessUnread(Predicate<LocalDate> decisive, Optional<? extends Value> value) {
        return unread().stream()
                .filter(meeting -> decisive.test(meeting.day()))
                .findFirst()
                .<Reading>map(meeting -> new Reading.NotChecked(Reason.verbatim(meeting.reason())))
                .orElseGet(() -> new Reading.Known(value.orElse(null)));
    }

    private List<UnreadMeeting> unread() {
        return situation.agenda().seen().map(AgendaSnapshot::problems).orElse(List.of());
    }

    private static String place(Treatment treatment) {
        return treatment.committee() + " " + DAY.format(treatment.day());
    }
}
