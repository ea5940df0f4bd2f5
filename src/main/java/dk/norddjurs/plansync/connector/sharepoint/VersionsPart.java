package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.EditedRow;
import tools.jackson.databind.node.ObjectNode;

/** The question for the last versions of a row, as a part of a batch. */
record VersionsPart(EditedRow edited) implements Part {
    /** Whoever finds no change among so many versions is not told of one. */
    private static final int VERSIONS = 20;

    @Override
    public ObjectNode request(String id, ListRequests requests) {
        String address = requests.versionsOf(edited.row().key(), VERSIONS);
        return Json.object().put("id", id).put("method", "GET").put("url", address);
    }
}
