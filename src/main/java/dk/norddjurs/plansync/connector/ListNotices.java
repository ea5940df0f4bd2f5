package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.Optional;

/** The list's own word that something in it has changed. It says so soon, and perhaps not at all: no reading relies on it. */
public interface ListNotices {
    /** Whether notices are wanted at all. */
    boolean areWanted();

    /**
     * Sees to it that changes of the plan's list are told for some days to come. Costs nothing while that is so already.
     *
     * @throws SourceFailed if the list's system will not; what is told already stays so until it runs out
     */
    void keepAlive(PlanSettings plan);

    /**
     * The plan whose list a notice is about.
     *
     * @param subscription what the notice says that it belongs to
     * @param secret       the word that was agreed on when the notices were asked for
     * @return nothing if it is none of ours, or the word is wrong
     */
    Optional<PlanId> planOf(String subscription, String secret);
}
