package dk.norddjurs.plansync.run.simulation;

import java.util.List;

/** Everything that must hold. An oracle remembers, so each simulation has its own. */
final class Oracles {
    private Oracles() {}

    static List<Oracle> all() {
        return List.of(
                new NoEditIsLost(),
                new OnlySoMuchAtOnce(),
                new NoEcho(),
                new UnknownIsNotMissing(),
                new SumsAreExact(),
                new OneMailOfEachKind(),
                new EveryWriteHasItsReceipt(),
                new TheMirrorIsTrue(),
                new AllIsEqualOrTold());
    }
}
