package dk.norddjurs.plansync.run.simulation;

import java.util.List;

/** Everything that must hold. */
final class Oracles {
    private Oracles() {}

    static List<Oracle> all() {
        return List.of(
                new NoEditIsLost(),
                new PeopleHaveTheLastWord(),
                new DecisionsHoldForWhatWasSeen(),
                new EveryWriteHasItsReceipt(),
                new NoEchoOfOurselves(),
                new SumsAreExact(),
                new UnknownIsNotMissing(),
                new TheGuardHolds(),
                new OneDigestADay(),
                new TheMirrorIsTheList(),
                new DryRunsChangeNothing(),
                new TheSystemsConverge());
    }
}
