package dk.norddjurs.plansync.connector.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every memory of fetched files keeps to. */
abstract class FetchedFilesContract {
    private static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00Z");
    private static final String SERVER = "plansync@sftp.example:22";

    private final FetchedFiles fetched = none();

    abstract FetchedFiles none();

    @Test
    void aFileIsKnownAsItWasFetchedAndNotWhenItHasChanged() {
        RemoteFile file = file("./opus", "budget.csv", 10, MONDAY);
        assertThat(fetched.has(SERVER, file)).isFalse();

        fetched.remember(SERVER, file, MONDAY);

        assertThat(fetched.has(SERVER, file)).isTrue();
        assertThat(fetched.has("plansync@other.example:22", file)).isFalse();
        assertThat(fetched.has(SERVER, file("./opus", "budget.csv", 11, MONDAY)))
                .isFalse();
        assertThat(fetched.has(SERVER, file("./opus", "budget.csv", 10, MONDAY.plusSeconds(1))))
                .isFalse();
        assertThat(fetched.has(SERVER, file("./indsigt", "budget.csv", 10, MONDAY)))
                .isFalse();
    }

    @Test
    void aFileThatCameAnewReplacesTheOneBefore() {
        fetched.remember(SERVER, file("./opus", "budget.csv", 10, MONDAY), MONDAY);
        fetched.remember(SERVER, file("./opus", "budget.csv", 12, MONDAY.plusSeconds(5)), MONDAY);

        assertThat(fetched.has(SERVER, file("./opus", "budget.csv", 12, MONDAY.plusSeconds(5))))
                .isTrue();
        assertThat(fetched.has(SERVER, file("./opus", "budget.csv", 10, MONDAY)))
                .isFalse();
    }

    @Test
    void whatWasDeletedIsForgotten() {
        RemoteFile file = file("./opus", "budget.csv", 10, MONDAY);
        RemoteFile other = file("./opus", "andet.csv", 10, MONDAY);
        fetched.remember(SERVER, file, MONDAY);
        fetched.remember(SERVER, other, MONDAY);

        fetched.forget(SERVER, file);

        assertThat(fetched.has(SERVER, file)).isFalse();
        assertThat(fetched.has(SERVER, other)).isTrue();
    }

    @Test
    void whatIsGoneFromItsFolderIsForgottenAndNothingElse() {
        RemoteFile stays = file("./in", "bliver_%.csv", 1, MONDAY);
        RemoteFile goes = file("./in", "går.csv", 1, MONDAY);
        RemoteFile below = file("./in/opus", "går.csv", 1, MONDAY);
        RemoteFile beside = file("./in2", "går.csv", 1, MONDAY);
        List.of(stays, goes, below, beside).forEach(file -> fetched.remember(SERVER, file, MONDAY));

        fetched.forgetAllBut(SERVER, "./in", List.of(stays));

        assertThat(fetched.has(SERVER, goes)).isFalse();
        assertThat(List.of(stays, below, beside)).allMatch(file -> fetched.has(SERVER, file));
        fetched.forgetAllBut(SERVER, "./in2", List.of());
        assertThat(fetched.has(SERVER, beside)).isFalse();
    }

    private static RemoteFile file(String folder, String name, long size, Instant modified) {
        return new RemoteFile("opus", folder, name, size, modified);
    }
}
