/** The run: how it is asked for, its steps, and what it reports. Routes and commands call what is public here. */
@NullMarked
package dk.norddjurs.plansync.run;

import org.jspecify.annotations.NullMarked;
