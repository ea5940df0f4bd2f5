/** Decides, field by field, what the three systems agree on, what is to be written and where they disagree. Pure Java. */
@NullMarked
package dk.norddjurs.plansync.reconcile;

import org.jspecify.annotations.NullMarked;
