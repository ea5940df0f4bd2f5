package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.connector.BudgetArrival.AlreadyKnown;
import dk.norddjurs.plansync.connector.BudgetArrival.Held;
import dk.norddjurs.plansync.connector.BudgetArrival.Refused;
import dk.norddjurs.plansync.connector.BudgetPreview;
import dk.norddjurs.plansync.connector.BudgetReader;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.Profiles;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a file from the inbox to the archive or the quarantine, and back out of the archive. */
class BudgetInboxTests {
    private static final String GOOD = "År;PSP-element;Tekst;Beløb\n2026;XG-1;Bro;100,00\n";
    private static final String OTHER = "År;PSP-element;Tekst;Beløb\n2026;XG-1;Bro;200,00\n";
    private static final String HALF_GOOD = GOOD + "2026;XG-2;Vej;12.34\n";
    private static final String BAD = "År;PSP-element;Tekst;Beløb\n2026;XG-1;Bro;12.34\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    private final ExportStore store = new InMemoryExportStore();
    private final SteppingClock clock = new SteppingClock();
    private final Profiles profiles = ProfileForTests.profiles(
            ProfileForTests.delimited().build(),
            ProfileForTests.workbook().named("indsigt").build());

    @BeforeEach
    void createFolders() throws IOException {
        inbox(store).createFolders(true);
    }

    @Test
    void everyProfileHasItsFoldersFromTheStart() {
        assertThat(root.resolve("inbox/opus")).isDirectory();
        assertThat(root.resolve("inbox/indsigt")).isDirectory();
        assertThat(root.resolve("archive/opus")).isDirectory();
        assertThat(root.resolve("quarantine/opus")).isDirectory();
    }

    @Test
    void aGoodFileGoesToTheArchiveAndLeavesTheInbox() throws IOException {
        Path file = put("opus/budget.csv", GOOD);

        Accepted accepted = (Accepted) inbox(store).accept(file);

        assertThat(file).doesNotExist();
        assertThat(accepted.archived())
                .matches("2026-03-02-[0-9a-f]{8}-budget\\.csv")
                .contains(accepted.sha256().substring(0, 8));
        assertThat(root.resolve("archive/opus").resolve(accepted.archived())).hasContent(GOOD);
        assertThat(accepted.lines()).isEqualTo(1);
        assertThat(exports().recent(10)).containsExactly(accepted);
    }

    @Test
    void theDayInTheNameIsTheMunicipalitys() throws IOException {
        clock.now = Instant.parse("2026-03-01T23:30:00Z");

        Accepted accepted = (Accepted) inbox(store).accept(put("opus/budget.csv", GOOD));

        assertThat(accepted.archived()).startsWith("2026-03-02-");
    }

    @Test
    void aFileInAFolderBelowTheProfilesIsTakenToo() throws IOException {
        assertThat(inbox(store).accept(put("opus/2026/marts/budget.csv", GOOD))).isInstanceOf(Accepted.class);
    }

    @Test
    void aFileWithSomeBadRowsIsAcceptedWithThem() throws IOException {
        Accepted accepted = (Accepted) inbox(store).accept(put("opus/budget.csv", HALF_GOOD));

        assertThat(accepted.unread()).isEqualTo(1);
        assertThat(exports().unreadRows("opus", accepted.sha256()))
                .extracting(UnreadRow::row, UnreadRow::psp)
                .containsExactly(tuple(3, "XG-2"));
        assertThat(newest().unread()).hasSize(1);
    }

    @Test
    void theSameContentIsReadOnceAndTheNewestAgain() throws IOException {
        Accepted first = (Accepted) inbox(store).accept(put("opus/mandag.csv", GOOD));
        inbox(store).accept(put("opus/tirsdag.csv", OTHER));

        BudgetInbox neverReads = inbox(store, (profile, file, keep) -> {
            throw new IllegalStateException("read again: " + file);
        });
        BudgetArrival again = neverReads.accept(put("opus/onsdag.csv", GOOD));

        assertThat(again).isEqualTo(new AlreadyKnown("opus", "onsdag.csv", first.sha256(), again.at(), first.at()));
        assertThat(names("inbox")).isEmpty();
        assertThat(names("archive")).hasSize(2);
        assertThat(newest().file()).isEqualTo("onsdag.csv");
        assertThat(newest().acceptedAt()).isEqualTo(again.at());
    }

