package dk.norddjurs.plansync.plan;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A subject that management follows. It may gather several items, or have none ("De nationale reformer").
 *
 * @param name         unique in its plan
 * @param items        the items it gathers, perhaps none
 * @param note         what management wants to remember of it, or null
 * @param crossCutting whether it cuts across departments
 * @param statusList   its place in the status case, or null if it has none now
 */
public record Topic(
        String name,
        SortedSet<ItemId> items,
        @Nullable String note,
        boolean crossCutting,
        @Nullable StatusList statusList) {}
