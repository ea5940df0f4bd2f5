package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.connector.BudgetArrival.Held;
import dk.norddjurs.plansync.connector.BudgetArrival.Refused;
import dk.norddjurs.plansync.connector.BudgetRetention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes copies that have been kept long enough: the copy first, then it is noted, so that none is forgotten. */
final class OldFiles implements BudgetRetention {
    private static final int SHORT_HASH = 8;
    private static final Logger log = LoggerFactory.getLogger(OldFiles.class);

    private final Archive archive;
    private final Quarantine quarantine;
    private final KeepingTimes times;
    private final ExportStore store;
    private final Clock clock;

    OldFiles(Archive archive, Quarantine quarantine, KeepingTimes times, ExportStore store, Clock clock) {
        this.archive = archive;
        this.quarantine = quarantine;
        this.times = times;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public int removeOld(Collection<String> needed) {
        try {
            int removed = removeRefused() + removeAccepted(needed);
            if (removed > 0) {
                log.info("Removed {} copies of budget files that had been kept long enough", removed);
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int removeAccepted(Collection<String> needed) throws IOException {
        int removed = 0;
        for (BudgetArrival old : before(since(times.keepArchive()))) {
            Optional<Accepted> export = export(old);
            if (export.isPresent() && !isInUse(old) && !needed.contains(named(old))) {
                Files.deleteIfExists(archive.copyOf(export.get()));
                store.remove(old.profile(), old.sha256(), now());
                removed++;
            }
        }
        return removed;
    }

    private int removeRefused() throws IOException {
        LocalDate since = since(times.keepQuarantine());
        int removed = quarantine.removeBefore(since);
        for (BudgetArrival old : before(since)) {
            if (old instanceof Refused) {
                store.remove(old.profile(), old.sha256(), now());
            }
        }
        return removed;
    }

    private static Optional<Accepted> export(BudgetArrival arrival) {
        if (arrival instanceof Held held) {
            return Optional.of(held.export());
        }
        return arrival instanceof Accepted accepted ? Optional.of(accepted) : Optional.empty();
    }

    /** Whether it is the newest accepted export of its profile, or waits for finance. */
    private boolean isInUse(BudgetArrival arrival) {
        return store.newest(arrival.profile()).filter(arrival::equals).isPresent()
                || store.held(arrival.profile()).filter(arrival::equals).isPresent();
    }

    private static String named(BudgetArrival arrival) {
        return arrival.file() + " (" + arrival.sha256().substring(0, SHORT_HASH) + ")";
    }

    /** The last day that is kept. */
    private LocalDate since(Period period) {
        return LocalDate.now(clock).minus(period);
    }

    private List<BudgetArrival> before(LocalDate day) {
        return store.arrivedBefore(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
