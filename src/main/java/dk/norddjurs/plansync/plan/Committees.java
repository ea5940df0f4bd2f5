package dk.norddjurs.plansync.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The committees that the plan knows.
 *
 * @param all every committee, closed ones too
 */
public record Committees(List<Committee> all) {
    public Committees {
        all = List.copyOf(all);
    }

    /**
     * The committee that bears this code or name on that day, upper and lower case being the same.
     *
     * @param nameOrCode as an agenda, a list or a person writes it
     * @param day        the day of the meeting
     */
    public Optional<Committee> find(String nameOrCode, LocalDate day) {
        String wanted = nameOrCode.strip();
        return all.stream()
                .filter(committee -> committee.existsOn(day))
                .filter(committee -> committee.isCalled(wanted))
                .findFirst();
    }

    /** Whether any committee, of whatever time, bears this code. */
    public boolean hasCode(String code) {
        return all.stream().anyMatch(committee -> committee.code().equalsIgnoreCase(code.strip()));
    }
}
