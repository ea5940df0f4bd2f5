package dk.norddjurs.plansync.connector.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.PlanListCheck.Finding;
import dk.norddjurs.plansync.connector.PlanListCheck.State;
import dk.norddjurs.plansync.connector.SupplyTrouble;
import dk.norddjurs.plansync.connector.budget.MemorySupplyTroubles;
import dk.norddjurs.plansync.connector.sftp.SftpSettings.After;
import dk.norddjurs.plansync.sandbox.sftp.SftpSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Fetching from a real server, whatever it does. */
@Timeout(60)
class SftpPickupIT {
    private static final byte[] EXPORT = "År;Beløb\n2026;100,00\n".getBytes(UTF_8);
    private static final Instant MARCH = Instant.parse("2026-03-02T05:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private SftpSandbox server;

    private final Clock clock = Clock.system(ZoneId.of("Europe/Copenhagen"));
    private final MemorySupplyTroubles troubles = new MemorySupplyTroubles(clock);
    private final FetchedFiles fetched = new MemoryFetchedFiles();
    private After after = After.KEEP;
    private DataSize maxSize = DataSize.ofMegabytes(1);
    private int maxFiles = 100;
    private Duration settle = Duration.ofMillis(100);
    private Duration readTimeout = Duration.ofSeconds(20);
    private Duration timeLimit = Duration.ofMinutes(1);
    private Map<String, String> folders = Map.of();
    private @Nullable String passphrase;
    private @Nullable String hostKey;
    private Path key = Path.of("none");

    @BeforeEach
    void start() throws IOException {
        server = SftpSandbox.start(root.resolve("server"));
        Files.createDirectories(inbox());
        Files.createDirectories(root.resolve("server/opus"));
        key = SftpSandbox.write(server.user(), root.resolve("key"), null);
        hostKey = server.hostKey();
    }

    @AfterEach
    void stop() {
        server.troubles().heal();
        server.close();
    }

    @Test
    void aFileIsFetchedWithItsTimeAndStaysOnTheServer() throws IOException {
        Path there = put("opus/Årsbudget æøå.csv");
        Files.setLastModifiedTime(there, FileTime.from(MARCH));

        bring();

        assertThat(names()).containsExactly("Årsbudget æøå.csv");
        assertThat(inbox().resolve("Årsbudget æøå.csv")).hasBinaryContent(EXPORT);
        assertThat(Files.getLastModifiedTime(inbox().resolve("Årsbudget æøå.csv"))
                        .toInstant())
                .isEqualTo(MARCH);
        assertThat(there).exists();
        assertThat(troubles.all()).isEmpty();
    }

    @Test
    void whatStaysThereIsFetchedOnceAndAgainOnlyWhenItIsNew() throws IOException {
        Path there = put("opus/budget.csv");
        bring();
        takeIn();
        bring();
        assertThat(names()).isEmpty();

        Files.write(there, EXPORT, StandardOpenOption.APPEND);
        bring();

        assertThat(names()).containsExactly("budget.csv");
    }

    @Test
    void whatIsDeletedOrMovedThereIsSoOnlyOnceItIsHere() throws IOException {
        Path deleted = put("opus/slettes.csv");
        after = After.DELETE;
        server.troubles().whileReading(() -> assertThat(deleted).exists());
        bring();
        assertThat(deleted).doesNotExist();

        server.troubles().whileReading(() -> {});
        after = After.MOVE;
        for (int i = 0; i < 2; i++) {
            put("opus/flyttes.csv");
            bring();
            takeIn();
        }
        assertThat(root.resolve("server/opus/flyttes.csv")).doesNotExist();
        try (Stream<Path> moved = Files.list(root.resolve("server/opus/hentet"))) {
            assertThat(moved.map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .contains("flyttes.csv")
                    .allMatch(name -> name.endsWith("flyttes.csv"));
        }
        assertThat(troubles.all()).isEmpty();
    }

    @Test
    void aFileThatMayNotBeDeletedIsFetchedOnceAndTold() {
        put("opus/budget.csv");
        after = After.DELETE;
        server.troubles().refuseToChange(true);

        bring();
        takeIn();
        bring();
        assertThat(names()).isEmpty();
        assertThat(told()).contains("»budget.csv«", "er hentet, men kan ikke slettes", "sftp.after til keep");

        server.troubles().refuseToChange(false);
        bring();
        assertThat(root.resolve("server/opus/budget.csv")).doesNotExist();
        assertThat(troubles.all()).isEmpty();
    }

    @Test
    void aFileThatGrowsIsLeftUntilItIsComplete() throws Exception {
        Path growing = put("opus/vokser.csv");
        put("opus/hel.csv");
        Thread writer = new Thread(() -> grow(growing));
        writer.start();
        bring();
        assertThat(names()).containsExactly("hel.csv");

        writer.interrupt();
        writer.join();
        bring();
        assertThat(names()).containsExactlyInAnyOrder("hel.csv", "vokser.csv");
        assertThat(inbox().resolve("vokser.csv")).hasBinaryContent(Files.readAllBytes(growing));
    }

    @Test
    void aFileThatChangesWhileItIsFetchedIsLeftWholly() throws IOException {
        Path there = put("opus/budget.csv");
        after = After.DELETE;
        server.troubles().whileReading(() -> append(there));

        bring();
        assertThat(names()).isEmpty();
        assertThat(there).exists();

        server.troubles().whileReading(() -> {});
        bring();
        assertThat(names()).containsExactly("budget.csv");
    }

    @Test
    void aTransferThatIsCutIsTriedAgainAndThenTold() {
        byte[] large = new byte[600_000];
        server.put("opus/budget.csv", large);
        server.troubles().cut(1, 100_000);
        bring();
        assertThat(names()).containsExactly("budget.csv");
        assertThat(inbox().resolve("budget.csv")).hasBinaryContent(large);
        assertThat(troubles.all()).isEmpty();

        takeIn();
        server.put("opus/næste.csv", large);
        server.troubles().cut(1_000, 100_000);
        bring();
        assertThat(everythingIn(inbox())).isEmpty();
        assertThat(told()).startsWith("Budgetudtræk kan ikke hentes: ").contains("127.0.0.1");

        server.troubles().cut(0, 0);
        bring();
        assertThat(names()).containsExactly("næste.csv");
        assertThat(troubles.all()).isEmpty();
    }

    @Test
    void aServerThatStallsIsGivenUp() {
        put("opus/budget.csv");
        readTimeout = Duration.ofMillis(700);
        server.troubles().stall();

        bring();

        assertThat(everythingIn(inbox())).isEmpty();
        assertThat(told()).contains("Budgetudtræk kan ikke hentes");
    }

    @Test
    void aVisitThatTakesTooLongIsEnded() {
        put("opus/budget.csv");
        timeLimit = Duration.ofSeconds(1);
        server.troubles().stall();

        bring();

        assertThat(everythingIn(inbox())).isEmpty();
        assertThat(told()).contains("Budgetudtræk kan ikke hentes");
    }

    @Test
    void aServerThatIsAwayIsToldSinceWhenAndTouchesNothing() {
        put("opus/budget.csv");
        bring();
        server.close();

        bring();
        Instant since = troubles.all().get(0).since();
        bring();

        assertThat(told()).contains("tager ikke imod forbindelser", "host, port og firewall");
        assertThat(troubles.all()).extracting(SupplyTrouble::since).containsExactly(since);
        assertThat(names()).containsExactly("budget.csv");

        server = server.again();
        bring();
        assertThat(troubles.all()).isEmpty();
    }

    @Test
    void anUnknownHostKeyIsRefusedWithBothFingerprints() {
        put("opus/budget.csv");
        hostKey = null;
        bring();
        String shown = told().replaceFirst(".*(SHA256:[A-Za-z0-9+/]{43}).*", "$1");
        assertThat(told()).contains("er ikke kendt", "(ssh-ed25519)", "plansync.budget.sftp.host-key");

        hostKey = "SHA256:" + "A".repeat(43);
        bring();
        assertThat(told()).contains("viser nøglen " + shown, "kendes på " + hostKey, "om nøglen er skiftet");
        assertThat(names()).isEmpty();

        hostKey = hostKey + ", " + shown;
        bring();
        assertThat(names()).containsExactly("budget.csv");
        assertThat(troubles.all()).isEmpty();
    }

    @Test
    void aKeyThatTheServerDoesNotKnowIsRefusedAndNotTriedAgain() {
        put("opus/budget.csv");
        key = SftpSandbox.write(SftpSandbox.key("ssh-ed25519", 256), root.resolve("other"), null);

        bring();

        assertThat(names()).isEmpty();
        assertThat(told()).contains("afviser nøglen", "»plansync«");
    }

    @Test
    void keysAreReadLockedOrNotAndTheirFaultsTold() throws IOException {
        put("opus/budget.csv");
        KeyPair user = server.user();
        key = SftpSandbox.write(user, root.resolve("locked"), "correct horse");
        bring();
        assertThat(told()).contains("kan ikke læses som en privat nøgle", "PLANSYNC_BUDGET_SFTP_PASSPHRASE");

        passphrase = "wrong";
        bring();
        assertThat(told()).contains("kan ikke læses").doesNotContain("wrong", "correct horse");

        key = root.resolve("away");
        bring();
        assertThat(told()).contains("findes ikke, eller plansync må ikke læse den");

        key = Files.writeString(root.resolve("text"), "no key");
        bring();
        assertThat(told()).contains("kan ikke læses som en privat nøgle");

        key = root.resolve("locked");
        passphrase = "correct horse";
        bring();
        assertThat(names()).containsExactly("budget.csv");
    }

    @Test
    void keysOfOlderKindsAreKnownToo() throws IOException {
        for (String kind : List.of("ssh-rsa", "ecdsa-sha2-nistp256")) {
            int bits = kind.equals("ssh-rsa") ? 2048 : 256;
            try (SftpSandbox other = SftpSandbox.start(root.resolve(kind), kind, bits)) {
                other.put("opus/" + kind + ".csv", EXPORT);
                key = SftpSandbox.write(other.user(), root.resolve("key-" + kind), null);
                hostKey = other.hostKey();
                pickup(other.port()).bring();
            }
        }
        assertThat(names()).containsExactlyInAnyOrder("ssh-rsa.csv", "ecdsa-sha2-nistp256.csv");
    }

    @Test
    void aFileOverTheLimitIsNotFetchedAndTheOthersAre() {
        server.putLong("opus/stor.csv", 3L << 30);
        put("opus/lille.csv");

        bring();

        assertThat(names()).containsExactly("lille.csv");
        assertThat(told()).contains("»stor.csv«", "fylder 3072 MB", "højst 1 MB", "max-size");
    }

    @Test
    void aNameThatLeadsElsewhereIsLeftAndTold() {
        put("opus/a.csv");
        put("opus/b.csv");
        put("opus/c.csv");
        server.troubles().call("a.csv", "../a.csv");
        server.troubles().call("b.csv", "linje\nskift.csv");

        bring();

        assertThat(names()).containsExactly("c.csv");
        assertThat(everythingIn(root.resolve("inbox"))).hasSize(1);
        assertThat(told()).contains("»../a.csv«", "»linje skift.csv«", "Giv filen et andet navn");
    }

    @Test
    void linksFoldersHiddenAndUnfinishedFilesArePassedBy() throws IOException {
        Files.createDirectories(root.resolve("server/opus/mappe.csv"));
        Path outside = Files.write(root.resolve("secret"), EXPORT);
        Files.createSymbolicLink(root.resolve("server/opus/link.csv"), outside);
        List.of(".skjult.csv", "~$åben.xlsx", "halv.csv.part", "halv.tmp").forEach(name -> put("opus/" + name));

        bring();

        assertThat(everythingIn(inbox())).isEmpty();
        assertThat(troubles.all()).isEmpty();
    }

    @Test
    void aFileThatMayNotBeReadIsToldAndTheOthersAreFetched() {
        put("opus/a.csv");
        put("opus/låst.csv");
        put("opus/z.csv");
        server.troubles().refuseToRead("låst.csv");

        bring();

        assertThat(names()).containsExactlyInAnyOrder("a.csv", "z.csv");
        assertThat(told()).contains("»låst.csv«", "kan ikke hentes", "ret til at læse den");
    }

    @Test
    void aThousandFilesAreFetchedInPartsTheOldestFirst() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            Path file = put("opus/%04d.csv".formatted(i));
            Files.setLastModifiedTime(file, FileTime.from(MARCH.minusSeconds(i)));
        }
        maxFiles = 600;

        bring();
        assertThat(names()).hasSize(600).contains("0999.csv").doesNotContain("0000.csv");
        bring();
        assertThat(names()).hasSize(1_000);
        assertThat(server.troubles().reads()).isEqualTo(1_000);
    }

