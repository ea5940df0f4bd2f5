package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.LinkedPoint;
import dk.norddjurs.plansync.plan.Committee;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.PlannedTreatment;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.reconcile.Treatments.Treatment;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the plan and the committees' agendas disagree. */
final class TreatmentFindings {
    private static final Set<TreatmentOutcome> CONCLUDED = EnumSet.of(
            TreatmentOutcome.APPROVED, TreatmentOutcome.RECOMMENDED, TreatmentOutcome.NOTED, TreatmentOutcome.ORIENTED);
    private static final Set<TreatmentOutcome> HELD_UP =
            EnumSet.of(TreatmentOutcome.POSTPONED, TreatmentOutcome.SENT_BACK, TreatmentOutcome.REJECTED);

    /** Without these nothing can be said of what an item's treatments mean. */
    private static final Set<Field> NEEDED =
            Set.of(Field.STATUS, Field.PLANNED_TREATMENTS, Field.CODE, Field.CASE_NUMBERS);

    private final Situation situation;
    private final PlanRules rules;
    private final AgendaReadings agenda;

    TreatmentFindings(Situation situation) {
        this.situation = situation;
        this.rules = situation.rules();
        this.agenda = new AgendaReadings(situation);
    }

    void addTo(OutcomeBuilder outcome) {
        situation.agenda().seen().ifPresent(said -> {
            situation.list().items().forEach(item -> addTo(outcome, said, item));
            addNotInPlan(outcome);
            said.problems().forEach(meeting -> outcome.divergences.add(unread(meeting)));
            if (!said.problems().isEmpty()) {
                outcome.blind.addAll(EnumSet.of(
                        Kind.ON_AGENDA_NOT_IN_PLAN,
                        Kind.DECIDED_NOT_IN_PLAN,
                        Kind.POSTPONED,
                        Kind.FINISHED_WITH_TREATMENT_AHEAD));
            }
        });
    }

    /** What is in no plan may belong to an item whose code or case numbers cannot be read. */
    private void addNotInPlan(OutcomeBuilder outcome) {
        if (situation.list().items().stream().anyMatch(AgendaReadings::areKeysUnreadable)) {
            outcome.blind.add(Kind.ON_AGENDA_NOT_IN_PLAN);
        } else {
            situation.links().pointsWithout().forEach(point -> outcome.divergences.add(notInPlan(point)));
        }
    }

    private void addTo(OutcomeBuilder outcome, AgendaSnapshot said, PlanItem item) {
        if (NEEDED.stream().anyMatch(item.unreadable()::contains)) {
            Subject subject = new Subject.OfItem(item.id());
            outcome.unchecked(subject, Field.STATUS, Reason.of("cell-unreadable"));
            outcome.unchecked(subject, Field.PLANNED_TREATMENTS, Reason.of("cell-unreadable"));
            return;
        }
        List<PlannedTreatment> planned =
                PlannedTreatment.parse(item.text(Field.PLANNED_TREATMENTS), rules.committees());
        Treatments treatments = agenda.treatmentsOf(item);
        if (rules.isDone(item)) {
            ahead(planned, treatments).ifPresent(day -> outcome.divergences.add(finished(item, day)));
            return;
        }
        addMissing(outcome, said, item, planned, treatments);
        treatments
                .latest()
                .flatMap(latest -> status(item, planned, treatments, latest))
                .ifPresent(outcome.divergences::add);
    }

    /**
     * The first planned treatment whose time is over without the committee having had it before it; else the first that
     * the committee has on another day than the plan says.
     */
    private void addMissing(
            OutcomeBuilder outcome,
            AgendaSnapshot said,
            PlanItem item,
            List<PlannedTreatment> planned,
            Treatments treatments) {
        Subject subject = new Subject.OfItem(item.id());
        List<Divergence> moved = new ArrayList<>();
        for (PlannedTreatment treatment : planned) {
            TimeWindow window = treatment.window();
            if (window == null || treatments.isTreatedBy(treatment.committee(), window)) {
                continue;
            }
            boolean over = window.until().isBefore(situation.today());
            boolean read = !isUnread(said, treatment.committee(), window)
                    && (!over || said.window().covers(window));
            Optional<Treatment> instead = treatments.insteadOf(treatment.committee(), window, planned);
            if (!read && (over || instead.isPresent())) {
                outcome.unchecked(
                        subject,
                        Field.PLANNED_TREATMENTS,
                        Reason.of(
                                "agenda-not-covered", new Text(treatment.committee()), new Text(treatment.written())));
            } else if (instead.isPresent()) {
                moved.add(moved(subject, treatment, instead.get()));
            } else if (over) {
                outcome.divergences.add(Divergence.of(
                        subject,
                        Field.PLANNED_TREATMENTS,
                        Kind.NOT_ON_AGENDA,
                        Reason.of("not-on-agenda", new Text(treatment.committee()), new Text(treatment.written()))));
                return;
            }
        }
        moved.stream().findFirst().ifPresent(outcome.divergences::add);
    }

