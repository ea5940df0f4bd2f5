/** Reads committees' meetings from the agenda systems that publish them, and recognises what was decided. */
@NullMarked
package dk.norddjurs.plansync.connector.agenda;

import org.jspecify.annotations.NullMarked;