    @Test
    void aFileWhoseNameStillWaitsInTheInboxWaitsToo() throws IOException {
        Files.writeString(inbox().resolve("budget.csv"), "fra i går");
        put("opus/budget.csv");

        bring();
        assertThat(inbox().resolve("budget.csv")).hasContent("fra i går");

        takeIn();
        bring();
        assertThat(inbox().resolve("budget.csv")).hasBinaryContent(EXPORT);
    }

    /** As if the process had died when the file was in the inbox, and nothing else had been done yet. */
    @Test
    void whatWasFetchedAndNotRememberedIsFetchedAgainAndFinished() throws IOException {
        Path there = put("opus/budget.csv");
        bring();
        takeIn();
        fetched.forgetAllBut("plansync@127.0.0.1:" + server.port(), "./opus", List.of());
        after = After.DELETE;

        bring();

        assertThat(names()).containsExactly("budget.csv");
        assertThat(there).doesNotExist();
    }

    @Test
    void aFileOfTheSameNameSizeAndSecondAsOneThatWasDeletedIsAnotherOne() throws IOException {
        after = After.DELETE;
        for (String export : List.of("2026;100,00", "2026;200,00")) {
            Path there = server.put("opus/budget.csv", export.getBytes(UTF_8));
            Files.setLastModifiedTime(there, FileTime.from(MARCH));
            bring();
            assertThat(inbox().resolve("budget.csv")).hasContent(export);
            takeIn();
        }
    }

