package dk.norddjurs.plansync.plan;

/**
 * Names one implementation plan of the municipality, such as {@code 2025-2028}.
 *
 * @param value the name, as its file in {@code config/plans} is called
 */
public record PlanId(String value) {
    public PlanId {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException("'" + value + "' is no plan id: use letters, digits, '.', '_' and '-'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
