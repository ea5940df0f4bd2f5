/** A strict stand-in for Microsoft Graph's lists: it refuses what the real one refuses, and remembers what it was asked. */
@NullMarked
package dk.norddjurs.plansync.sandbox.graph;

import org.jspecify.annotations.NullMarked;