    @Test
    void whatADeadProcessHasLeftIsSweptAwayAndWhatAnotherOneIsFetchingIsNot() throws IOException {
        Path old = Files.createFile(inbox().resolve(".sftp-1.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path fresh = Files.createFile(inbox().resolve(".sftp-2.part"));
        put("opus/budget.csv");

        bring();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void anInboxThatIsGoneIsToldAndNotMade() throws IOException {
        put("opus/budget.csv");
        after = After.DELETE;
        Files.delete(inbox());

        bring();

        assertThat(inbox()).doesNotExist();
        assertThat(root.resolve("server/opus/budget.csv")).exists();
        assertThat(told()).contains("kan ikke skrives i indbakkens mappe", "monteret");
    }

    @Test
    void foldersMayBeCalledOtherwiseAndAMissingOneIsTold() {
        put("Økonomi/Udtræk/budget.csv");
        folders = Map.of("opus", "Økonomi/Udtræk");
        bring();
        assertThat(names()).containsExactly("budget.csv");

        folders = Map.of("opus", "Økonomi/Andet");
        bring();
        assertThat(told()).contains("har ikke mappen »./Økonomi/Andet«", "folders");
    }

    @Test
    void theDoctorSaysHowFarItCame() {
        assertThat(states()).containsExactly(State.OK, State.OK, State.OK);

        folders = Map.of("opus", "andet");
        assertThat(states()).containsExactly(State.OK, State.OK, State.FAILED);

        key = SftpSandbox.write(SftpSandbox.key("ssh-ed25519", 256), root.resolve("other"), null);
        assertThat(states()).containsExactly(State.OK, State.FAILED, State.NOT_ASKED);

        hostKey = null;
        assertThat(states()).containsExactly(State.FAILED, State.NOT_ASKED, State.NOT_ASKED);
        assertThat(pickup(server.port()).examine().get(0).says()).contains("SHA256:");
    }

    @Test
    void settingsThatCannotWorkStopTheStart() {
        hostKey = "sftp.example";
        assertThatThrownBy(() -> pickup(22)).hasMessageContaining("neither a public key");
        hostKey = null;
        settle = readTimeout;
        assertThatThrownBy(() -> pickup(22)).hasMessageContaining("settle must be shorter");
    }

    private List<State> states() {
        return pickup(server.port()).examine().stream().map(Finding::state).toList();
    }

    private SftpPickup pickup(int port) {
        SftpSettings settings = new SftpSettings(
                "127.0.0.1",
                port,
                "plansync",
                key,
                passphrase,
                hostKey,
                ".",
                folders,
                after,
                "hentet",
                settle,
                maxSize,
                maxFiles,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                readTimeout,
                timeLimit,
                2);
        return new SftpPickup(settings, List.of("opus", "indsigt"), root.resolve("inbox"), fetched, troubles, clock);
    }

    private void bring() {
        pickup(server.port()).bring();
    }

    /** The one thing that is told. */
    private String told() {
        assertThat(troubles.all()).hasSize(1);
        return troubles.all().get(0).reason();
    }

    private Path inbox() {
        return root.resolve("inbox/opus");
    }

    private Path put(String name) {
        return server.put(name, EXPORT);
    }

    private List<String> names() {
        return everythingIn(inbox());
    }

    private static List<String> everythingIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The inbox is emptied. */
    private void takeIn() {
        for (String name : names()) {
            try {
                Files.delete(inbox().resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void grow(Path file) {
        while (!Thread.currentThread().isInterrupted()) {
            append(file);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void append(Path file) {
        try {
            Files.write(file, EXPORT, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
