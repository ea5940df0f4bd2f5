package dk.norddjurs.plansync.plan;

/**
 * A yes or a no.
 *
 * @param yes true for yes
 */
public record Flag(boolean yes) implements Value {
    @Override
    public String toString() {
        return yes ? "ja" : "nej";
    }
}
