package dk.norddjurs.plansync.bench;

import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.CaseKey;
import dk.norddjurs.plansync.snapshot.Meeting;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A year's meetings of twenty-five points, in all eighteen points for each item. */
final class LargeAgenda {
    static final LocalDate FIRST = LocalDate.of(2024, 12, 6);
    private static final int POINTS = 25;
    private static final int POINTS_PER_ITEM = 18;
    private static final int DAYS = 360;
    /** Texts are long, so they are shared, or a hundred thousand items would need more memory than they are worth. */
    private static final int TEXTS = 500;

    private final List<LargeRow> rows;
    private final SplittableRandom chance;
    private final Wording wording;
    private final List<String> texts;

    LargeAgenda(List<LargeRow> rows) {
        this.rows = rows;
        this.chance = new SplittableRandom(rows.size() + 2);
        this.wording = new Wording(chance);
        this.texts = Stream.generate(wording::paragraphs).limit(TEXTS).toList();
    }

    List<Meeting> meetings() {
        int count = rows.size() * POINTS_PER_ITEM / POINTS;
        List<Meeting> meetings = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            meetings.add(meeting(number, FIRST.plusDays((long) number * DAYS / count)));
        }
        return meetings;
    }

    private Meeting meeting(int number, LocalDate day) {
        String committee = LargeRules.COMMITTEES.get(number % LargeRules.COMMITTEES.size());
        ZonedDateTime begins = day.atTime(LocalTime.NOON).atZone(LargeRules.PLAN.zone());
        boolean over = day.isBefore(LargePlan.TODAY);
        List<AgendaPoint> points = new ArrayList<>();
        for (int point = 1; point <= POINTS; point++) {
            points.add(point(point, number * POINTS + point, over));
        }
        return new Meeting(
                Integer.toString(number),
                LargeRules.nameOf(committee),
                begins,
                over ? Meeting.Document.MINUTES : Meeting.Document.AGENDA,
                begins.minusDays(5),
                "https://dagsordener.example/" + number,
                points);
    }

    /** The first points of a meeting are routine; one of the others treats an item, and one is closed. */
    private AgendaPoint point(int point, int number, boolean over) {
        AgendaPoint.Decided decision = over ? new AgendaPoint.Decided(TreatmentOutcome.APPROVED, "Godkendt") : null;
        String place = Integer.toString(point);
        if (point <= 3) {
            return new AgendaPoint.Open(place, "", "Godkendelse af dagsorden", "", decision);
        }
        if (point == POINTS) {
            return new AgendaPoint.Closed(place, CaseKey.of("24/" + number));
        }
        return point == 4
                ? ofItem(place, number, decision)
                : new AgendaPoint.Open(place, "24/" + number, wording.title(), text(), decision);
    }

    private AgendaPoint ofItem(String place, int number, AgendaPoint.Decided decision) {
        LargeRow row = rows.get(chance.nextInt(rows.size()));
        String caption = (row.code() + " " + row.title()).strip();
        return new AgendaPoint.Open(
                place, row.kase().isEmpty() ? "24/" + number : row.kase(), caption, text(), decision);
    }

    private String text() {
        return texts.get(chance.nextInt(TEXTS));
    }
}
