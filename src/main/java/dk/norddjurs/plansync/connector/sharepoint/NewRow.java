package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.RowMade;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The making of one row: all its fields at once. Where SharePoint refuses it for a value, the field that it names is left
 * out; where it names none, the row is made of what every row must have, and the rest is for a later write.
 */
final class NewRow {
    private final int number;
    private final Set<Field> needed;
    private final Map<Field, ObjectNode> cells;
    private final Map<Field, ObjectNode> later = new TreeMap<>();
    private final Map<Field, String> refused;
    private PartAnswer made = PartAnswer.lost("");
    private @Nullable RowMade end;

    /**
     * Begins.
     *
     * @param number   tells it from the batch's other rows
     * @param needed   the fields without which there is to be no row
     * @param prepared what is to be sent, and what is not
     */
    NewRow(int number, Set<Field> needed, RowWriter.Prepared prepared) {
        this.number = number;
        this.needed = needed;
        this.cells = new TreeMap<>(prepared.cells());
        this.refused = new HashMap<>(prepared.refused());
        refuseIfNothingIsLeft();
    }

    boolean isDone() {
        return end != null || made.isMade();
    }

    /** What is to be sent next. */
    NewRowPart next() {
        ObjectNode fields = Json.object();
        cells.values().forEach(fields::setAll);
        return new NewRowPart(number, fields);
    }

    /** Takes the answer to what was sent. */
    void answered(PartAnswer answer) {
        if (answer.isMade()) {
            made = answer;
        } else if (answer.isSilence()) {
            end = new RowMade.Unknown();
        } else if (answer.isForAValue()) {
            blame(answer);
        } else {
            end = new RowMade.Refused(
                    answer.isPutOff()
                            ? "SharePoint har for travlt, og rækken er ikke lavet. Kør kommandoen igen om lidt."
                            : answer.why());
        }
    }

    private void blame(PartAnswer answer) {
        Optional<Field> guilty = RowSending.guilty(cells, answer);
        if (guilty.isPresent()) {
            cells.remove(guilty.get());
            refused.put(guilty.get(), answer.why());
            refuseIfNothingIsLeft();
        } else if (needed.containsAll(cells.keySet())) {
            end = new RowMade.Refused(answer.why());
        } else {
            cells.forEach((field, cell) -> {
                if (!needed.contains(field)) {
                    later.put(field, cell);
                }
            });
            cells.keySet().removeAll(later.keySet());
            refuseIfEmpty(answer::why);
        }
    }

    private void refuseIfNothingIsLeft() {
        needed.stream()
                .map(refused::get)
                .filter(why -> why != null)
                .findFirst()
                .ifPresent(why -> end = new RowMade.Refused(why));
        refuseIfEmpty(() -> String.join(" ", refused.values()));
    }

    private void refuseIfEmpty(Supplier<String> why) {
        if (cells.isEmpty() && end == null) {
            end = new RowMade.Refused(why.get());
        }
    }

    /** The write of what the row could not be made with, if there is any. */
    Optional<RowSending> rest() {
        return end == null && !later.isEmpty() && !made.row().isEmpty()
                ? Optional.of(new RowSending(
                        new RowWrite(new ListKey(made.row()), new ItemVersion(made.etag()), Map.of()), later, Map.of()))
                : Optional.empty();
    }

    /** What became of the row, or will if all goes well. */
    RowMade result() {
        return end != null ? end : new RowMade.Made(refused);
    }
}
