/** The plan and profile files of a municipality, read and checked. */
@NullMarked
package dk.norddjurs.plansync.settings;

import org.jspecify.annotations.NullMarked;
