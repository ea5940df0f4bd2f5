package dk.norddjurs.plansync.plan;

/**
 * The version of a list row that somebody has seen; a write is only made against the version it was decided on.
 *
 * @param etag the list's own eTag, compared as text
 */
public record ItemVersion(String etag) {
    @Override
    public String toString() {
        return etag;
    }
}
