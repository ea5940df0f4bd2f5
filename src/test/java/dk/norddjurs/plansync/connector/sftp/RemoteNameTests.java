package dk.norddjurs.plansync.connector.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server may call its files. */
class RemoteNameTests {
    @Test
    void namesOfThisCountryAreNames() {
        assertThat(List.of("budget 2026.csv", "Årsbudget_æøå (1).XLSX", "a;b&c'd.csv", "名前.csv"))
                .allMatch(RemoteName::isPlain)
                .noneMatch(RemoteName::isPassedBy);
    }

    @Test
    void whatLeadsElsewhereOrCannotBeSeenIsNone() {
        assertThat(List.of(
                        "../budget.csv",
                        "/etc/passwd",
                        "a/b.csv",
                        "..\\budget.csv",
                        "a\nb.csv",
                        "a\u0000b.csv",
                        "a\u0085b.csv",
                        "csv.\u202Exslx",
                        "b\uFFFDlge.csv",
                        " ",
                        "",
                        "æ".repeat(101)))
                .noneMatch(RemoteName::isPlain);
        assertThat(RemoteName.isPlain("æ".repeat(100))).isTrue();
    }

    @Test
    void hiddenAndUnfinishedFilesArePassedByAndATraversalIsNot() {
        assertThat(List.of(".", "..", ".budget.csv", "~$budget.xlsx", "budget.csv.PART", "budget.tmp", "b.filepart"))
                .allMatch(RemoteName::isPassedBy);
        assertThat(RemoteName.isPassedBy("../budget.csv")).isFalse();
    }
}
