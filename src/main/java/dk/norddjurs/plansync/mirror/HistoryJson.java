package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.mirror.HistoryEntry.Moved;
import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The written form of what moved in a row. */
final class HistoryJson {
    private static final JsonMapper JSON = new JsonMapper();

    private HistoryJson() {}

    private record Cell(
            String field,
            @Nullable String from,
            @Nullable String to,
            Owner origin,
            @Nullable Edit edit) {}

    static String write(List<Moved> moved) {
        return JSON.writeValueAsString(moved.stream()
                .map(cell -> new Cell(
                        cell.field().name(),
                        Values.write(cell.from()),
                        Values.write(cell.to()),
                        cell.origin(),
                        cell.edit()))
                .toList());
    }

    static List<Moved> read(String json) {
        List<Cell> cells = JSON.readValue(json, new TypeReference<List<Cell>>() {});
        return cells.stream()
                .map(cell -> new Moved(
                        new Field(cell.field()),
                        Values.read(cell.from()),
                        Values.read(cell.to()),
                        cell.origin(),
                        cell.edit()))
                .toList();
    }
}
