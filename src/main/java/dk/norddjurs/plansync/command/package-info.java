/** The command line: each command asks for the same run as the schedule and the page do. */
@NullMarked
package dk.norddjurs.plansync.command;

import org.jspecify.annotations.NullMarked;
