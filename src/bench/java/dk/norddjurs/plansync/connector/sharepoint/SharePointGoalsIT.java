package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.bench.Figure;
import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox;
import dk.norddjurs.plansync.sandbox.graph.SandboxColumn;
import dk.norddjurs.plansync.sandbox.graph.SandboxList;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writes a thousand rows against a slow server, and against one with a quota; reads a long list with little memory. */
class SharePointGoalsIT {
    private static final int ROWS = 1_000;
    private static final int LONG_LIST = 30_000;
    private static final int MEGABYTES = 256;
    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final int QUOTA = 1_250;
    private static final String AMOUNT = "Beløb 2025";

    private final GraphSandbox graph = GraphSandbox.start();
    private final SandboxList list = graph.list(ListPlan.SITE, ListPlan.LIST).column(AMOUNT, SandboxColumn.CURRENCY);

    @AfterEach
    void stop() {
        graph.close();
    }

    @Test
    void itIsFastEnough() throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        fill(ROWS);
        graph.slow(LATENCY);
        double together = seconds(() -> write(QUOTA * 100, BigDecimal.ONE));
        double oneByOne = seconds(this::writeOneByOne);

        graph.grant(QUOTA, System::nanoTime);
        graph.clearJournal();
        double within = seconds(() -> write(QUOTA, BigDecimal.TEN));
        long refused = graph.journal().stream()
                .filter(exchange -> exchange.status() == 429)
                .count();
        double atBest = atBest();

        fill(LONG_LIST);
        graph.slow(Duration.ZERO);
        graph.grant(QUOTA * 100, System::nanoTime);
        long megabytes = megabytesOfReading();

        List<Figure> figures = List.of(
                ratio("1,000 rows written, 100 ms an answer", together, 1 / 8.0, oneByOne, "one PATCH at a time"),
                ratio("1,000 rows written, 1,250 units a minute", within, 1.15, atBest, "what the quota allows"),
                new Figure("requests refused meanwhile", "0", Long.toString(refused), "–", refused > 0),
                new Figure(
                        "heap for reading 30,000 rows",
                        "≤ 256 MB",
                        "done within " + megabytes + " MB",
                        "–",
                        megabytes > MEGABYTES));
        String table = Figure.table(figures);
        System.out.println(table);
        Files.writeString(Path.of("target/bench-sharepoint.md"), table);
        assertThat(figures).noneMatch(Figure::missed);
    }

    private static Figure ratio(String what, double took, double goal, double than, String whose) {
        return new Figure(
                what,
                "≤ %.3f ×".formatted(goal),
                "%.1f s".formatted(took),
                "%.3f × %s (%.1f s)".formatted(took / than, whose, than),
                took / than > goal);
    }

    private void fill(int rows) {
        for (int i = list.keys().size(); i < rows; i++) {
            list.add(Map.of("Titel", "Punkt " + i, AMOUNT, BigDecimal.valueOf(i)));
        }
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** As a run does: columns, everything, the writes, and what has changed since. */
    private void write(int units, BigDecimal more) {
        GraphAccess access = LongListReading.access(graph.baseUrl(), graph.token(), units);
        GraphPlanReader reader = LongListReading.reader(access);
        GraphPlanWriter writer = new GraphPlanWriter(
                access, new ListColumns(access), new Directories(access, Clock.systemUTC()), SandboxedList.ZONE);
        ListChanges read = reader.read(LongListReading.PLAN, null);
        List<RowWrite> writes = SandboxedList.writes(read, more);
        for (int from = 0; from < writes.size(); from += Batch.LARGEST) {
            assertThat(writer.write(
                                    LongListReading.PLAN,
                                    read.mark(),
                                    writes.subList(from, Math.min(writes.size(), from + Batch.LARGEST)))
                            .values())
                    .allMatch(WriteResult.Written.class::isInstance);
        }
        assertThat(reader.readBack(LongListReading.PLAN, read.mark()).rows()).hasSize(ROWS);
    }

    /** The client that everybody writes first, without its reading. */
    private void writeOneByOne() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (String key : list.keys()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(graph.baseUrl() + "/sites/"
                            + ListPlan.SITE.replace(",", "%2C") + "/lists/" + ListPlan.LIST + "/items/" + key
                            + "/fields"))
                    .header("Authorization", "Bearer " + graph.token())
                    .header("User-Agent", "NONISV|Sandbox|plansync/0")
                    .header("Content-Type", "application/json")
                    .header("If-Match", list.etag(key))
                    .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"" + list.internalName(AMOUNT) + "\":7}"))
                    .build();
            try {
                assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** All that fits into the first minute takes no time, what is left waits for the next one. */
    private double atBest() {
        int units = graph.journal().stream().mapToInt(Exchange::units).sum();
        return (units - 1) / QUOTA * 60.0;
    }

    /** Reads the list in a process of its own that may not have more. */
    private long megabytesOfReading() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEGABYTES + "m",
                "-cp",
                System.getProperty("java.class.path"),
                LongListReading.class.getName(),
                graph.baseUrl(),
                graph.token(),
                Integer.toString(LONG_LIST)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/bench-heap.log").toFile())
                .start();
        try {
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            return ended && process.exitValue() == 0 ? MEGABYTES : Long.MAX_VALUE;
        } finally {
            process.destroyForcibly();
        }
    }
}
