package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Source;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Accepted exports without files, which arrive and arrive again as they do in the inbox. For simulations. */
public final class ExportsInMemory implements AcceptedExports {
    private final ExportStore store = new InMemoryExportStore();
    private final Map<String, Content> contents = new HashMap<>();
    private @Nullable String broken;

    /**
     * What a file says.
     *
     * @param name       the file's name
     * @param sha256     its hash
     * @param priceLevel the price level of its amounts
     */
    public record Content(
            String name, String sha256, String priceLevel, List<BudgetLine> lines, List<UnreadRow> unread) {}

    /** A file arrives; content that comes again counts as the newest from now on. */
    public void arrive(String profile, Content content, Instant now) {
        BudgetArrival.Accepted export = new BudgetArrival.Accepted(
                profile,
                content.name(),
                content.sha256(),
                now,
                content.lines().size(),
                content.unread().size(),
                content.name());
        if (store.accepted(profile, content.sha256()).isPresent()) {
            store.renew(export);
        } else {
            contents.put(content.sha256(), content);
            store.accept(export, content.unread());
        }
    }

    /** Until healed, the archive cannot be read. */
    public void breakDown() {
        broken = "Arkivet kan ikke læses.";
    }

    public void heal() {
        broken = null;
    }

    @Override
    public Optional<BudgetSnapshot> newest(String profile, Predicate<BudgetLine> keep) {
        if (broken != null) {
            throw new SourceFailed(Source.BUDGET, broken);
        }
        return store.newest(profile).map(export -> {
            Content content = contents.get(export.sha256());
            BudgetSnapshot whole =
                    new BudgetSnapshot(profile, export.file(), "", export.at(), "", content.lines(), List.of());
            return new BudgetSnapshot(
                    profile,
                    export.file(),
                    export.sha256(),
                    export.at(),
                    content.priceLevel(),
                    content.lines().stream().filter(keep).toList(),
                    content.unread(),
                    whole.figures());
        });
    }

    @Override
    public Optional<BudgetArrival.Held> held(String profile) {
        return store.held(profile);
    }

    @Override
    public boolean release(String profile, String sha256, String by) {
        return store.release(profile, sha256, by, Instant.EPOCH);
    }

    @Override
    public List<BudgetArrival> recent(int atMost) {
        return store.recent(atMost);
    }

    @Override
    public List<UnreadRow> unreadRows(String profile, String sha256) {
        return store.unread(profile, sha256);
    }
}
