package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.PlanListCheck.State;
import dk.norddjurs.plansync.connector.SupplyTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An inbox that is not there is told. */
class InboxWatchTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    private final MemorySupplyTroubles troubles = new MemorySupplyTroubles(Clock.systemUTC());

    private InboxWatch watch() {
        return new InboxWatch(root.resolve("inbox"), List.of("opus", "indsigt"), Duration.ofSeconds(10), troubles);
    }

    @Test
    void anInboxWithItsFoldersIsWell() throws IOException {
        makeFolders();

        watch().bring();

        assertThat(troubles.all()).isEmpty();
        assertThat(watch().examine())
                .singleElement()
                .satisfies(found -> assertThat(found.state()).isEqualTo(State.OK));
    }

    @Test
    void anInboxThatIsGoneIsToldUntilItIsBackAndNothingIsMade() throws IOException {
        watch().bring();

        assertThat(troubles.all())
                .singleElement()
                .extracting(SupplyTrouble::reason)
                .asString()
                .contains("inbox« findes ikke", "om drevet er monteret");
        assertThat(watch().examine().get(0).state()).isEqualTo(State.FAILED);
        assertThat(root.resolve("inbox")).doesNotExist();

        makeFolders();
        watch().bring();
        assertThat(troubles.all()).isEmpty();
    }

    /** Where nothing is mounted on it, the folder of a share is there, and empty. */
    @Test
    void anEmptyFolderInPlaceOfTheShareIsTold() throws IOException {
        Files.createDirectories(root.resolve("inbox"));

        watch().bring();

        assertThat(troubles.all().get(0).reason()).contains("mangler mappen for »opus«, »indsigt«");
    }

    @Test
    void aFileInPlaceOfAFolderIsTold() throws IOException {
        makeFolders();
        Files.delete(root.resolve("inbox/opus"));
        Files.writeString(root.resolve("inbox/opus"), "");

        watch().bring();

        assertThat(troubles.all().get(0).reason()).contains("mangler mappen for »opus«.");
    }

    private void makeFolders() throws IOException {
        Files.createDirectories(root.resolve("inbox/opus"));
        Files.createDirectories(root.resolve("inbox/indsigt"));
    }
}
