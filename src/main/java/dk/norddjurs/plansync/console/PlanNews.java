package dk.norddjurs.plansync.console;

import org.jspecify.annotations.Nullable;

/**
 * What the reader has just done, as it stands in the address after a form.
 *
 * @param decided   the divergence that was decided on
 * @param withdrawn the divergence whose decision was taken back
 * @param settled   how many were decided on at once
 * @param left      how many were left out then
 */
record PlanNews(
        @Nullable String decided,
        @Nullable String withdrawn,
        @Nullable String settled,
        @Nullable String left) {

    public boolean isDecided(long id) {
        return is(decided, id);
    }

    public boolean isWithdrawn(long id) {
        return is(withdrawn, id);
    }

    /** Whether many were decided on at once. */
    public boolean isBulk() {
        return count(settled) + count(left) > 0;
    }

    public long settledCount() {
        return count(settled);
    }

    public long leftCount() {
        return count(left);
    }

    private static boolean is(@Nullable String said, long id) {
        return said != null && said.equals(Long.toString(id));
    }

    private static long count(@Nullable String said) {
        return said == null ? 0 : RunNumber.of(said).orElse(0L);
    }
}
