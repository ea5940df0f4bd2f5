package dk.norddjurs.plansync.run.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

/**
 * The moments of a night, numbered: before and after each call that leaves the process. What the schedule has put at a
 * number happens there, be it a person's edit, a system that breaks down, or the end of the process.
 */
final class Boundaries {
    private final Runnable tick;
    private Map<Integer, List<Runnable>> deeds = Map.of();
    private int passed;

    /** @param tick the time that each of them takes */
    Boundaries(Runnable tick) {
        this.tick = tick;
    }

    /** A night begins, with what shall happen in it. */
    void begin(Map<Integer, List<Runnable>> ofNight) {
        deeds = ofNight;
        passed = 0;
    }

    void pass() {
        tick.run();
        List<Runnable> now = deeds.get(++passed);
        if (now != null) {
            now.forEach(Runnable::run);
        }
    }

    /** How many there were so far. */
    int passed() {
        return passed;
    }

    /** The same, with a boundary before and after each call. */
    <T> T around(Class<T> type, T inner) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            pass();
            Object result;
            try {
                result = method.invoke(inner, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            pass();
            return result;
        }));
    }
}
