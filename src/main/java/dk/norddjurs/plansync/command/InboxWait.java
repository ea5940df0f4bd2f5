package dk.norddjurs.plansync.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Waits while the route takes in the budget files that lie in the inbox. A file that is still growing is left to later. */
@Component
class InboxWait {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Path inbox;
    private final Duration atMost;

    InboxWait(
            @Value("${plansync.budget.inbox:.plansync/inbox}") Path inbox,
            @Value("${plansync.budget.command-wait:30s}") Duration atMost) {
        this.inbox = inbox;
        this.atMost = atMost;
    }

    void untilTakenIn() {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (isFileWaiting() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private boolean isFileWaiting() {
        if (!Files.isDirectory(inbox)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.anyMatch(file -> Files.isRegularFile(file)
                    && !file.getFileName().toString().matches("\\..*|.*\\.(part|tmp)|~\\$.*"));
        } catch (IOException | UncheckedIOException e) {
            return true; // a file was taken in while we looked
        }
    }
}
