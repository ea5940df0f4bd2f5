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
    private final CodesAtHand known;
    private final Map<ItemId, List<LinkedPoint>> linked = new TreeMap<>();
    private final List<LinkedPoint> without = new ArrayList<>();
    private final List<OpenPoint> unlinked = new ArrayList<>();

    /**
     * An open point that treats no item that is known.
     *
     * @param codes the codes in its caption, perhaps none
     */
    record OpenPoint(Meeting meeting, AgendaPoint.Open point, List<String> codes) {}

    PointLinks(ItemIndex index) {
        this.index = index;
        this.known = new CodesAtHand(index.codes());
    }

    void add(Meeting meeting) {
        for (AgendaPoint point : meeting.points()) {
            if (point instanceof AgendaPoint.Closed closed) {
                Found byCase = index.withCase(closed.caseKey());
                link(meeting, closed, byCase.items(), new Match(byCase.how(), "closed"));
            } else if (point instanceof AgendaPoint.Open open) {
                add(meeting, open);
            }
        }
    }

    private void add(Meeting meeting, AgendaPoint.Open point) {
        Found byCase = index.withCase(CaseKey.of(point.caseNumber()));
        Found byText = index.withText(point.caption());
        if (!byCase.isNothing()) {
            link(meeting, point, byCase.items(), new Match(byCase.how(), point.caseNumber()));
        } else if (!byText.isNothing()) {
            link(meeting, point, byText.items(), new Match(byText.how(), point.caption()));
        } else {
            addByCodes(meeting, point);
        }
    }

    private void addByCodes(Meeting meeting, AgendaPoint.Open point) {
        List<String> inCaption = index.codesIn(point.caption());
        boolean treatsNone = true;
        for (String code : inCaption.isEmpty() ? onlyCodeIn(point.text()) : inCaption) {
            Found byCode = index.treatedBy(code);
            boolean shared = byCode.how() == How.CODE && byCode.items().size() > 1;
            Match match = new Match(shared ? How.SHARED_CODE : byCode.how(), code);
            if (byCode.isNothing()) {
                without.add(new LinkedPoint(meeting, point, match));
            }
            treatsNone &= byCode.isNothing();
            link(meeting, point, byCode.items(), match);
        }
        if (treatsNone) {
            unlinked.add(new OpenPoint(meeting, point, inCaption));
        }
    }

    /** The text's code, if it bears that one alone and an item bears it too. */
    private List<String> onlyCodeIn(String text) {
        List<String> codes = known.mayStandIn(text) ? index.codesIn(text) : List.of();
        return codes.size() == 1 && !index.treatedBy(codes.get(0)).isNothing() ? codes : List.of();
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

    /** Open points that treat no item that is known. */
    List<OpenPoint> unlinked() {
        return unlinked;
    }
}
