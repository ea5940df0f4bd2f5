/** The plan as a municipality has it in Word or Excel before it has a list. */
@NullMarked
package dk.norddjurs.plansync.connector.document;

import org.jspecify.annotations.NullMarked;
