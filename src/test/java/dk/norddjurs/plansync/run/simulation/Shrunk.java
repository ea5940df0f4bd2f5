package dk.norddjurs.plansync.run.simulation;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Makes a failing schedule as short as it can be while it still fails by the same oracle, and tells of it. */
final class Shrunk {
    private Shrunk() {}

    static String of(Schedule schedule, Throwable failure) {
        String kind = kind(failure);
        Schedule shortest = shrink(schedule, kind);
        Trace trace = new Trace(true);
        Throwable last = failure(shortest, trace);
        return "seed " + schedule.seed() + ": " + kind + "\n  " + told(last == null ? failure : last) + "\n" + trace
                + "\n  again: mvn -q verify -Pproof -Dseed=" + schedule.seed();
    }

    private static Schedule shrink(Schedule schedule, String kind) {
        Schedule shortest = schedule;
        for (int nights = 1; nights < schedule.nights(); nights++) {
            if (kind.equals(kind(failure(schedule.until(nights), new Trace(false))))) {
                shortest = schedule.until(nights);
                break;
            }
        }
        for (boolean goesOn = true; goesOn; ) {
            goesOn = false;
            for (int place = shortest.deeds().size() - 1; place >= 0; place--) {
                Schedule without = shortest.without(place);
                if (kind.equals(kind(failure(without, new Trace(false))))) {
                    shortest = without;
                    goesOn = true;
                }
            }
        }
        return shortest;
    }

    private static Throwable failure(Schedule schedule, Trace trace) {
        try {
            new Simulation(schedule, trace).play();
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    static String kind(Throwable failure) {
        if (failure == null) {
            return "";
        }
        return failure instanceof Violated violated
                ? violated.oracle()
                : failure.getClass().getSimpleName();
    }

    private static String told(Throwable failure) {
        if (failure instanceof Violated) {
            return failure.getMessage();
        }
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
