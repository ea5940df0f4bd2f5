package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.digest.Digest;
import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.LinkedPoint;
import dk.norddjurs.plansync.link.Linker;
import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.plan.Committee;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.PlannedTreatment;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what stands before a committee: on a published agenda, or planned. Of a point nothing is told but committee and
 * date, so that a closed one needs no care of its own.
 */
final class CommitteesAhead {
    private final PlanSettings plan;
    private final KnownLinks known;
    private final DigestNames names;

    /** @param known what people have decided on the plan's links */
    CommitteesAhead(PlanSettings plan, KnownLinks known, DigestNames names) {
        this.plan = plan;
        this.known = known;
        this.names = names;
    }

    /** A meeting, or a planned time of a committee; {@code when} is empty for a meeting. */
    private record Occasion(LocalDate from, String committee, String when) implements Comparable<Occasion> {
        @Override
        public int compareTo(Occasion other) {
            return Comparator.comparing(Occasion::from)
                    .thenComparing(Occasion::when)
                    .thenComparing(Occasion::committee)
                    .compare(this, other);
        }
    }

    List<Digest.Ahead> of(List<PlanItem> items, AgendaSnapshot agenda, TimeWindow ahead) {
        Links links =
                new Linker(PlanHandling.linkRules(plan), known).link(items, List.of(), List.of(), agenda.meetings());
        Map<Occasion, Set<ItemId>> occasions = new TreeMap<>();
        for (PlanItem item : items) {
            List<LinkedPoint> points = links.pointsOf(item.id());
            occasions(item, points, ahead)
                    .forEach(occasion -> occasions
                            .computeIfAbsent(occasion, key -> new LinkedHashSet<>())
                            .add(item.id()));
        }
        return occasions.entrySet().stream()
                .map(entry -> ahead(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Set<Occasion> occasions(PlanItem item, List<LinkedPoint> points, TimeWindow ahead) {
        Set<Occasion> occasions = new TreeSet<>();
        points.stream()
                .filter(point -> ahead.contains(point.meeting().day()))
                .forEach(point -> occasions.add(
                        new Occasion(point.meeting().day(), name(point.meeting().committee(), point), "")));
        if (!plan.statuses().isDone(item.text(Field.STATUS))) {
            PlannedTreatment.parse(item.text(Field.PLANNED_TREATMENTS), plan.committees())
                    .forEach(planned -> addPlanned(planned, points, ahead, occasions));
        }
        return occasions;
    }

    private void addPlanned(
            PlannedTreatment planned, List<LinkedPoint> points, TimeWindow ahead, Set<Occasion> occasions) {
        TimeWindow window = planned.window();
        if (window == null
                || window.until().isBefore(ahead.from())
                || window.from().isAfter(ahead.until())) {
            return;
        }
        String committee = name(planned.committee(), window.until());
        boolean announced = points.stream()
                .filter(point -> window.contains(point.meeting().day()))
                .anyMatch(point -> name(point.meeting().committee(), point).equals(committee));
        if (!announced) {
            LocalDate from = window.from().isBefore(ahead.from()) ? ahead.from() : window.from();
            occasions.add(new Occasion(from, committee, planned.written()));
        }
    }

    private String name(String written, LinkedPoint point) {
        return name(written, point.meeting().day());
    }

    private String name(String written, LocalDate day) {
        return plan.committees().find(written, day).map(Committee::name).orElse(written);
    }

    private Digest.Ahead ahead(Occasion occasion, Set<ItemId> items) {
        return new Digest.Ahead(
                occasion.from(),
                occasion.when(),
                occasion.committee(),
                items.stream().map(names::item).toList());
    }
}
