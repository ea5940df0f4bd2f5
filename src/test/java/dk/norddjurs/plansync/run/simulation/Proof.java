package dk.norddjurs.plansync.run.simulation;

import java.util.Optional;

/** Plays schedules by their seeds, and tells of one that breaks a rule in as few words as it takes. */
final class Proof {
    private Proof() {}

    /**
     * What one seed came to.
     *
     * @param nights  how many runs were carried out
     * @param failure what was broken, if anything
     */
    record Result(long nights, Optional<String> failure) {}

    static Result play(long seed) {
        Schedule schedule = Schedule.of(seed);
        try {
            return new Result(new Simulation(schedule, new Trace(false)).play().runs, Optional.empty());
        } catch (Violated | RuntimeException e) {
            return new Result(schedule.nights(), Optional.of(tell(shortest(schedule, name(e)), name(e))));
        }
    }

    /** Everything that happens with that seed, word by word. */
    static String trace(Schedule schedule) {
        Trace trace = new Trace(true);
        try {
            new Simulation(schedule, trace).play();
        } catch (Violated | RuntimeException e) {
            trace.say(() -> "  " + name(e) + ": " + e.getMessage());
            if (e instanceof RuntimeException) {
                trace.say(() -> "  at " + e.getStackTrace()[0]);
            }
        }
        return trace.toString();
    }

    /** The same failure with fewer nights and deeds, where leaving them out keeps it. */
    private static Schedule shortest(Schedule schedule, String failure) {
        Schedule shortest = schedule;
        for (int nights = 1; nights < schedule.nights(); nights++) {
            if (fails(schedule.until(nights), failure)) {
                shortest = schedule.until(nights);
                break;
            }
        }
        for (int place = shortest.deeds().size() - 1; place >= 0; place--) {
            if (fails(shortest.without(place), failure)) {
                shortest = shortest.without(place);
            }
        }
        return shortest;
    }

    private static boolean fails(Schedule schedule, String failure) {
        try {
            new Simulation(schedule, new Trace(false)).play();
            return false;
        } catch (Violated | RuntimeException e) {
            return name(e).equals(failure);
        }
    }

    private static String name(Throwable e) {
        return e instanceof Violated violated ? violated.oracle() : e.getClass().getSimpleName();
    }

    private static String tell(Schedule schedule, String failure) {
        return failure + " is broken by seed " + schedule.seed()
                + ". Play it again with: mvn -q test -Pproof"
                + " -Dseed=" + schedule.seed() + "\n"
                + String.join(
                        "\n", schedule.deeds().stream().map(deed -> "  " + deed).toList())
                + "\n" + trace(schedule);
    }
}
