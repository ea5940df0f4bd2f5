package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Subject;

/**
 * An item and a key of another system that belongs to it, or may, or does not: that is for others to say.
 *
 * @param item the item
 * @param key  the key
 */
public record Link(ItemId item, LinkKey key) {
    /** What a finding on this link is about. */
    public Subject.OfLink subject() {
        return new Subject.OfLink(item, key.written());
    }

    /**
     * The link that a finding is about.
     *
     * @throws IllegalArgumentException if its key is none
     */
    public static Link of(Subject.OfLink subject) {
        return new Link(subject.item(), LinkKey.read(subject.key()));
    }
}
