/** What one system said at one moment; "not checked" is a value of its own, never an empty one. Pure Java. */
@NullMarked
package dk.norddjurs.plansync.snapshot;

import org.jspecify.annotations.NullMarked;
