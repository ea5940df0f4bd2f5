package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.LinkedPoint;
import dk.norddjurs.plansync.link.Match;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the agenda system says of an item: its next treatment and its latest decision, as the list shows them. */
final class AgendaReadings {
    /** As dates are written in Denmark. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    /** Takes the place of the last treatment that was announced: the list is never cleared. */
    private static final Text NONE_AHEAD = new Text("–");

    private static final Pattern WRITTEN_DAY = Pattern.compile("\\b\\d{2}\\.\\d{2}\\.\\d{4}\\b");
    private static final Reading NOTHING = new Reading.Known(null);

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
        if (areKeysUnreadable(item)) {
            return new Reading.NotChecked(Reason.of("cell-unreadable"));
        }
        Optional<LinkedPoint> shared = situation.links().pointsOf(item.id()).stream()
                .filter(point -> point.match().how() == Match.How.SHARED_CODE)
                .findFirst();
        return shared.<Reading>map(point -> new Reading.NotChecked(
                        Reason.of("code-of-several", new Text(point.match().matched()))))
                .orElseGet(() -> of(treatmentsOf(item), field, situation.agreed(item.id(), field)));
    }

    /** Whether nobody can tell which points are the item's. */
    static boolean areKeysUnreadable(PlanItem item) {
        return item.unreadable().contains(Field.CASE_NUMBERS)
                || item.unreadable().contains(Field.CODE);
    }

    private Reading of(Treatments treatments, Field field, @Nullable AgreedPair agreed) {
        boolean isLatest = field.equals(Field.LATEST_DECISION);
        Value before = agreed == null ? null : agreed.owner();
        Reading reading = isLatest ? latest(treatments) : next(treatments, before != null);
        boolean stands = before != null && reading.equals(NOTHING) && !isAskedFor(before);
        return stands ? new Reading.Known(isLatest ? before : NONE_AHEAD) : reading;
    }

    /** Whether the day that a value of ours names was asked for: only there its absence counts. */
    private boolean isAskedFor(Value value) {
        return WRITTEN_DAY
                .matcher(value.toString())
                .results()
                .map(found -> LocalDate.parse(found.group(), DAY))
                .anyMatch(
                        day -> situation.agenda().seen().orElseThrow().window().contains(day));
    }

    /** Where a treatment was announced once, the list must also be told that none lies ahead any more. */
    private Reading next(Treatments treatments, boolean wasAnnounced) {
        Optional<Treatment> next = treatments.next();
        LocalDate known = next.map(Treatment::day).orElse(LocalDate.MAX);
        return unlessUnread(
                day -> !day.isBefore(situation.today()) && !day.isAfter(known),
                next.<Value>map(treatment -> new Text(place(treatment)))
                        .or(() -> wasAnnounced && !treatments.isEmpty() ? Optional.of(NONE_AHEAD) : Optional.empty()));
    }

    private Reading latest(Treatments treatments) {
        Optional<Treatment> latest = treatments.latest();
        LocalDate known = latest.map(Treatment::day).orElse(LocalDate.MIN);
        return unlessUnread(
                day -> !day.isAfter(situation.today()) && !day.isBefore(known),
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
