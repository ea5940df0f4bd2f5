/** The service as a whole: how it starts, its clock and its database. */
@NullMarked
package dk.norddjurs.plansync;

import org.jspecify.annotations.NullMarked;
