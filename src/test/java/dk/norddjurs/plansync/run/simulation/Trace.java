package dk.norddjurs.plansync.run.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened, in words. Nothing is put into words unless somebody wants to read it. */
final class Trace {
    private final boolean wanted;
    private final List<String> lines = new ArrayList<>();

    Trace(boolean wanted) {
        this.wanted = wanted;
    }

    void say(Supplier<String> line) {
        if (wanted) {
            lines.add(line.get());
        }
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
