package dk.norddjurs.plansync.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.budget.CorpusRows;
import dk.norddjurs.plansync.connector.document.CorpusGrids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code mvn -q verify -Pcorpus -Dcorpus=DIR}: every file of a folder, by every reader, is read or refused. */
class CorpusRead {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ExecutorService aside = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(null, work, "corpus");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> faults = new ArrayList<>();

    /** A reader, which says whether it could read a file. */
    private interface Reader {
        boolean read(Path file) throws IOException;
    }

    @Test
    void everyFileIsReadOrRefused() throws Exception {
        List<Path> files = files(Path.of(System.getProperty("corpus", "")));

        run("workbook", CorpusRows::readWorkbook, files);
        run("delimited", CorpusRows::readText, files);
        run("document", CorpusGrids::read, files);

        faults.forEach(System.out::println);
        assertThat(files).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void run(String name, Reader reader, List<Path> files) throws InterruptedException {
        int read = 0;
        int refused = 0;
        long longest = 0;
        Path slowest = files.get(0);
        for (Path file : files) {
            long began = System.nanoTime();
            String ended = ended(reader, file);
            long took = System.nanoTime() - began;
            read += ended.equals("read") ? 1 : 0;
            refused += ended.equals("refused") ? 1 : 0;
            if (!ended.equals("read") && !ended.equals("refused")) {
                faults.add(name + ", " + file + ": " + ended);
            }
            slowest = took > longest ? file : slowest;
            longest = Math.max(longest, took);
        }
        System.out.printf(
                "%s: %d files, %d read, %d refused, %d otherwise; the slowest %s, %d ms%n",
                name,
                files.size(),
                read,
                refused,
                files.size() - read - refused,
                slowest.getFileName(),
                TimeUnit.NANOSECONDS.toMillis(longest));
    }

    private String ended(Reader reader, Path file) throws InterruptedException {
        Future<String> reading = aside.submit(() -> {
            try {
                return reader.read(file) ? "read" : "refused";
            } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                return e.getClass().getSimpleName() + " " + e.getMessage() + " at " + place(e);
            }
        });
        try {
            return reading.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(file + " takes more than " + LONGEST, e);
        } catch (java.util.concurrent.ExecutionException e) {
            return e.getCause().toString();
        }
    }

    private static String place(Throwable fault) {
        return Stream.of(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dk.norddjurs"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
    }
}
