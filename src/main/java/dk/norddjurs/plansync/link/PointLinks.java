package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.link.Match.How;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.CaseKey;
import dk.norddjurs.plansync.snapshot.Meeting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gathers agenda points by the items they treat.
 *
 * <p>A code counts where it stands in the caption. The text behind it often lists the codes of many matters, as a status
 * on the whole plan does, so there a code only counts if it is the only one.
 */
final class PointLinks {
    private final ItemIndex index;
    private final Map<ItemId, List<LinkedPoint>> linked = new TreeMap<>();
    private final List<LinkedPoint> without = new ArrayList<>();

    PointLinks(ItemIndex index) {
        this.index = index;
    }

    void add(Meeting meeting) {
        for (AgendaPoint point : meeting.points()) {
            if (point instanceof AgendaPoint.Closed closed) {
                link(meeting, closed, index.withCase(closed.caseKey()), new Match(How.KEY, "closed"));
            } else if (point instanceof AgendaPoint.Open open) {
                add(meeting, open);
            }
        }
    }

    private void add(Meeting meeting, AgendaPoint.Open point) {
        Set<ItemId> byCase = index.withCase(CaseKey.of(point.caseNumber()));
        if (!byCase.isEmpty()) {
            link(meeting, point, byCase, new Match(How.KEY, point.caseNumber()));
            return;
        }
        for (String code : codesOf(point)) {
            Set<ItemId> byCode = index.treatedBy(code);
            Match match = new Match(byCode.size() > 1 ? How.SHARED_CODE : How.CODE, code);
            if (byCode.isEmpty()) {
                without.add(new LinkedPoint(meeting, point, match));
            }
            link(meeting, point, byCode, match);
        }
    }

    private List<String> codesOf(AgendaPoint.Open point) {
        List<String> inCaption = index.codesIn(point.caption());
        if (!inCaption.isEmpty()) {
            return inCaption;
        }
        List<String> inText = index.codesIn(point.text());
        return inText.size() == 1 && !index.treatedBy(inText.get(0)).isEmpty() ? inText : List.of();
    }

    private void link(Meeting meeting, AgendaPoint point, Set<ItemId> items, Match match) {
        items.forEach(item ->
                linked.computeIfAbsent(item, id -> new ArrayList<>()).add(new LinkedPoint(meeting, point, match)));
    }

    Map<ItemId, List<LinkedPoint>> linked() {
        return linked;
    }

    List<LinkedPoint> without() {
        return without;
    }
}
