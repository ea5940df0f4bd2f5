package dk.norddjurs.plansync.sandbox.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that the sandbox was sent, and how it ended.
 *
 * @param method the HTTP method
 * @param path   the path below the version, decoded, without query
 * @param query  the query, decoded, or the empty string
 * @param status the status that was answered, or 0 if the connection was cut
 * @param parts  the parts, if it was a batch
 * @param units  what it cost in resource units
 */
public record Exchange(String method, String path, String query, int status, List<Part> parts, int units) {
    public Exchange {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a batch.
     *
     * @param ifMatch the version it was bound to, or null
     * @param body    what was to be written, as JSON
     */
    public record Part(
            String id, String method, String path, @Nullable String ifMatch, int status, String body) {}

    public boolean isBatch() {
        return path.equals("/$batch");
    }

    public boolean isDelta() {
        return path.endsWith("/items/delta()") || path.endsWith("/items/delta");
    }
}
