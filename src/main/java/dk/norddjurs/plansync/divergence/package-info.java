/** Divergences over time: when each was first seen, whether it is open, and what people have decided and approved. */
@NullMarked
package dk.norddjurs.plansync.divergence;

import org.jspecify.annotations.NullMarked;