    @Test
    void aBadFileGoesToQuarantineWithItsReason() throws IOException {
        Path file = put("opus/budget.csv", BAD);

        Refused refused = (Refused) inbox(store).accept(file);

        String name = "2026-03-02-" + refused.sha256().substring(0, 8) + "-budget.csv";
        assertThat(names("quarantine")).containsExactlyInAnyOrder("opus/" + name, "opus/" + name + ".hvorfor.txt");
        assertThat(root.resolve("quarantine/opus").resolve(name)).hasContent(BAD);
        assertThat(root.resolve("quarantine/opus").resolve(name + ".hvorfor.txt"))
                .content()
                .contains("Filen »budget.csv« er ikke taget ind.")
                .contains("Hvorfor: Filen »budget.csv« kan ikke læses: ingen af dens rækker kunne læses (1 i alt).")
                .contains("række 2: i kolonnen »Beløb«: »12.34«")
                .contains("den lå i indbakken som »opus/budget.csv« og blev afvist den 2. marts 2026 kl. 06.00")
                .contains("læg filen i indbakken igen");
        assertThat(file).doesNotExist();
        assertThat(exports().newest("opus", line -> true)).isEmpty();
        assertThat(exports().recent(10)).containsExactly(refused);
    }

    @Test
    void aFileInAnUnknownFolderOrInNoneIsRefused() throws IOException {
        Refused unknown = (Refused) inbox(store).accept(put("prisme/budget.csv", GOOD));
        Refused loose = (Refused) inbox(store).accept(put("løs.csv", GOOD + " "));

        assertThat(unknown.reason())
                .contains("ingen profil, der hedder »prisme«")
                .contains("»indsigt«, »opus«");
        assertThat(loose.reason()).contains("lå ikke i en profils mappe");
        assertThat(names("quarantine")).hasSize(4).allMatch(name -> name.startsWith("ukendt/"));
        assertThat(exports().recent(10)).extracting(BudgetArrival::profile).containsOnly("ukendt");
    }

    @Test
    void aNameThatTheProfileDoesNotTakeIsRefusedAndItsCaseDoesNotMatter() throws IOException {
        Refused refused = (Refused) inbox(store).accept(put("opus/budget.txt", GOOD));

        assertThat(refused.reason()).contains("»*.csv«");
        assertThat(names("quarantine")).hasSize(2).allMatch(name -> name.startsWith("ukendt/"));
        assertThat(inbox(store).accept(put("opus/BUDGET.CSV", GOOD))).isInstanceOf(Accepted.class);
    }

    @Test
    void aRefusedFileIsAcceptedWhenTheProfileHasBeenMended() throws IOException {
        inbox(store).accept(put("opus/budget.csv", BAD));

        BudgetInbox mended =
                inbox(store, (profile, file, keep) -> new BudgetFiles().read(profile, put("../good.csv", GOOD), keep));

        assertThat(mended.accept(put("opus/budget.csv", BAD))).isInstanceOf(Accepted.class);
    }

    @Test
    void aFileStaysInTheInboxWhileTheStoreIsDown() throws IOException {
        Path file = put("opus/budget.csv", GOOD);
        Path bad = put("opus/bad.csv", BAD);
        ExportStore down = new BrokenStore(store);

        assertThatThrownBy(() -> inbox(down).accept(file)).hasMessage("no database");
        assertThatThrownBy(() -> inbox(down).accept(bad)).hasMessage("no database");

        assertThat(file).exists();
        assertThat(bad).exists();
        assertThat(inbox(store).accept(file)).isInstanceOf(Accepted.class);
        assertThat(inbox(store).accept(bad)).isInstanceOf(Refused.class);
        assertThat(names("archive")).hasSize(1);
        assertThat(names("quarantine")).hasSize(2);
    }

