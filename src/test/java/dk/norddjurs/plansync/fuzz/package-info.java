/** Parsers under inputs that nobody wrote: whatever comes ends in "read" or in a refusal with a reason. */
@NullMarked
package dk.norddjurs.plansync.fuzz;

import org.jspecify.annotations.NullMarked;
