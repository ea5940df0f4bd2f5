/** The plain pages and the REST API. They read, and ask for runs; nothing depends on them. */
@NullMarked
package dk.norddjurs.plansync.console;

import org.jspecify.annotations.NullMarked;
