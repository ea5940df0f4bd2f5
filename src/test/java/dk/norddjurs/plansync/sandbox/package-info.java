/** The simulated municipality: strict stand-ins for the systems around plansync. */
@NullMarked
package dk.norddjurs.plansync.sandbox;

import org.jspecify.annotations.NullMarked;
