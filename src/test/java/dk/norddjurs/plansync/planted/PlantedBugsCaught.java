package dk.norddjurs.plansync.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every planted bug is caught by whom it must be, and on the healthy code nobody objects. Run by {@code -Pplanted}. */
class PlantedBugsCaught {
    private final Trials trials = new Trials(Path.of("target", "planted"), Long.getLong("planted.seeds", 100_000));
    private final ExecutorService cores =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    @AfterEach
    void close() {
        cores.shutdownNow();
    }

    @Test
    void noneSurvivesAndTheHealthyCodeIsCalledHealthy() throws Exception {
        List<PlantedBug> bugs = asked();
        compile(bugs);
        Map<PlantedBug, Finding> found = inParallel(bugs, this::tried);
        Map<String, Long> needed = needed(found);
        Map<String, Finding> healthy = inParallel(needed.keySet(), by -> trials.ofHealthy(by, needed.get(by)));

        assertThat(found).isNotEmpty();
        found.forEach(
                (bug, finding) -> assertThat(finding.caught()).as(bug.name()).isTrue());
        healthy.forEach((by, finding) ->
                assertThat(finding).as("the healthy code, by " + by).isEqualTo(Finding.survived(needed.get(by))));
    }

    private static List<PlantedBug> asked() {
        String one = System.getProperty("planted.bug", "");
        return Catalogue.all().stream()
                .filter(bug -> one.isEmpty() || bug.name().equals(one))
                .toList();
    }

    private void compile(List<PlantedBug> bugs) throws IOException {
        try (Sabotage sabotage = new Sabotage()) {
            for (PlantedBug bug : bugs) {
                sabotage.compile(List.of(bug), trials.classes(bug));
            }
        }
    }

    private <K> Map<K, Finding> inParallel(Collection<K> all, Function<K, Finding> trial) throws Exception {
        Map<K, Future<Finding>> running = new LinkedHashMap<>();
        all.forEach(one -> running.put(one, cores.submit(() -> trial.apply(one))));
        Map<K, Finding> findings = new LinkedHashMap<>();
        for (Map.Entry<K, Future<Finding>> one : running.entrySet()) {
            findings.put(one.getKey(), one.getValue().get());
        }
        return findings;
    }

    private Finding tried(PlantedBug bug) {
        Finding finding = trials.of(bug);
        System.out.printf(
                "| `%s` | %s | %s | %s |%n",
                bug,
                finding.caught() ? "`" + finding.by() + "`" : "SURVIVED, though " + bug.by() + " was to catch it",
                finding.seeds() == 0 ? "" : finding.seeds(),
                finding.sentence());
        return finding;
    }

    /** The most seeds that anybody needed: so many must hold on the healthy code. */
    private static Map<String, Long> needed(Map<PlantedBug, Finding> found) {
        Map<String, Long> needed = new TreeMap<>();
        found.forEach((bug, finding) -> needed.merge(bug.by(), finding.seeds(), Math::max));
        return needed;
    }
}
