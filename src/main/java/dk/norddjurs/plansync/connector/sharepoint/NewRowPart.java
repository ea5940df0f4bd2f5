package dk.norddjurs.plansync.connector.sharepoint;

import tools.jackson.databind.node.ObjectNode;

/**
 * The making of one row, as a part of a batch.
 *
 * @param number tells it from others of the same values
 * @param fields the values, as Graph wants them
 */
record NewRowPart(int number, ObjectNode fields) implements Part {
    @Override
    public ObjectNode request(String id, ListRequests requests) {
        ObjectNode request = Json.object();
        request.put("id", id).put("method", "POST").put("url", requests.rows());
        request.putObject("headers").put("Content-Type", "application/json");
        request.putObject("body").set("fields", fields);
        return request;
    }
}
