package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.connector.BudgetArrival.AlreadyKnown;
import dk.norddjurs.plansync.connector.BudgetArrival.Held;
import dk.norddjurs.plansync.connector.BudgetArrival.Removed;
import dk.norddjurs.plansync.sandbox.MovableClock;
import dk.norddjurs.plansync.settings.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies go when they have been kept long enough, and never one that is in use. */
class OldFilesTests {
    private static final KeepingTimes TIMES = new KeepingTimes(Period.ofYears(6), Period.ofDays(180));
    private static final String HEADINGS = "År;PSP-element;Tekst;Beløb\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    private final ExportStore store = new InMemoryExportStore();
    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2026-03-02T05:00:00Z"), ZoneId.of("Europe/Copenhagen")));
    private final Profiles profiles =
            ProfileForTests.profiles(ProfileForTests.delimited().build());

    @BeforeEach
    void createFolders() throws IOException {
        inbox().createFolders(true);
    }

    @Test
    void anExportGoesAfterItsTimeUnlessItIsTheNewest() throws IOException {
        Accepted old = (Accepted) accept("a.csv", 1);
        clock.forward(1);
        Accepted newest = (Accepted) accept("b.csv", 2);
        clock.forward(6 * 365);
        assertThat(removeOld()).isZero();

        clock.forward(2);
        assertThat(removeOld()).isEqualTo(1);
        assertThat(names("archive")).containsExactly(newest.archived());
        assertThat(store.recent(10)).containsExactly(newest, new Removed(old, clock.instant()));
        assertThat(exports().newest("opus", line -> true)).isPresent();
        assertThat(removeOld()).isZero();
    }

    @Test
    void whatWaitsForFinanceStays() throws IOException {
        Accepted inUse = (Accepted) accept("a.csv", 100);
        clock.forward(1);
        Held held = (Held) accept("halv.csv", 20);
        clock.forward(7 * 366);

        assertThat(removeOld()).isZero();
        assertThat(names("archive"))
                .containsExactlyInAnyOrder(inUse.archived(), held.export().archived());
    }

    @Test
    void whatSomebodyMayStillLookUpStays() throws IOException {
        Accepted looked = (Accepted) accept("a.csv", 1);
        clock.forward(1);
        accept("b.csv", 2);
        clock.forward(7 * 366);
        String named = "a.csv (" + looked.sha256().substring(0, 8) + ")";

        assertThat(oldFiles().removeOld(List.of(named))).isZero();
        assertThat(oldFiles().removeOld(List.of("a.csv (00000000)"))).isEqualTo(1);
    }

    @Test
    void contentThatCameAgainIsKeptFromThenOn() throws IOException {
        accept("a.csv", 1);
        clock.forward(5 * 366);
        assertThat(accept("a.csv", 1)).isInstanceOf(AlreadyKnown.class);
        clock.forward(1);
        accept("b.csv", 2);
        clock.forward(2 * 366);

        assertThat(removeOld()).isZero();
    }

    @Test
    void whatWasRemovedIsReadAnewWhenItComesAgain() throws IOException {
        Accepted old = (Accepted) accept("a.csv", 1);
        clock.forward(1);
        accept("b.csv", 2);
        clock.forward(7 * 366);
        removeOld();

        assertThat(accept("a.csv", 1)).isInstanceOf(Accepted.class);
        assertThat(names("archive")).hasSize(2).doesNotContain(old.archived());
        assertThat(exports().newest("opus", line -> true))
                .hasValueSatisfying(export -> assertThat(export.sha256()).isEqualTo(old.sha256()));
    }

    @Test
    void aRefusedFileGoesWithItsReasonAndWhatElseLiesThereStays() throws IOException {
        BudgetArrival refused = inbox().accept(Files.writeString(root.resolve("inbox/opus/bad.csv"), "x"));
        Path own = Files.writeString(root.resolve("quarantine/opus/noter.txt"), "mine");
        clock.forward(180);
        assertThat(removeOld()).isZero();

        clock.forward(1);
        assertThat(removeOld()).isEqualTo(1);
        assertThat(names("quarantine")).containsExactly("noter.txt");
        assertThat(own).hasContent("mine");
        assertThat(store.recent(10)).containsExactly(new Removed(refused, clock.instant()));
    }

    @Test
    void nothingIsKeptForLessThanAMonth() {
        assertThatThrownBy(() -> new KeepingTimes(Period.ofDays(29), Period.ofDays(180)))
                .hasMessageContaining("keep-archive");
        assertThatThrownBy(() -> new KeepingTimes(Period.ofYears(6), Period.ZERO))
                .hasMessageContaining("keep-quarantine");
    }

    private BudgetArrival accept(String name, int lines) throws IOException {
        String content = IntStream.rangeClosed(1, lines)
                .mapToObj(line -> "2026;XG-" + line + ";Bro;100,00\n")
                .collect(Collectors.joining("", HEADINGS, ""));
        return inbox().accept(Files.writeString(root.resolve("inbox/opus").resolve(name), content));
    }

    private int removeOld() {
        return oldFiles().removeOld(List.of());
    }

    private OldFiles oldFiles() {
        return new OldFiles(
                new Archive(root.resolve("archive")),
                new Quarantine(root.resolve("quarantine"), clock.getZone()),
                TIMES,
                store,
                clock);
    }

    private BudgetInbox inbox() {
        BudgetFolders folders =
                new BudgetFolders(root.resolve("inbox"), root.resolve("archive"), root.resolve("quarantine"));
        return new BudgetInbox(folders, profiles, new BudgetFiles(), store, clock);
    }

    private ArchivedExports exports() {
        return new ArchivedExports(new Archive(root.resolve("archive")), profiles, new BudgetFiles(), store, clock);
    }

    private Set<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }
}
