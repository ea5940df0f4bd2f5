package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.EditedRow;
import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.mirror.OwnWrites;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names those who edited the list. A run does not depend on it: nobody is named where the list does not tell. */
final class Editors {
    private static final Logger log = LoggerFactory.getLogger(Editors.class);

    private final PlanReader reader;

    Editors(PlanReader reader) {
        this.reader = reader;
    }

    /** The changes with the names of those who made them, for rows that the mirror has. */
    ListChanges name(PlanSettings plan, MirroredList before, ListChanges changes, OwnWrites own) {
        List<EditedRow> edited = before.editedBy(changes, own).stream()
                .sorted(Comparator.comparing((EditedRow row) -> !isOverAnother(row, plan)))
                .toList();
        if (edited.isEmpty()) {
            return changes;
        }
        try {
            return changes.with(reader.editors(plan, changes.mark(), edited));
        } catch (SourceFailed e) {
            log.warn(
                    "Nobody can be named for edits of {} rows of plan {}: {}",
                    edited.size(),
                    plan.id(),
                    e.getMessage());
            return changes;
        }
    }

    /** Whether somebody put a value over another system's. */
    private static boolean isOverAnother(EditedRow row, PlanSettings plan) {
        return row.cells().stream()
                .flatMap(field -> plan.field(field).stream())
                .anyMatch(field -> field.rule().owner() != Owner.LIST);
    }
}
