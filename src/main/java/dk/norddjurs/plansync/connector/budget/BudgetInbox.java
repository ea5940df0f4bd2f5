package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.connector.BudgetArrival.AlreadyKnown;
import dk.norddjurs.plansync.connector.BudgetArrival.Held;
import dk.norddjurs.plansync.connector.BudgetArrival.Refused;
import dk.norddjurs.plansync.connector.BudgetPreview;
import dk.norddjurs.plansync.connector.BudgetReader;
import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.settings.Profiles;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.ExportSums;
import dk.norddjurs.plansync.snapshot.Source;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the files that people or systems put into the inbox. A file leaves the inbox last, when it is safe elsewhere
 * and remembered; wherever that is interrupted, taking the file in again comes to the same end.
 */
public final class BudgetInbox implements BudgetPreview {
    /** Stands for the profile of files that belong to none. */
    static final String UNKNOWN = "ukendt";

    private static final int SHORT_HASH = 8;
    private static final Logger log = LoggerFactory.getLogger(BudgetInbox.class);

    private final BudgetFolders folders;
    private final Archive archive;
    private final Quarantine quarantine;
    private final Profiles profiles;
    private final BudgetReader reader;
    private final ExportStore store;
    private final Clock clock;

    BudgetInbox(BudgetFolders folders, Profiles profiles, BudgetReader reader, ExportStore store, Clock clock) {
        this.folders = folders;
        this.archive = new Archive(folders.archive());
        this.quarantine = new Quarantine(folders.quarantine(), clock.getZone());
        this.profiles = profiles;
        this.reader = reader;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes the folders where people find files again.
     *
     * @param inboxToo whether those that files are put into are made, too
     */
    void createFolders(boolean inboxToo) throws IOException {
        for (ProfileSettings profile : profiles.all()) {
            if (inboxToo) {
                Files.createDirectories(folders.inbox().resolve(profile.name()));
            }
            Files.createDirectories(folders.archive().resolve(profile.name()));
            Files.createDirectories(folders.quarantine().resolve(profile.name()));
        }
    }

    /**
     * Takes in one file as {@link #accept} does, unless somebody has taken it away or renamed it meanwhile: that is no
     * fault.
     */
    public void takeIn(Path file) {
        try {
            accept(file);
        } catch (UncheckedIOException e) {
            if (Files.exists(file) || !(e.getCause() instanceof NoSuchFileException)) {
                throw e;
            }
            log.info("{} was taken away before it was taken in", placeOf(file));
        }
    }

    /**
     * Takes in one file, and removes it from the inbox.
     *
     * @param file a complete file in a profile's folder of the inbox, or in a folder below that
     * @return what became of it
     * @throws IllegalArgumentException if it does not lie in the inbox
     * @throws UncheckedIOException if a disk fails or the file is changed meanwhile. After any exception the file is
     *     still in the inbox, to be taken in another time.
     */
    public BudgetArrival accept(Path file) {
        try {
            BudgetArrival arrival = settle(file);
            Files.deleteIfExists(file);
            return arrival;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Preview preview(ProfileSettings profile, Path file, Predicate<BudgetLine> keep) {
        if (!takes(profile, file)) {
            throw new SourceFailed(Source.BUDGET, otherName(profile));
        }
        try {
            String sha256 = DurableFile.sha256(file);
            Content content = reader.read(profile, file, keep);
            boolean known = store.accepted(profile.name(), sha256).isPresent();
            Optional<Held> held = held(profile, export(profile, file, sha256, content), known ? null : content);
            return new Preview(sha256, content, held.map(Held::reason), known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BudgetArrival settle(Path file) throws IOException {
        Path lay = placeOf(file);
        String sha256 = DurableFile.sha256(file);
        String folder = lay.getNameCount() == 1 ? "" : lay.getName(0).toString();
        Optional<ProfileSettings> profile = profiles.find(folder);
        if (profile.isEmpty()) {
            return refuse(UNKNOWN, file, sha256, noProfile(folder));
        } else if (!takes(profile.get(), file)) {
            return refuse(UNKNOWN, file, sha256, otherName(profile.get()));
        }
        Optional<Accepted> known = store.accepted(folder, sha256);
        return known.isPresent() ? renew(profile.get(), known.get(), file) : read(profile.get(), file, sha256);
    }

    private BudgetArrival read(ProfileSettings profile, Path file, String sha256) throws IOException {
        try {
            return accept(profile, file, sha256, reader.read(profile, file, line -> false));
        } catch (SourceFailed e) {
            return refuse(profile.name(), file, sha256, String.valueOf(e.getMessage()));
        }
    }

    private BudgetArrival accept(ProfileSettings profile, Path file, String sha256, Content content)
            throws IOException {
        Accepted export = export(profile, file, sha256, content);
        // The copy must hash to what was hashed before the reading: only then it is what was read.
        archive.keep(export, file);
        Optional<Held> held = held(profile, export, content);
        if (held.isPresent()) {
            return hold(held.get(), content.unread());
        }
        store.accept(export, content.unread());
        log.info(
                "Accepted {} of profile {}: {} lines, {} rows unread",
                export.file(),
                profile.name(),
                export.lines(),
                export.unread());
        return export;
    }

    private Accepted export(ProfileSettings profile, Path file, String sha256, Content content) throws IOException {
        Instant now = now();
        return new Accepted(
                profile.name(),
                name(file),
                sha256,
                now,
                content.sums().lines(),
                content.unread().size(),
                datedName(now, sha256, file),
                writtenAt(file));
    }

    /** Content that comes again is the newest again: the budget system has just said so. */
    private BudgetArrival renew(ProfileSettings profile, Accepted known, Path file) throws IOException {
        Instant now = now();
        archive.keep(known, file);
        Accepted again = new Accepted(
                known.profile(),
                name(file),
                known.sha256(),
                now,
                known.lines(),
                known.unread(),
                known.archived(),
                writtenAt(file));
        Optional<Held> held = held(profile, again, null);
        if (held.isPresent()) {
            return hold(held.get(), store.unread(known.profile(), known.sha256()));
        }
        store.renew(again);
        log.info("{} of profile {} has the content of an accepted export", name(file), known.profile());
        return new AlreadyKnown(known.profile(), name(file), known.sha256(), now, known.at());
    }

    /** @param content null for what was accepted before: nobody objects to it again for what it says */
    private Optional<Held> held(ProfileSettings profile, Accepted export, @Nullable Content content) {
        Objections objections = new Objections(content == null ? List.of() : content.objections());
        store.newest(profile.name()).ifPresent(before -> {
            objections.add(LostLines.objection(profile.guard(), before, export));
            objections.add(OlderFile.objection(before, export, clock.getZone()));
            if (content != null && !profile.guard().sums().isEmpty()) {
                objections.add(shift(profile, before, content.sums()));
            }
        });
        return objections.hold(export);
    }

    private Optional<String> shift(ProfileSettings profile, Accepted before, ExportSums now) {
        try {
            Content read = reader.read(profile, archive.copyOf(before), line -> false);
            return new SumShift(profile, read.sums(), now).objection();
        } catch (SourceFailed | UncheckedIOException e) {
            return Optional.of(
                    "Summerne kan ikke holdes op mod det forrige udtræk, " + before.file() + ". " + e.getMessage());
        }
    }

    private BudgetArrival hold(Held export, List<UnreadRow> unread) {
        store.hold(export, unread);
        log.warn("Held {} of profile {}: {}", export.file(), export.profile(), export.reason());
        return export;
    }

    private BudgetArrival refuse(String profile, Path file, String sha256, String reason) throws IOException {
        Refused refused = new Refused(profile, name(file), sha256, now(), reason);
        String lay = placeOf(file).toString();
        quarantine.keep(refused, file, datedName(refused.at(), sha256, file), lay);
        store.refuse(refused);
        log.warn("Refused {}: {}", lay, reason);
        return refused;
    }

    private String noProfile(String folder) {
        String names = Quote.all(
                profiles.all().stream().map(ProfileSettings::name).sorted().toList());
        String where = folder.isEmpty()
                ? "Filen lå ikke i en profils mappe."
                : "Der er ingen profil, der hedder »" + folder + "«.";
        return where + " Læg filen i den mappe i indbakken, der hedder som dens profil: " + names + ".";
    }

    private static String otherName(ProfileSettings profile) {
        return "Profilen »" + profile.name() + "« tager kun filer med navne som »" + profile.files()
                + "«. Giv filen et andet navn, eller læg den i den rigtige profils mappe.";
    }

    private static boolean takes(ProfileSettings profile, Path file) {
        String glob = "glob:" + profile.files().toLowerCase(Locale.ROOT);
        return FileSystems.getDefault()
                .getPathMatcher(glob)
                .matches(Path.of(name(file).toLowerCase(Locale.ROOT)));
    }

    private Path placeOf(Path file) {
        Path inbox = folders.inbox().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        if (!absolute.startsWith(inbox) || absolute.equals(inbox)) {
            throw new IllegalArgumentException(file + " does not lie in the inbox " + inbox);
        }
        return inbox.relativize(absolute);
    }

    private String datedName(Instant at, String sha256, Path file) {
        return LocalDate.ofInstant(at, clock.getZone()) + "-" + sha256.substring(0, SHORT_HASH) + "-" + name(file);
    }

    private static Instant writtenAt(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
