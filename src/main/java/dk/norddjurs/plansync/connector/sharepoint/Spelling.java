package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import java.util.List;

/** Puts what people call a choice, a person or a row that is looked up into the list's own words, where that is certain. */
final class Spelling {
    private final References references;

    Spelling(References references) {
        this.references = references;
    }

    /** The value in the list's words, or as it is where the list has none or several for it. */
    Value of(MatchedColumn column, Limits limits, Value value) {
        if (value instanceof Text text) {
            return new Text(of(column, limits, text.text()));
        }
        Names spelled = value instanceof Names names
                ? Names.of(names.names().stream()
                        .map(name -> of(column, limits, name))
                        .toList())
                : null;
        return spelled == null ? value : spelled;
    }

    private String of(MatchedColumn column, Limits limits, String name) {
        if (column.shape().isReference()) {
            return referred(column, name);
        }
        List<String> alike = limits.choices().stream()
                .filter(choice -> Spaces.key(choice).equals(Spaces.key(name)))
                .toList();
        return alike.size() == 1 ? alike.get(0).strip() : name;
    }

    /** Where nobody can say now, the writing of the cell tells so. */
    private String referred(MatchedColumn column, String name) {
        try {
            return references.called(column, name);
        } catch (SourceFailed e) {
            return name;
        }
    }
}
