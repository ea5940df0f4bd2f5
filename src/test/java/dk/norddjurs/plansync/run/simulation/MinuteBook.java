package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.LinkKey;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.CaseKey;
import dk.norddjurs.plansync.snapshot.Meeting;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the committees have decided, as a person finds it with all documents on the desk: without the linker. */
final class MinuteBook {
    private static final Map<String, String> COMMITTEES = Map.of("Økonomiudvalget", "ØK", "Børneudvalget", "BUU");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Marks marks;
    private final List<Meeting> documents;

    MinuteBook(List<PlanItem> items, KnownLinks known, List<Meeting> documents) {
        this.marks = new Marks(items, known);
        this.documents = documents;
    }

    /** A point that treats an item, in one of the documents of a meeting. */
    private record Treated(String place, ZonedDateTime released, AgendaPoint point) {
        boolean isDecided() {
            return point instanceof AgendaPoint.Open open && open.decision() != null;
        }

        /** A meeting behind closed doors is never heard of again. */
        boolean isOver() {
            return isDecided() || point instanceof AgendaPoint.Closed;
        }

        String told() {
            return isDecided()
                            && point instanceof AgendaPoint.Open open
                            && open.decision().outcome() != TreatmentOutcome.UNKNOWN
                    ? place + ": " + open.decision().phrase()
                    : place;
        }
    }

    /** Whether a point bears a code of the item that stands on others too, so that nobody can tell which is meant. */
    boolean isUnclear(ItemId item) {
        return documents.stream()
                .flatMap(document -> document.points().stream())
                .anyMatch(point -> isShared(point) && treats(point, item));
    }

    /**
     * What may stand in the list as the item's latest decision. Of two documents that came out at once, and of two
     * committees on one day, either may be meant.
     */
    Set<String> latest(ItemId item) {
        Map<LocalDate, List<Treated>> days = new TreeMap<>(Comparator.reverseOrder());
        documents.forEach(document -> document.points().stream()
                .filter(point -> treats(point, item))
                .forEach(point -> days.computeIfAbsent(document.day(), day -> new ArrayList<>())
                        .add(new Treated(place(document), document.released(), point))));
        Set<String> latest = new HashSet<>();
        for (List<Treated> day : days.values()) {
            if (addAll(latest, day)) {
                return latest;
            }
        }
        return latest;
    }

    /** Whether no earlier day can be meant. */
    private static boolean addAll(Set<String> latest, List<Treated> day) {
        boolean sure = false;
        for (List<Treated> meeting :
                day.stream().collect(Collectors.groupingBy(Treated::place)).values()) {
            List<Treated> decided = meeting.stream().filter(Treated::isDecided).toList();
            List<Treated> newest = newest(decided.isEmpty() ? meeting : decided);
            newest.stream().filter(Treated::isOver).forEach(one -> latest.add(one.told()));
            sure |= newest.stream().anyMatch(Treated::isOver);
        }
        return sure;
    }

    private static List<Treated> newest(List<Treated> all) {
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> other.released().isAfter(one.released())))
                .toList();
    }

    private static String place(Meeting document) {
        return COMMITTEES.get(document.committee()) + " " + DAY.format(document.day());
    }

    private boolean treats(AgendaPoint point, ItemId item) {
        Set<ItemId> withCase = withCase(point);
        if (!withCase.isEmpty() || !(point instanceof AgendaPoint.Open open)) {
            return withCase.contains(item);
        }
        Set<ItemId> named = marks.confirmed(LinkKey.text(open.caption()));
        return named.isEmpty()
                ? Marks.codesIn(open.caption()).stream()
                        .anyMatch(code -> bearing(code).contains(item))
                : named.contains(item);
    }

    private boolean isShared(AgendaPoint point) {
        return withCase(point).isEmpty()
                && point instanceof AgendaPoint.Open open
                && marks.confirmed(LinkKey.text(open.caption())).isEmpty()
                && Marks.codesIn(open.caption()).stream()
                        .anyMatch(code -> marks.confirmed(LinkKey.code(code)).isEmpty()
                                && bearing(code).size() > 1);
    }

    private Set<ItemId> withCase(AgendaPoint point) {
        String key = point instanceof AgendaPoint.Open open
                ? CaseKey.of(open.caseNumber())
                : ((AgendaPoint.Closed) point).caseKey();
        if (key.isEmpty()) {
            return Set.of();
        }
        Set<ItemId> found = new HashSet<>(marks.where(
                item -> item.names(Field.CASE_NUMBERS).stream().map(CaseKey::of).anyMatch(key::equals)));
        found.addAll(marks.confirmed(new LinkKey(LinkKey.Kind.CASE, key)));
        return found;
    }

    private Set<ItemId> bearing(String code) {
        Set<ItemId> confirmed = marks.confirmed(LinkKey.code(code));
        if (!confirmed.isEmpty()) {
            return confirmed;
        }
        Set<ItemId> without = marks.withCode(
                code,
                item -> item.names(Field.CASE_NUMBERS).isEmpty()
                        && !marks.hasConfirmed(item, Set.of(LinkKey.Kind.CASE, LinkKey.Kind.CODE)));
        return without.isEmpty() ? marks.withCode(code, any -> true) : without;
    }
}
