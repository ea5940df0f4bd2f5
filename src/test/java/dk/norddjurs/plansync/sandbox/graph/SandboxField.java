package dk.norddjurs.plansync.sandbox.graph;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A column of a list: its internal name stays, its display name may change. */
record SandboxField(String name, String title, SandboxColumn kind, List<String> choices) {
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
                .put("required", false);
        kind.describe(column, choices);
        return column;
    }

    boolean isCalled(String wanted) {
        return title.equals(wanted) || name.equals(wanted);
    }
}
