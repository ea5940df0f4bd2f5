package dk.norddjurs.plansync.connector.sharepoint;

import tools.jackson.databind.node.ObjectNode;

/** A part of a batch. */
sealed interface Part permits BatchPart, NewRowPart, VersionsPart {
    /**
     * The part's request.
     *
     * @param id       what its answer will be known by
     * @param requests knows the addresses of the list
     */
    ObjectNode request(String id, ListRequests requests);
}
