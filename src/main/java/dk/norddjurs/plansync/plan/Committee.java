package dk.norddjurs.plansync.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A committee that treats parts of the plan. Committees are renamed and closed, so each is dated.
 *
 * @param code  what the plan calls it, such as {@code ØK}
 * @param name  its full name
 * @param also  other names that agenda systems and people use
 * @param from  the first day on which it exists, or null if always
 * @param until the last day on which it exists, or null if still
 */
public record Committee(
        String code,
        String name,
        List<String> also,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    /** Whether that is its code or one of its names, upper and lower case being the same. */
    boolean isCalled(String nameOrCode) {
        return nameOrCode.equalsIgnoreCase(code)
                || nameOrCode.equalsIgnoreCase(name)
                || also.stream().anyMatch(nameOrCode::equalsIgnoreCase);
    }

    /** Whether the committee exists on that day. */
    public boolean existsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
