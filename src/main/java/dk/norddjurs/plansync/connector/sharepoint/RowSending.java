package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sending of one row: all its fields at once. Where SharePoint refuses the row for a value, the field that it names
 * is left out; where it names none, the fields go one by one, each at the version that the one before has made.
 */
final class RowSending {
    private final ListKey key;
    private final Deque<Map<Field, ObjectNode>> waiting = new ArrayDeque<>();
    private final Map<Field, String> refused;
    private ItemVersion version;
    private boolean written;
    private @Nullable WriteResult end;

    /**
     * Begins.
     *
     * @param cells   what is to be sent
     * @param refused what is not, each field with its reason
     */
    RowSending(RowWrite write, Map<Field, ObjectNode> cells, Map<Field, String> refused) {
        this.key = write.key();
        this.version = write.version();
        this.refused = new TreeMap<>(refused);
        if (!cells.isEmpty()) {
            waiting.add(new TreeMap<>(cells));
        }
    }

    ListKey key() {
        return key;
    }

    boolean isDone() {
        return end != null || waiting.isEmpty();
    }

    /** What is to be sent next. */
    BatchPart next() {
        ObjectNode body = Json.object();
        waiting.element().values().forEach(body::setAll);
        return new BatchPart(key, version, body, false);
    }

    /** Takes the answer to what was sent. */
    void answered(BatchPart part, PartAnswer answer) {
        Map<Field, ObjectNode> sent = waiting.remove();
        if (answer.isOk()) {
            written = true;
            version = new ItemVersion(answer.etag());
            end = answer.etag().isEmpty() && !waiting.isEmpty() ? answer.unknown() : null;
        } else if (answer.isForAValue() && !part.doubtful()) {
            blame(sent, answer);
        } else {
            end = written ? answer.unknown() : answer.result(part);
        }
    }

    private void blame(Map<Field, ObjectNode> sent, PartAnswer answer) {
        Optional<Field> guilty = guilty(sent, answer);
        if (guilty.isEmpty()) {
            sent.forEach((field, cell) -> waiting.add(new TreeMap<>(Map.of(field, cell))));
            return;
        }
        sent.remove(guilty.get());
        refused.put(guilty.get(), answer.reason(key));
        if (!sent.isEmpty()) {
            waiting.addFirst(sent);
        }
    }

    /** The only field that was sent, or the only one that the error names. */
    static Optional<Field> guilty(Map<Field, ObjectNode> sent, PartAnswer answer) {
        List<Field> suspects = sent.entrySet().stream()
                .filter(entry -> sent.size() == 1
                        || entry.getValue().propertyStream().anyMatch(cell -> answer.names(cell.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        return suspects.size() == 1 ? Optional.of(suspects.get(0)) : Optional.empty();
    }

    WriteResult result() {
        if (end != null) {
            return end;
        }
        return refused.isEmpty() ? new WriteResult.Written() : new WriteResult.FieldsRefused(refused);
    }
}
