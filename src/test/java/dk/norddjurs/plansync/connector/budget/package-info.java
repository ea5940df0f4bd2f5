/** Tests of the budget connector, with exports that a person can open under {@code src/test/resources/budget}. */
@NullMarked
package dk.norddjurs.plansync.connector.budget;

import org.jspecify.annotations.NullMarked;
