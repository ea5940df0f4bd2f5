package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Values;
import dk.norddjurs.plansync.reconcile.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What an approval is bound to: the same values against the same versions give the same text, and nothing else does. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(PlanId plan, Outcome.Write write) {
        return digest(String.join(
                "\u0000",
                plan.value(),
                write.key().value(),
                write.version().etag(),
                write.field().name(),
                String.valueOf(Values.write(write.old())),
                String.valueOf(Values.write(write.value()))));
    }

    /** Of one that somebody must approve: of the values alone, for the row may move by our own writes beside it. */
    static String ofAsked(PlanId plan, Outcome.Write write) {
        return digest(String.join(
                "\u0000",
                plan.value(),
                "asked",
                write.key().value(),
                write.field().name(),
                String.valueOf(Values.write(write.old())),
                String.valueOf(Values.write(write.value()))));
    }

    /** Of a whole plan of writes. */
    static String of(PlanId plan, Collection<Outcome.Write> writes) {
        return digest(writes.stream().map(write -> of(plan, write)).sorted().collect(Collectors.joining()));
    }

    /** Of the rows that have gone from the list. */
    static String ofLoss(PlanId plan, Collection<ListKey> lost) {
        return digest(lost.stream()
                .map(ListKey::value)
                .sorted()
                .collect(Collectors.joining("\u0000", plan + "\u0000lost\u0000", "")));
    }

    static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
