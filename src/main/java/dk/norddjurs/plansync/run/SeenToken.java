package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Values;
import dk.norddjurs.plansync.reconcile.Divergence;

/**
 * What a divergence says, as a short text: the same as long as a decision on it would hold. An item's two values may be
 * told in other words the night after, so there only they count.
 */
final class SeenToken {
    private static final int LENGTH = 16;

    private SeenToken() {}

    static String of(Divergence found) {
        boolean isPair = found.subject() instanceof Subject.OfItem && found.owner() != null;
        return Fingerprint.digest(String.join(
                        "\u0000",
                        isPair ? "" : found.kind().id(),
                        isPair ? "" : found.reason().written(),
                        String.valueOf(Values.write(found.list())),
                        String.valueOf(Values.write(found.owner()))))
                .substring(0, LENGTH);
    }
}
