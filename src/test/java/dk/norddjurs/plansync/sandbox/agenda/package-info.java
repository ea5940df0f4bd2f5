/** A simulated site of FirstAgenda Publication, as strict and as odd as the real ones. */
@NullMarked
package dk.norddjurs.plansync.sandbox.agenda;

import org.jspecify.annotations.NullMarked;
