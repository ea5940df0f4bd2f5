/** Carries writes out, item by item, with a note before and a receipt after each. */
@NullMarked
package dk.norddjurs.plansync.writeback;

import org.jspecify.annotations.NullMarked;
