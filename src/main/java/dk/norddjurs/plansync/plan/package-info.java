/** The words of an implementation plan: items, fields, values, committees, treatments and topics. Pure Java. */
@NullMarked
package dk.norddjurs.plansync.plan;

import org.jspecify.annotations.NullMarked;
