/** Every store without a database, for simulations that run thousands of nights. */
@NullMarked
package dk.norddjurs.plansync.sandbox.memory;

import org.jspecify.annotations.NullMarked;
