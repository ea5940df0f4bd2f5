package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.mirror.HistoryEntry;
import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the page of one item shows: its fields, what disagrees about it, and how it came to be so. */
public final class ItemPage {
    private final PlanReading plan;
    private final PlanItem item;
    private final List<HistoryEntry> history;
    private final Phrases phrases;

    /** @param history oldest first, of an item that the plan has or had */
    ItemPage(PlanReading plan, List<HistoryEntry> history, Phrases phrases) {
        ItemId id = history.get(0).item();
        this.plan = plan;
        this.item = Stream.concat(plan.list().items().stream(), plan.list().removed().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotHere.item(id.toString()));
        this.history = history;
        this.phrases = phrases;
    }

    /** A field and what it says, which is a dash for nothing. */
    public record Cell(String column, String value) {}

    /**
     * What became of the row at one time.
     *
     * @param when   as of when the list says so
     * @param event  what, in words
     * @param moved  the cells
     */
    public record Entry(String when, String event, List<MovedCell> moved) {}

    /**
     * A cell that moved.
     *
     * @param from what it said before, or the empty string
     * @param to   what it says since, or the empty string
     * @param who  whose word it is, or who edited the list and when
     */
    public record MovedCell(String column, String from, String to, String who) {}

    public String planId() {
        return plan.settings().id().value();
    }

    public String planTitle() {
        return plan.settings().title();
    }

    public String title() {
        return item.title();
    }

    public boolean isGone() {
        return !plan.isInList(item.id());
    }

    /** When somebody other than plansync last changed it. */
    public String modified() {
        return phrases.moment(item.modified());
    }

    public List<Cell> fields() {
        return plan.settings().fields().stream()
                .map(field -> new Cell(
                        field.column(),
                        item.unreadable().contains(field.rule().field())
                                ? phrases.say("item.unreadable")
                                : phrases.wording().of(item.value(field.rule().field()))))
                .toList();
    }

    List<DivergenceView> open() {
        return DivergenceView.rows(
                plan.open().stream()
                        .filter(row -> row.now().subject().equals(new Subject.OfItem(item.id())))
                        .filter(row -> row.isShown(plan.now()))
                        .toList(),
                plan,
                phrases);
    }

    /** The newest first. */
    public List<Entry> history() {
        List<Entry> entries = new ArrayList<>(history.stream().map(this::entry).toList());
        Collections.reverse(entries);
        return entries;
    }

    private Entry entry(HistoryEntry entry) {
        boolean tellsCells =
                entry.event() == HistoryEntry.Event.CHANGED || entry.event() == HistoryEntry.Event.RETURNED;
        return new Entry(
                phrases.moment(entry.asOf()),
                phrases.say("item.event." + entry.event().name().toLowerCase(Locale.ROOT)),
                tellsCells ? entry.moved().stream().map(this::moved).toList() : List.of());
    }

    private MovedCell moved(HistoryEntry.Moved cell) {
        return new MovedCell(
                phrases.wording().of(cell.field(), plan.columns()),
                cell.from() == null ? "" : phrases.wording().of(cell.from()),
                cell.to() == null ? "" : phrases.wording().of(cell.to()),
                who(cell));
    }

    private String who(HistoryEntry.Moved cell) {
        Edit edit = cell.edit();
        return edit == null
                ? phrases.say("item.by." + cell.origin().name().toLowerCase(Locale.ROOT))
                : phrases.say("item.by.person", edit.by(), phrases.moment(edit.at()));
    }
}
