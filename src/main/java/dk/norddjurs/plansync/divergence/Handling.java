package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.reconcile.Kind.Standing;
import java.time.Duration;

/**
 * How a plan treats a kind of divergence.
 *
 * @param on       whether it is looked for
 * @param standing what is expected of people
 * @param grace    how long it is only noted before it is shown
 */
public record Handling(boolean on, Standing standing, Duration grace) {}