    /** As if the process had died after everything but the last step. */
    @Test
    void aFileThatWasSettledButNotRemovedIsRecognised() throws IOException {
        inbox(store).accept(put("opus/budget.csv", GOOD));
        inbox(store).accept(put("opus/bad.csv", BAD));

        assertThat(inbox(store).accept(put("opus/budget.csv", GOOD))).isInstanceOf(AlreadyKnown.class);
        assertThat(inbox(store).accept(put("opus/bad.csv", BAD))).isInstanceOf(Refused.class);

        assertThat(names("archive")).hasSize(1);
        assertThat(names("quarantine")).hasSize(2);
        assertThat(exports().recent(10)).hasSize(2);
    }

    @Test
    void aFileThatChangesWhileItIsReadIsLeftForAnotherTime() throws IOException {
        Path file = put("opus/budget.csv", GOOD);
        BudgetInbox disturbed = inbox(store, (profile, path, keep) -> {
            BudgetReader.Content content = new BudgetFiles().read(profile, path, keep);
            put("opus/budget.csv", OTHER);
            return content;
        });

        assertThatThrownBy(() -> disturbed.accept(file)).isInstanceOf(UncheckedIOException.class);

        assertThat(file).exists();
        assertThat(names("archive")).isEmpty();
        assertThat(store.recent(10)).isEmpty();
    }

    @Test
    void aFileThatIsTakenAwayMeanwhileIsNoFault() {
        Path file = put("opus/budget.csv", GOOD);
        BudgetInbox disturbed = inbox(store, (profile, path, keep) -> {
            BudgetReader.Content content = new BudgetFiles().read(profile, path, keep);
            move(file, "opus/omdøbt.csv");
            return content;
        });

        disturbed.takeIn(file);
        disturbed.takeIn(file);

        assertThat(store.recent(10)).isEmpty();
        inbox(store).takeIn(root.resolve("inbox/opus/omdøbt.csv"));
        assertThat(store.recent(10)).singleElement().isInstanceOf(Accepted.class);
    }

    @Test
    void aShareIsNeitherMadeNorFilledWithFolders() throws IOException {
        BudgetFolders share =
                new BudgetFolders(root.resolve("share"), root.resolve("archive"), root.resolve("quarantine"));

        new BudgetInbox(share, profiles, new BudgetFiles(), store, clock).createFolders(false);

        assertThat(root.resolve("share")).doesNotExist();
    }

