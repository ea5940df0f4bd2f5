/** The budget system: exports as files, received, read, kept and read again. */
@NullMarked
package dk.norddjurs.plansync.connector.budget;

import org.jspecify.annotations.NullMarked;
