package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import java.util.List;
import java.util.Map;

/**
 * What a reading of the list brought.
 *
 * @param complete whether this is the whole list: what it does not name is gone
 * @param rows     rows that are new or changed, each once, as they are now
 * @param removed  rows that the list says are deleted
 * @param mark     where this reading ended
 * @param problems cells that could not be read, sentences for people; the fields are named as unreadable in their rows
 */
public record ListChanges(
        boolean complete, List<ListRow> rows, List<ListKey> removed, ReadMark mark, List<String> problems) {
    public ListChanges {
        rows = List.copyOf(rows);
        removed = List.copyOf(removed);
        problems = List.copyOf(problems);
    }

    /** The same changes, and who made them. */
    public ListChanges with(Map<ListKey, Map<Field, Edit>> edits) {
        List<ListRow> named = rows.stream()
                .map(row -> edits.containsKey(row.key()) ? row.with(edits.get(row.key())) : row)
                .toList();
        return new ListChanges(complete, named, removed, mark, problems);
    }
}
