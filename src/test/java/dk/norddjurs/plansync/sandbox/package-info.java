/** A simulated municipality for tests: its database and, beside it, the systems that plansync talks with. */
@NullMarked
package dk.norddjurs.plansync.sandbox;

import org.jspecify.annotations.NullMarked;
