/** Rules that every build holds the code to. */
@NullMarked
package dk.norddjurs.plansync.rules;

import org.jspecify.annotations.NullMarked;
