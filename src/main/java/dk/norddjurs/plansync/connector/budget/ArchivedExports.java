package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.connector.BudgetArrival.Held;
import dk.norddjurs.plansync.connector.BudgetReader;
import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.settings.Profiles;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Source;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds accepted exports in the store, and reads them from the archive. */
final class ArchivedExports implements AcceptedExports {
    private final Archive archive;
    private final Profiles profiles;
    private final BudgetReader reader;
    private final ExportStore store;
    private final Clock clock;

    ArchivedExports(Archive archive, Profiles profiles, BudgetReader reader, ExportStore store, Clock clock) {
        this.archive = archive;
        this.profiles = profiles;
        this.reader = reader;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<BudgetSnapshot> newest(String profile, Predicate<BudgetLine> keep) {
        ProfileSettings settings = profiles.find(profile)
                .orElseThrow(() -> new SourceFailed(
                        Source.BUDGET,
                        "Profilen »" + profile + "« findes ikke. Ret planens profil, eller opret profilens fil."));
        return store.newest(profile).map(export -> read(settings, export, keep));
    }

    private BudgetSnapshot read(ProfileSettings profile, Accepted export, Predicate<BudgetLine> keep) {
        try {
            if (!archive.holds(export)) {
                throw damaged(export);
            }
            Content content = reader.read(profile, archive.copyOf(export), keep);
            return new BudgetSnapshot(
                    export.profile(),
                    export.file(),
                    export.sha256(),
                    export.at(),
                    profile.priceLevel(),
                    content.lines(),
                    content.unread(),
                    content.sums().figures());
        } catch (IOException | UncheckedIOException e) {
            throw new SourceFailed(
                    Source.BUDGET,
                    "Arkivets kopi »" + archive.copyOf(export) + "« kan ikke læses. Se efter, om disken virker.",
                    e);
        }
    }

    private SourceFailed damaged(Accepted export) {
        return new SourceFailed(
                Source.BUDGET,
                "Arkivets kopi »" + archive.copyOf(export) + "« mangler eller er ændret, siden filen »" + export.file()
                        + "« blev taget ind. Læg filen i indbakken igen, eller hent kopien fra sikkerhedskopien.");
    }

    @Override
    public Optional<Held> held(String profile) {
        return store.held(profile);
    }

    @Override
    public boolean release(String profile, String sha256, String by) {
        boolean waits = profiles.find(profile)
                .flatMap(known -> store.held(known.name()))
                .filter(held -> held.sha256().equals(sha256))
                .isPresent();
        return waits && store.release(profile, sha256, by, clock.instant());
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
