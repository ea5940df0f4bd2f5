package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.CaseKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points as committees have them. */
final class Points {
    private static final List<AgendaPoint.Decided> DECISIONS = List.of(
            new AgendaPoint.Decided(TreatmentOutcome.APPROVED, "Godkendt"),
            new AgendaPoint.Decided(TreatmentOutcome.POSTPONED, "Udsat"),
            new AgendaPoint.Decided(TreatmentOutcome.UNKNOWN, "Drøftet med forbehold"));

    private Points() {}

    static List<AgendaPoint> some(Chance chance) {
        List<AgendaPoint> points = new ArrayList<>();
        for (int number = chance.between(1, 3); number > 0; number--) {
            points.add(point(Integer.toString(number), chance));
        }
        return points;
    }

    private static AgendaPoint point(String number, Chance chance) {
        String caseNumber = chance.oneIn(2) ? "24/100" + chance.below(8) : chance.oneIn(4) ? "" : "24/9999";
        if (chance.oneIn(5)) {
            return new AgendaPoint.Closed(number, CaseKey.of(caseNumber));
        }
        String caption = switch (chance.below(4)) {
            case 0 -> "Orientering";
            case 1 -> Scenario.resembling(chance.below(8), chance);
            default -> "Udmøntning af " + chance.of(Scenario.CODES);
        };
        return new AgendaPoint.Open(number, caseNumber, caption, caption, null);
    }

    /** The same point with its decision. */
    static AgendaPoint decided(AgendaPoint point, Chance chance) {
        AgendaPoint.@Nullable Decided decision = chance.of(DECISIONS);
        return point instanceof AgendaPoint.Open open
                ? new AgendaPoint.Open(open.number(), open.caseNumber(), open.caption(), open.text(), decision)
                : point;
    }
}
