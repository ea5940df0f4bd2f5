package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.StatusList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject that management follows, as the plan file names it.
 *
 * @param name         its name
 * @param items        titles or codes of the items that it gathers, perhaps none
 * @param note         a note, or null
 * @param crossCutting whether it cuts across departments
 * @param statusList   its place in the status case, or null
 */
public record TopicSettings(
        String name,
        List<String> items,
        @Nullable String note,
        boolean crossCutting,
        @Nullable StatusList statusList) {}
