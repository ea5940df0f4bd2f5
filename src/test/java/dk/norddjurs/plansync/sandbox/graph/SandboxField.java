package dk.norddjurs.plansync.sandbox.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column of a list: its internal name stays, its display name may change.
 *
 * @param source the list that its ids point into, if it is a person or lookup column
 */
record SandboxField(
        String name,
        String title,
        SandboxColumn kind,
        List<String> choices,
        boolean required,
        @Nullable SandboxList source) {
    SandboxField(String name, String title, SandboxColumn kind, List<String> choices) {
        this(name, title, kind, choices, false, null);
    }

    SandboxField called(String newTitle) {
        return new SandboxField(name, newTitle, kind, choices, required, source);
    }

    SandboxField mandatory() {
        return new SandboxField(name, title, kind, choices, true, source);
    }

    ObjectNode describe() {
        ObjectNode column = SandboxJson.object();
        column.put("columnGroup", kind == SandboxColumn.LINK_TITLE ? "_Hidden" : "Custom Columns")
                .put("description", "")
                .put("displayName", title)
                .put("hidden", false)
                .put("id", "column-" + name)
                .put("indexed", false)
                .put("name", name)
                .put("readOnly", kind.isReadOnly())
                .put("required", required);
        if (kind.isReference()) {
            SandboxReference.describe(column, this);
        } else {
            kind.describe(column, choices);
        }
        return column;
    }

    boolean isCalled(String wanted) {
        return title.equals(wanted) || name.equals(wanted);
    }

    /** The name by which its cells are written. */
    String writtenAs() {
        return kind.isReference() ? name + "LookupId" : name;
    }

    /** Whether the list that it points into has this row. */
    boolean knows(String id) {
        return source != null && source.keys().contains(id);
    }
}