    private void move(Path file, String name) {
        try {
            Files.move(file, root.resolve("inbox").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileOutsideTheInboxIsNotTouched() throws IOException {
        Path file = put("../budget.csv", GOOD);

        assertThatThrownBy(() -> inbox(store).accept(file)).isInstanceOf(IllegalArgumentException.class);
        assertThat(file).exists();
    }

    @Test
    void theNewestExportIsReadFromTheArchive() throws IOException {
        Accepted accepted = (Accepted) inbox(store).accept(put("opus/budget.csv", GOOD));

        BudgetSnapshot newest = newest();

        assertThat(newest.file()).isEqualTo("budget.csv");
        assertThat(newest.sha256()).isEqualTo(accepted.sha256());
        assertThat(newest.acceptedAt()).isEqualTo(accepted.at());
        assertThat(newest.priceLevel()).isEqualTo("2025");
        assertThat(newest.lines()).hasSize(1);
        assertThat(exports().newest("indsigt", line -> true)).isEmpty();
    }

    @Test
    void aMissingOrChangedCopyIsAFailureAndTheSameFileMendsIt() throws IOException {
        Accepted accepted = (Accepted) inbox(store).accept(put("opus/budget.csv", GOOD));
        Path copy = root.resolve("archive/opus").resolve(accepted.archived());

        Files.writeString(copy, OTHER);
        assertThatThrownBy(this::newest)
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("mangler eller er ændret")
                .hasMessageContaining(accepted.archived());
        Files.delete(copy);
        assertThatThrownBy(this::newest).isInstanceOf(SourceFailed.class);

        inbox(store).accept(put("opus/budget.csv", GOOD));
        assertThat(newest().lines()).hasSize(1);
    }

    @Test
    void aProfileThatIsGoneIsAFailureAndNotAnEmptyBudget() {
        assertThatThrownBy(() -> exports().newest("prisme", line -> true))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("»prisme« findes ikke");
    }

    private BudgetInbox inbox(ExportStore store) {
        return inbox(store, new BudgetFiles());
    }

    private BudgetInbox inbox(ExportStore store, Profiles some) {
        BudgetFolders folders =
                new BudgetFolders(root.resolve("inbox"), root.resolve("archive"), root.resolve("quarantine"));
        return new BudgetInbox(folders, some, new BudgetFiles(), store, clock);
    }

    private BudgetInbox inbox(ExportStore store, BudgetReader reader) {
        BudgetFolders folders =
                new BudgetFolders(root.resolve("inbox"), root.resolve("archive"), root.resolve("quarantine"));
        return new BudgetInbox(folders, profiles, reader, store, clock);
    }

    private AcceptedExports exports() {
        return new ArchivedExports(new Archive(root.resolve("archive")), profiles, new BudgetFiles(), store, clock);
    }

    private BudgetSnapshot newest() {
        return exports().newest("opus", line -> true).orElseThrow();
    }

    private Path put(String name, String content) {
        try {
            Path file = root.resolve("inbox").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.resolve(folder).relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }

    /** An export of so many lines. */
    private static String lines(int count) {
        return GOOD
                + IntStream.range(1, count)
                        .mapToObj(i -> "2026;XG-1;Bro " + i + ";200,00\n")
                        .collect(Collectors.joining());
    }

    @Test
    void anExportThatIsSuddenlyHalfAsLongIsHeldAndTheOneBeforeStaysTheNewest() throws IOException {
        Accepted whole = (Accepted) inbox(store).accept(put("opus/i-gaar.csv", lines(100)));
        Path file = put("opus/i-dag.csv", lines(50));

        Held held = (Held) inbox(store).accept(file);

        assertThat(file).doesNotExist();
        assertThat(held.reason())
                .contains("kun 50 linjer", "i-gaar.csv, havde 100", "Læg et rettet i indbakken", "Budgetfiler");
        assertThat(exports().newest("opus", line -> true))
                .map(BudgetSnapshot::sha256)
                .contains(whole.sha256());
        assertThat(exports().held("opus")).contains(held);
        assertThat(exports().recent(10)).containsExactly(held, whole);
        assertThat(inbox(store).accept(put("opus/i-dag.csv", lines(50)))).isInstanceOf(Held.class);
    }

    @Test
    void everythingThatSpeaksAgainstAnExportIsToldAtOnce() throws IOException {
        inbox(store).accept(put("opus/i-gaar.csv", lines(100)));
        BudgetInbox doubting = inbox(store, (profile, file, keep) -> {
            BudgetReader.Content read = new BudgetFiles().read(profile, file, keep);
            return new BudgetReader.Content(read.lines(), read.unread(), read.sums(), List.of("Summen er forkert."));
        });

        Held held = (Held) doubting.accept(put("opus/i-dag.csv", lines(50)));

        assertThat(held.reason())
                .startsWith("Summen er forkert. Udtrækket har kun 50 linjer;")
                .endsWith("Det ligner et halvt udtræk. Udtrækket bliver ikke brugt. Læg et rettet i indbakken; er det"
                        + " rigtigt, så tag det i brug på siden Budgetfiler.");
    }

    @Test
    void anExportWhoseSumsHaveMovedTooFarIsHeld() throws IOException {
        inbox(store, guarded()).accept(put("opus/i-gaar.csv", GOOD));

        Held held = (Held) inbox(store, guarded()).accept(put("opus/i-dag.csv", OTHER));
        assertThat(held.reason())
                .startsWith("Summen af »Beløb« i 2026 er 200,00 kr.; i det forrige udtræk var den 100,00 kr.");

        Path copy = root.resolve("archive/opus")
                .resolve(store.newest("opus").orElseThrow().archived());
        Files.delete(copy);
        assertThat(((Held) inbox(store, guarded()).accept(put("opus/i-dag.csv", OTHER))).reason())
                .startsWith("Summerne kan ikke holdes op mod det forrige udtræk, i-gaar.csv.");
    }

    /** What finance has accepted once is not objected to for its content again, and the preview says no other. */
    @Test
    void whatIsForetoldOfContentThatWasAcceptedOnceComesTrue() throws IOException {
        BudgetInbox guarded = inbox(store, guarded());
        guarded.accept(put("opus/i-gaar.csv", GOOD));
        Held held = (Held) guarded.accept(put("opus/i-dag.csv", OTHER));
        exports().release("opus", held.sha256(), "økonomi");
        guarded.accept(put("opus/i-gaar.csv", GOOD));
        Path again = put("opus/i-dag.csv", OTHER);

        BudgetPreview.Preview foretold = guarded.preview(guarded().find("opus").orElseThrow(), again, line -> false);

        assertThat(foretold.known()).isTrue();
        assertThat(foretold.held()).isEmpty();
        assertThat(guarded.accept(again)).isInstanceOf(AlreadyKnown.class);
    }

    private static Profiles guarded() {
        return ProfileForTests.profiles(
                ProfileForTests.delimited().guardedSum(Measure.POSTINGS, "0.5").build());
    }

    @Test
    void anExportThatHasLostNoMoreThanItMayIsAccepted() throws IOException {
        inbox(store).accept(put("opus/a.csv", lines(100)));

        assertThat(inbox(store).accept(put("opus/b.csv", lines(70)))).isInstanceOf(Accepted.class);
        assertThat(inbox(store).accept(put("opus/c.csv", lines(48)))).isInstanceOf(Held.class);
        assertThat(inbox(store).accept(put("indsigt/a.csv", lines(2)))).isInstanceOf(Refused.class);
        assertThat(inbox(store).accept(put("opus/d.csv", lines(50)))).isInstanceOf(Accepted.class);
        assertThat(inbox(store).accept(put("opus/e.csv", lines(30)))).isInstanceOf(Accepted.class);
        assertThat(inbox(store).accept(put("opus/f.csv", lines(10)))).isInstanceOf(Accepted.class);
    }

    @Test
    void aShortExportThatWasAcceptedOnceIsHeldWhenItComesAgainAfterALongOne() throws IOException {
        inbox(store).accept(put("opus/sidste-aar.csv", lines(40)));
        Accepted whole = (Accepted) inbox(store).accept(put("opus/i-gaar.csv", lines(100)));

        assertThat(inbox(store).accept(put("opus/sidste-aar.csv", lines(40)))).isInstanceOf(Held.class);
        assertThat(exports().newest("opus", line -> true))
                .map(BudgetSnapshot::sha256)
                .contains(whole.sha256());
    }

    @Test
    void whatIsHeldIsUsedOnceFinanceAcceptsItAndStaysSo() throws IOException {
        inbox(store).accept(put("opus/i-gaar.csv", lines(100)));
        Held held = (Held) inbox(store).accept(put("opus/i-dag.csv", lines(50)));

        assertThat(exports().release("opus", "0000", "økonomi")).isFalse();
        assertThat(exports().release("opus", held.sha256(), "økonomi")).isTrue();
        assertThat(exports().release("opus", held.sha256(), "økonomi")).isFalse();

        assertThat(exports().newest("opus", line -> true))
                .map(BudgetSnapshot::sha256)
                .contains(held.sha256());
        assertThat(exports().held("opus")).isEmpty();
        assertThat(inbox(store).accept(put("opus/i-dag.csv", lines(50)))).isInstanceOf(AlreadyKnown.class);
    }

    @Test
    void aWholeExportOvertakesWhatIsHeld() throws IOException {
        inbox(store).accept(put("opus/i-gaar.csv", lines(100)));
        Held held = (Held) inbox(store).accept(put("opus/i-dag.csv", lines(50)));
        inbox(store).accept(put("opus/igen.csv", lines(99)));

        assertThat(exports().held("opus")).isEmpty();
        assertThat(exports().release("opus", held.sha256(), "økonomi")).isFalse();
    }

    @Test
    void aFileThatIsOlderThanTheOneInUseIsHeldUntilFinanceAcceptsIt() throws IOException {
        inbox(store).accept(written(put("opus/tirsdag.csv", OTHER), "2026-03-03T05:00:00Z"));

        Held held = (Held) inbox(store).accept(written(put("opus/mandag.csv", GOOD), "2026-03-02T05:00:00Z"));

        assertThat(held.reason())
                .contains("fra den 2. marts 2026 kl. 06.00", "tirsdag.csv, er fra den 3. marts 2026 kl. 06.00")
                .contains("gammelt udtræk", "Budgetfiler");
        assertThat(newest().file()).isEqualTo("tirsdag.csv");
        assertThat(exports().release("opus", held.sha256(), "økonomi")).isTrue();
        assertThat(newest().file()).isEqualTo("mandag.csv");
        assertThat(inbox(store).accept(written(put("opus/c.csv", lines(3)), "2026-03-02T06:00:00Z")))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void contentThatComesAgainIsOlderOnlyIfItsFileIs() throws IOException {
        inbox(store).accept(written(put("opus/a.csv", GOOD), "2026-03-02T05:00:00Z"));
        inbox(store).accept(written(put("opus/b.csv", OTHER), "2026-03-03T05:00:00Z"));

        assertThat(inbox(store).accept(written(put("opus/b.csv", OTHER), "2026-03-01T05:00:00Z")))
                .isInstanceOf(AlreadyKnown.class);
        assertThat(inbox(store).accept(written(put("opus/a.csv", GOOD), "2026-03-02T05:00:00Z")))
                .isInstanceOf(Held.class);
        assertThat(inbox(store).accept(written(put("opus/b.csv", OTHER), "2026-03-03T05:00:00Z")))
                .isInstanceOf(AlreadyKnown.class);
        assertThat(inbox(store).accept(written(put("opus/c.csv", lines(3)), "2026-03-03T04:59:30Z")))
                .isInstanceOf(Accepted.class);
    }

    private static Path written(Path file, String at) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
    }

    /** A second passes each time somebody looks. */
    private static final class SteppingClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T05:00:00Z");

        @Override
        public Instant instant() {
            Instant seen = now;
            now = now.plus(Duration.ofSeconds(1));
            return seen;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Copenhagen");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** A store that can be asked and cannot remember. */
    private record BrokenStore(ExportStore asked) implements ExportStore {
        @Override
        public Optional<Accepted> accepted(String profile, String sha256) {
            return asked.accepted(profile, sha256);
        }

        @Override
        public void accept(Accepted export, List<UnreadRow> unread) {
            throw new IllegalStateException("no database");
        }

        @Override
        public void renew(Accepted export) {
            throw new IllegalStateException("no database");
        }

        @Override
        public void refuse(Refused file) {
            throw new IllegalStateException("no database");
        }

        @Override
        public void hold(Held export, List<UnreadRow> unread) {
            throw new IllegalStateException("no database");
        }

        @Override
        public Optional<Held> held(String profile) {
            return asked.held(profile);
        }

        @Override
        public boolean release(String profile, String sha256, String by, Instant now) {
            throw new IllegalStateException("no database");
        }

        @Override
        public Optional<Accepted> newest(String profile) {
            return asked.newest(profile);
        }

        @Override
        public List<BudgetArrival> recent(int atMost) {
            return asked.recent(atMost);
        }

        @Override
        public List<BudgetArrival> arrivedBefore(Instant moment) {
            return asked.arrivedBefore(moment);
        }

        @Override
        public void remove(String profile, String sha256, Instant now) {
            throw new IllegalStateException("no database");
        }

        @Override
        public List<UnreadRow> unread(String profile, String sha256) {
            return asked.unread(profile, sha256);
        }
    }
}
