package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import tools.jackson.databind.node.ObjectNode;

/**
 * The write of one row, as a part of a batch.
 *
 * @param key      which row
 * @param version  the version that the write was decided on
 * @param fields   the values, as Graph wants them
 * @param doubtful whether an earlier attempt may have been carried out
 */
record BatchPart(ListKey key, ItemVersion version, ObjectNode fields, boolean doubtful) implements Part {
    BatchPart inDoubt() {
        return new BatchPart(key, version, fields, true);
    }

    /** The part's request. Without If-Match, none is ever made. */
    @Override
    public ObjectNode request(String id, ListRequests requests) {
        ObjectNode request = Json.object();
        request.put("id", id).put("method", "PATCH").put("url", requests.fieldsOf(key));
        request.putObject("headers").put("Content-Type", "application/json").put("If-Match", version.etag());
        request.set("body", fields);
        return request;
    }
}
