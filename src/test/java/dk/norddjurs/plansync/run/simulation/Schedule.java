package dk.norddjurs.plansync.run.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything that happens in one simulation, made up by its seed. Each deed has a seed of its own, so that one can be left
 * out and the others stay as they are.
 *
 * @param nights how many nights there are before all faults stop
 * @param deeds  in the order in which they happen
 */
record Schedule(long seed, int nights, List<Deed> deeds) {
    private static final int LATEST_STEP = 130;

    /**
     * One thing that happens.
     *
     * @param night before or in which night
     * @param step  at which boundary of that night's run, or 0 for the day before it
     */
    record Deed(int night, int step, Actor actor, long seed) {
        @Override
        public String toString() {
            return "night " + night + (step == 0 ? " (day before)" : " step " + step) + ": "
                    + actor.getClass().getSimpleName();
        }
    }

    static Schedule of(long seed) {
        Chance chance = new Chance(seed * 31 + 7);
        int nights = chance.between(3, 12);
        List<Deed> deeds = new ArrayList<>();
        for (int night = 1; night <= nights; night++) {
            for (int many = chance.below(6); many > 0; many--) {
                deeds.add(new Deed(night, 0, Actors.byDay(chance), chance.next()));
            }
            for (int many = chance.below(5); many > 0; many--) {
                deeds.add(new Deed(night, chance.between(1, LATEST_STEP), Actors.byNight(chance), chance.next()));
            }
        }
        return new Schedule(seed, nights, deeds);
    }

    Scenario scenario() {
        return Scenario.of(new Chance(seed));
    }

    List<Deed> ofNight(int night) {
        return deeds.stream().filter(deed -> deed.night() == night).toList();
    }

    /** The same without the deed at that place. */
    Schedule without(int place) {
        List<Deed> rest = IntStream.range(0, deeds.size())
                .filter(i -> i != place)
                .mapToObj(deeds::get)
                .toList();
        return new Schedule(seed, nights, rest);
    }

    /** The same with fewer nights. */
    Schedule until(int night) {
        return new Schedule(
                seed,
                night,
                deeds.stream().filter(deed -> deed.night() <= night).toList());
    }
}
