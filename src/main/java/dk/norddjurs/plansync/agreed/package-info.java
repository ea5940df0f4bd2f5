/** The last agreed state of every field, and the history of how it came to be. */
@NullMarked
package dk.norddjurs.plansync.agreed;

import org.jspecify.annotations.NullMarked;
