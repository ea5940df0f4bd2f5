package dk.norddjurs.plansync.run.simulation;

/** Something that must hold whatever happens. Looks at the systems and the stores, never into the process. */
interface Oracle {
    /** A value of ours is about to stand in the list. */
    default void onWrite(World world, Diary.Entry entry) {}

    /** A process has carried a run out, or has died in it. */
    default void afterAttempt(World world, Attempt attempt) {}

    /** All faults have stopped, and some nights have passed since. */
    default void atRest(World world) {}

    /** Throws unless it holds. */
    default void require(boolean holds, java.util.function.Supplier<String> otherwise) {
        if (!holds) {
            throw new Violated(this, otherwise.get());
        }
    }
}
