package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.LinkedPoint;
import dk.norddjurs.plansync.snapshot.Source;
import java.util.List;

/** Names an agenda point so that a person can find it. A closed point is named by meeting and number alone. */
final class AgendaEvidence {
    private AgendaEvidence() {}

    static Evidence of(LinkedPoint linked) {
        return new Evidence(
                Source.AGENDA,
                linked.meeting().committee() + " " + linked.meeting().day(),
                List.of(linked.point().number()),
                linked.meeting().url());
    }
}
