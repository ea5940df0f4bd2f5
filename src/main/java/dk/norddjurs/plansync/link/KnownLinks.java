package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.ItemId;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people have decided on links.
 *
 * @param confirmed keys that belong to their item as surely as if they stood on it
 * @param rejected  keys that do not belong to that item, whatever the texts say
 */
public record KnownLinks(Set<Link> confirmed, Set<Link> rejected) {
    /** Nobody has decided on any link. */
    public static final KnownLinks NONE = new KnownLinks(Set.of(), Set.of());

    public KnownLinks {
        confirmed = Set.copyOf(confirmed);
        rejected = Set.copyOf(rejected);
    }

    boolean isRejected(ItemId item, LinkKey key) {
        return rejected.contains(new Link(item, key));
    }

    boolean isDecided(Link link) {
        return confirmed.contains(link) || rejected.contains(link);
    }

    /** Every link that people have decided on. */
    public Stream<Link> decided() {
        return Stream.concat(confirmed.stream(), rejected.stream());
    }
}