    private static Divergence moved(Subject subject, PlannedTreatment planned, Treatment instead) {
        return Divergence.of(
                subject,
                Field.PLANNED_TREATMENTS,
                Kind.MEETING_MOVED,
                Reason.of(
                        "meeting-moved",
                        new Text(planned.committee()),
                        new Text(planned.written()),
                        new Day(instead.day())),
                AgendaEvidence.of(instead.point()));
    }

    private boolean isUnread(AgendaSnapshot said, String committee, TimeWindow window) {
        return said.problems().stream()
                .anyMatch(meeting -> window.contains(meeting.day())
                        && code(meeting.committee(), meeting.day()).equalsIgnoreCase(committee));
    }

    private Optional<Divergence> status(
            PlanItem item, List<PlannedTreatment> planned, Treatments treatments, Treatment latest) {
        Optional<TreatmentOutcome> outcome = latest.outcome();
        if (outcome.filter(HELD_UP::contains).isPresent() && !rules.isPostponed(item)) {
            return Optional.of(status(item, Kind.POSTPONED, "held-up", latest));
        }
        boolean over = outcome.filter(CONCLUDED::contains).isPresent()
                && rules.isAwaiting(item)
                && ahead(planned, treatments).isEmpty();
        return over
                ? Optional.of(status(item, Kind.DECIDED_NOT_IN_PLAN, "decided-not-in-plan", latest))
                : Optional.empty();
    }

    private Divergence status(PlanItem item, Kind kind, String reason, Treatment latest) {
        AgendaPoint.Decided decision = latest.decision();
        return new Divergence(
                new Subject.OfItem(item.id()),
                Field.STATUS,
                kind,
                Reason.of(
                        reason,
                        new Text(latest.committee()),
                        new Day(latest.day()),
                        new Text(decision == null ? "–" : decision.phrase()),
                        new Text(item.text(Field.STATUS).isEmpty() ? "–" : item.text(Field.STATUS))),
                item.value(Field.STATUS),
                null,
                List.of(AgendaEvidence.of(latest.point())));
    }

    /** The day of the next treatment, on an agenda or by the plan's own word. */
    private Optional<LocalDate> ahead(List<PlannedTreatment> planned, Treatments treatments) {
        return treatments
                .next()
                .map(Treatment::day)
                .or(() -> planned.stream()
                        .map(PlannedTreatment::window)
                        .filter(window -> window != null && !window.until().isBefore(situation.today()))
                        .map(TimeWindow::until)
                        .findFirst());
    }

    private static Divergence finished(PlanItem item, LocalDate day) {
        return Divergence.of(
                new Subject.OfItem(item.id()),
                Field.STATUS,
                Kind.FINISHED_WITH_TREATMENT_AHEAD,
                Reason.of("finished-with-treatment-ahead", new Text(item.text(Field.STATUS)), new Day(day)));
    }

    private Divergence notInPlan(LinkedPoint linked) {
        LocalDate day = linked.meeting().day();
        String committee = code(linked.meeting().committee(), day);
        String key = linked.match().matched();
        String caption = linked.point() instanceof AgendaPoint.Open open ? open.caption() : "–";
        return Divergence.of(
                new Subject.OfPoint(committee, day, key),
                Field.ITEM,
                Kind.ON_AGENDA_NOT_IN_PLAN,
                Reason.of(
                        "on-agenda-not-in-plan",
                        new Text(committee),
                        new Day(day),
                        new Text(linked.point().number()),
                        new Text(caption.isBlank() ? "–" : caption),
                        new Text(key)),
                AgendaEvidence.of(linked));
    }

    private Divergence unread(UnreadMeeting meeting) {
        String committee = code(meeting.committee(), meeting.day());
        return Divergence.of(
                new Subject.OfSource("agenda:" + committee + "/" + meeting.day()),
                Field.ITEM,
                Kind.MEETING_UNREAD,
                Reason.of("meeting-unread", new Text(committee), new Day(meeting.day()), new Text(meeting.reason())));
    }

    private String code(String written, LocalDate day) {
        return rules.committees().find(written, day).map(Committee::code).orElse(written);
    }
}
