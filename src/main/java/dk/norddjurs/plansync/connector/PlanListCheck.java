package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.List;

/** Finds out, step by step, whether a plan's list can be kept, and what lacks. */
public interface PlanListCheck {
    /**
     * Asks one thing after the other, and changes nothing. What cannot be asked because something before it failed is among
     * the findings too.
     *
     * @return in the order of asking, never empty; what is wrong stands there and is not thrown
     */
    List<Finding> examine(PlanSettings plan);

    /** How a question ended. */
    enum State {
        /** It is proven. */
        OK,
        /** It works, but somebody should look at it. */
        WARNING,
        /** Nobody can tell without doing it: not proven, and not wrong. */
        NOT_PROVEN,
        /** It was not asked, for what it rests on failed. */
        NOT_ASKED,
        /** It is wrong, and what is to be done is told. */
        FAILED
    }

    /**
     * One thing that was asked.
     *
     * @param what  what it is about, a Danish noun in the definite form, such as {@code Sitet}
     * @param state how it ended
     * @param says  what was found, or what is wrong and what to do, in Danish; it holds no secret
     */
    record Finding(String what, State state, String says) {}
}
