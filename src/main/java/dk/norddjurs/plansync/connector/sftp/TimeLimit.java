package dk.norddjurs.plansync.connector.sftp;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.session.ClientSession;

/** Ends a session that takes too long, however busy the server keeps it: whoever waits for it then fails. */
final class TimeLimit {
    private TimeLimit() {}

    static void on(ClientSession session, Duration limit) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        session.addCloseFutureListener(closed -> over.complete(null));
        over.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, late) -> {
            if (late != null) {
                session.close(true);
            }
        });
    }
}
