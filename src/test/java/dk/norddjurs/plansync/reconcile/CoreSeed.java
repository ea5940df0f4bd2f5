package dk.norddjurs.plansync.reconcile;

/** One seed of the pure core's nights, for whoever wants to know no more than whether it holds. */
public final class CoreSeed {
    private static final int EVENTFUL = 16;

    private CoreSeed() {}

    /** Who objects and what is said, with ": " between them, or the empty text if all holds. */
    public static String objection(long seed) {
        try {
            new CoreNights(seed).play(EVENTFUL);
            return "";
        } catch (Throwable e) {
            return "CoreNights: " + e.getMessage();
        }
    }
}
