package dk.norddjurs.plansync.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the reconciliation needs to know of a field.
 *
 * @param field     which field
 * @param owner     whose word counts
 * @param mode      whether the owner's word may be written to the list
 * @param tolerance how far two amounts may be apart and still be called equal; zero for all other types
 * @param required  whether an item must have a value here
 * @param year      the budget year of an amount, else null
 */
public record FieldRule(
        Field field,
        Owner owner,
        Mode mode,
        Amount tolerance,
        boolean required,
        @Nullable Integer year) {

    /** Whether the two values are equal for this field: amounts within the tolerance, all else exactly. */
    public boolean same(@Nullable Value one, @Nullable Value other) {
        if (one instanceof Amount a && other instanceof Amount b) {
            return a.within(tolerance, b);
        }
        return one == null ? other == null : one.equals(other);
    }
}
