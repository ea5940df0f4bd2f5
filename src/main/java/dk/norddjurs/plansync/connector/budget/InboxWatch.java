package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetSupply;
import dk.norddjurs.plansync.connector.PlanListCheck.Finding;
import dk.norddjurs.plansync.connector.PlanListCheck.State;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.SupplyTroubles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Looks whether the inbox is there: one on a share that is gone must not look like one without files. */
final class InboxWatch implements BudgetSupply {
    static final String INBOX = "inbox";

    private final Path inbox;
    private final List<String> profiles;
    private final Duration patience;
    private final SupplyTroubles troubles;
    private @Nullable CompletableFuture<Optional<String>> looking;

    /** @param patience how long a look may take: a share whose server is away answers never */
    InboxWatch(Path inbox, List<String> profiles, Duration patience, SupplyTroubles troubles) {
        this.inbox = inbox;
        this.profiles = List.copyOf(profiles);
        this.patience = patience;
        this.troubles = troubles;
    }

    /** Here nothing is to be brought: what lies in the inbox is there. */
    @Override
    public void bring() {
        trouble().ifPresentOrElse(trouble -> troubles.note(INBOX, trouble), () -> troubles.over(INBOX));
    }

    @Override
    public List<Finding> examine() {
        return List.of(trouble()
                .map(trouble -> new Finding("Indbakken", State.FAILED, trouble))
                .orElseGet(() -> new Finding("Indbakken", State.OK, inbox.toString())));
    }

    private synchronized Optional<String> trouble() {
        CompletableFuture<Optional<String>> look = looking;
        // A look that still waits for the share answers for the next one, too.
        look = look == null || look.isDone() ? CompletableFuture.supplyAsync(this::look, InboxWatch::aside) : look;
        looking = look;
        try {
            return look.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.of("Indbakken " + Quote.path(inbox) + " svarer ikke. Se efter, om drevet virker.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the inbox could not be looked at", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void aside(Runnable look) {
        Thread thread = new Thread(look, "inbox-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private Optional<String> look() {
        List<String> missing = new ArrayList<>();
        for (String profile : profiles) {
            Path folder = inbox.resolve(profile);
            if (!Files.isDirectory(folder)) {
                missing.add(profile);
            } else if (!isReadable(folder)) {
                return Optional.of("Indbakkens mappe " + Quote.path(folder)
                        + " kan ikke læses. Se efter, om drevet virker, og om plansync har ret til mappen.");
            }
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(gone(missing));
    }

    private static boolean isReadable(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.iterator().hasNext();
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private String gone(List<String> missing) {
        return (Files.isDirectory(inbox)
                        ? "Indbakken " + Quote.path(inbox) + " mangler mappen for " + Quote.all(missing)
                        : "Indbakken " + Quote.path(inbox) + " findes ikke")
                + ". Se efter, om drevet er monteret; er det, så opret mappen.";
    }
}
