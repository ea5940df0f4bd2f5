package dk.norddjurs.plansync.plan;

import java.time.Instant;

/**
 * Somebody's edit of the list.
 *
 * @param by who made it, as the list calls them
 * @param at when
 */
public record Edit(String by, Instant at) {
    public Edit {
        if (by.isBlank()) {
            throw new IllegalArgumentException("an edit is somebody's");
        }
    }
}
