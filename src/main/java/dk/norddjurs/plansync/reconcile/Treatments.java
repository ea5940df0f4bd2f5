package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.LinkedPoint;
import dk.norddjurs.plansync.plan.Committee;
import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.PlannedTreatment;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The treatments of one item, as the agendas tell them: one for each committee and day, whatever the number of documents
 * that were published of the meeting.
 */
final class Treatments {
    private static final Comparator<Treatment> TELLING = Comparator.comparing(Treatment::isDecided)
            .thenComparing(treatment -> treatment.point().meeting().released())
            .thenComparing(Treatment::closed);

    private final List<Treatment> all;
    private final LocalDate today;

    /**
     * One treatment.
     *
     * @param committee the committee's code, or its name as written where the plan does not know it
     * @param decision  what was decided, or null while that is not published, and always for a closed point
     * @param closed    whether it was behind closed doors
     */
    record Treatment(
            String committee,
            LocalDate day,
            LinkedPoint point,
            AgendaPoint.@Nullable Decided decision,
            boolean closed) {
        boolean isDecided() {
            return decision != null;
        }

        Optional<TreatmentOutcome> outcome() {
            return Optional.ofNullable(decision).map(AgendaPoint.Decided::outcome);
        }
    }

    private record Place(LocalDate day, String committee) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::day)
                    .thenComparing(Place::committee)
                    .compare(this, other);
        }
    }

    Treatments(List<LinkedPoint> points, Committees committees, LocalDate today) {
        this.today = today;
        Map<Place, Treatment> byPlace = new TreeMap<>();
        for (LinkedPoint point : points) {
            Treatment treatment = treatment(point, committees);
            byPlace.merge(new Place(treatment.day(), treatment.committee()), treatment, Treatments::better);
        }
        this.all = new ArrayList<>(byPlace.values());
    }

    /**
     * What was decided counts before what was planned, what was published last before what it corrects, and in one
     * document a closed point before an open one, for of it nothing more will be heard.
     */
    private static Treatment better(Treatment one, Treatment other) {
        return TELLING.compare(other, one) > 0 ? other : one;
    }

    private static Treatment treatment(LinkedPoint linked, Committees committees) {
        String written = linked.meeting().committee();
        LocalDate day = linked.meeting().day();
        String committee = committees.find(written, day).map(Committee::code).orElse(written);
        return linked.point() instanceof AgendaPoint.Open open
                ? new Treatment(committee, day, linked, open.decision(), false)
                : new Treatment(committee, day, linked, null, true);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first meeting that is still to come. A meeting of today counts until its decision is published. */
    Optional<Treatment> next() {
        return all.stream().filter(this::isAhead).findFirst();
    }

    /** The last meeting that has decided, or that has treated the item behind closed doors. */
    Optional<Treatment> latest() {
        return all.stream()
                .filter(treatment -> treatment.isDecided() || (treatment.closed() && !isAhead(treatment)))
                .reduce((earlier, later) -> later);
    }

    /** Whether a committee has, or will have, the item before it on one of those days. */
    boolean isTreatedBy(String committee, TimeWindow window) {
        return all.stream()
                .anyMatch(treatment ->
                        treatment.committee().equalsIgnoreCase(committee) && window.contains(treatment.day()));
    }

    /**
     * The committee's treatment that has taken the place of a planned one: later than planned, or at most a month
     * earlier, for one that lies further back is another treatment. What another planned one expects is that one's.
     *
     * @param window  when the treatment was planned, and did not come
     * @param planned all that the plan expects
     */
    Optional<Treatment> insteadOf(String committee, TimeWindow window, List<PlannedTreatment> planned) {
        return all.stream()
                .filter(treatment -> treatment.committee().equalsIgnoreCase(committee))
                .filter(treatment -> !treatment.day().isBefore(window.from().minusMonths(1)))
                .filter(treatment -> planned.stream().noneMatch(other -> explains(other, treatment)))
                .findFirst();
    }

    private static boolean explains(PlannedTreatment planned, Treatment treatment) {
        TimeWindow window = planned.window();
        return window != null
                && planned.committee().equalsIgnoreCase(treatment.committee())
                && window.contains(treatment.day());
    }

    private boolean isAhead(Treatment treatment) {
        return treatment.day().isAfter(today) || (treatment.day().equals(today) && !treatment.isDecided());
    }
}
