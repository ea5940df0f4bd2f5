package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.run.UndoPreview;
import dk.norddjurs.plansync.run.UndoPreview.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an undo would write, for somebody to look at and choose from before it is done. */
public final class UndoPage {
    private final UndoPreview preview;
    private final PlanReading plan;
    private final boolean chosen;
    private final Phrases phrases;

    /** @param chosen whether every item is chosen at first, rather than none */
    UndoPage(UndoPreview preview, PlanReading plan, boolean chosen, Phrases phrases) {
        this.preview = preview;
        this.plan = plan;
        this.chosen = chosen;
        this.phrases = phrases;
    }

    /**
     * An item that the run wrote to.
     *
     * @param back  what would be written back to it
     * @param stays what stays as it is there, and why
     */
    public record Item(long id, String title, List<Row> back, List<Row> stays) {}

    /**
     * A value.
     *
     * @param from what the run wrote
     * @param to   what stood there before, or a dash for nothing
     * @param why  why it stays as it is, or the empty string
     */
    public record Row(String column, String from, String to, String why) {}

    public long run() {
        return preview.run().id();
    }

    public String planTitle() {
        return plan.settings().title();
    }

    /** When the list was last read. */
    public String read() {
        return phrases.moment(preview.readAt());
    }

    public boolean isChosen() {
        return chosen;
    }

    /** The items of which something can be put back, in the order in which the run wrote to them. */
    public List<Item> items() {
        return grouped().stream().filter(item -> !item.back().isEmpty()).toList();
    }

    /** The items that stay as they are. */
    public List<Item> staying() {
        return grouped().stream().filter(item -> item.back().isEmpty()).toList();
    }

    /** How many values would be written, in words. */
    public String counted() {
        return phrases.count(
                "undo.count", preview.lines().stream().filter(Line::isPossible).count());
    }

    private List<Item> grouped() {
        Map<ItemId, List<Line>> byItem = preview.lines().stream()
                .collect(Collectors.groupingBy(Line::item, LinkedHashMap::new, Collectors.toList()));
        Map<ItemId, String> titles = plan.titles();
        return byItem.entrySet().stream()
                .map(entry -> new Item(
                        entry.getKey().value(),
                        titles.getOrDefault(entry.getKey(), "#" + entry.getKey()),
                        rows(entry.getValue(), true),
                        rows(entry.getValue(), false)))
                .toList();
    }

    private List<Row> rows(List<Line> lines, boolean possible) {
        return lines.stream()
                .filter(line -> line.isPossible() == possible)
                .map(this::row)
                .toList();
    }

    private Row row(Line line) {
        return new Row(
                phrases.wording().of(line.field(), plan.columns()),
                phrases.wording().of(line.from()),
                phrases.wording().of(line.to()),
                why(line));
    }

    private String why(Line line) {
        return line.stays() == null ? "" : phrases.wording().of(line.stays());
    }
}
