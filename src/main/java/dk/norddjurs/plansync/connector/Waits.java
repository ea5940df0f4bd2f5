package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.snapshot.Source;
import java.time.Instant;

/**
 * Is told of the waiting that a system asks of a connector, so that people can see why nothing happens, and so that what
 * could not be done now is done when the system has time again.
 */
public interface Waits {
    /** Nobody wants to know. */
    Waits UNSEEN = new Waits() {
        @Override
        public void begin(PlanId plan, Source source, Instant until) {
            // nobody looks
        }

        @Override
        public void end(PlanId plan, Source source) {
            // nobody looks
        }

        @Override
        public void tooLong(PlanId plan, Source source, Instant until) {
            // nobody comes back
        }
    };

    /** The connector waits for the system, on behalf of the plan. */
    void begin(PlanId plan, Source source, Instant until);

    /** It goes on. */
    void end(PlanId plan, Source source);

    /** It gives up, for it would have to wait longer than it may: until then. */
    void tooLong(PlanId plan, Source source, Instant until);
}
