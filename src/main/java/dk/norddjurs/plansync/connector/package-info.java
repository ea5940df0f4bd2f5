/** The ports to the list, the budget system and the agenda system; each system's own code is a folder beside them. */
@NullMarked
package dk.norddjurs.plansync.connector;

import org.jspecify.annotations.NullMarked;
