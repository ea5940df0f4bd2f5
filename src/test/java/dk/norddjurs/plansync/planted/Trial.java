package dk.norddjurs.plansync.planted;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dk.norddjurs.plansync.Plansync;
import dk.norddjurs.plansync.reconcile.CoreSeed;
import dk.norddjurs.plansync.run.simulation.SimulatedSeed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongFunction;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A JVM of its own, in whose class path a bug may stand first: asks those who must catch it. */
final class Trial {
    private Trial() {}

    /** {@code Trial who seeds file}: the finding goes into the file. */
    public static void main(String[] args) throws IOException {
        long seeds = Long.parseLong(args[1]);
        Finding finding = switch (args[0]) {
            case "simulation" -> play(SimulatedSeed::objection, seeds);
            case "core" -> play(CoreSeed::objection, seeds);
            default -> test(args[0]);
        };
        finding.write(Path.of(args[2]));
        System.exit(0); // a server that a failed test has left behind need not be waited for
    }

    private static Finding play(LongFunction<String> objection, long seeds) {
        for (long seed = 1; seed <= seeds; seed++) {
            String said = objection.apply(seed);
            if (!said.isEmpty()) {
                int colon = said.indexOf(": ");
                return Finding.caught(said.substring(0, colon), seed, said.substring(colon + 2));
            }
        }
        return Finding.survived(seeds);
    }

    private static Finding test(String name) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Plansync.class.getPackageName() + "." + name))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        if (summary.getTestsFoundCount() == 0) {
            throw new IllegalStateException(name + " has no tests");
        }
        return summary.getFailures().stream()
                .findFirst()
                .map(failure -> Finding.caught(
                        place(name, failure.getTestIdentifier()),
                        0,
                        String.valueOf(failure.getException().getMessage())))
                .orElseGet(() -> Finding.survived(0));
    }

    private static String place(String name, TestIdentifier test) {
        return name.substring(name.lastIndexOf('.') + 1) + "."
                + test.getLegacyReportingName().replaceAll("[({].*", "");
    }
}
