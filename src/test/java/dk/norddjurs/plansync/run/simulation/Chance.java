package dk.norddjurs.plansync.run.simulation;

import java.util.ArrayList;
import java.util.List;

/** Chance that a number decides, the same on every machine: SplitMix64. */
final class Chance {
    private long state;

    Chance(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean oneIn(int many) {
        return below(many) == 0;
    }

    <T> T of(List<T> several) {
        return several.get(below(several.size()));
    }

    <T> List<T> shuffled(List<T> several) {
        List<T> shuffled = new ArrayList<>(several);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = below(i + 1);
            T kept = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }
}
