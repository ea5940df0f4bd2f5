package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.link.Link;
import dk.norddjurs.plansync.reconcile.SuggestedLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link, and what has become of it.
 *
 * @param link       the item and the key
 * @param state      how far people have come with it
 * @param suggestion what suggested it when it was last suggested, or null if it never was
 * @param first      when it was first suggested, or null if it never was
 * @param last       when it was last suggested, or null if it never was
 * @param decision   who decided last, or null if nobody has
 */
public record KeptLink(
        Link link,
        LinkState state,
        @Nullable SuggestedLink suggestion,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable Decided decision) {

    /**
     * Who decided, when and why.
     *
     * @param why in the person's own words, or the empty string
     */
    public record Decided(String who, Instant when, String why) {}
}
