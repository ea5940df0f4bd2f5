package dk.norddjurs.plansync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedTreatmentTests {
    private static final Committees COMMITTEES = new Committees(Stream.of("ØK", "KB", "BUU", "VPU")
            .map(code -> new Committee(code, "Udvalget " + code, List.of(), null, null))
            .toList());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BUU: august 2025; ØK, KB: juni 2025       | BUU=august 2025, ØK=juni 2025, KB=juni 2025
            BUU august 2025                           | BUU=august 2025
            buu august 2025                           | BUU=august 2025
            BUU og VPU 3. kvartal 2025                | BUU=3. kvartal 2025, VPU=3. kvartal 2025
            ØK/KB: december 2025                      | ØK=december 2025, KB=december 2025
            BUU, VPU, ØK og KB - juni 2025            | BUU=juni 2025, VPU=juni 2025, ØK=juni 2025, KB=juni 2025
            BUU august 2025, ØK september 2025        | BUU=august 2025, ØK=september 2025
            BUU (august 2025) og KB (oktober 2025)    | BUU=august 2025, KB=oktober 2025
            BUU august 2025 og KB oktober 2025        | BUU=august 2025, KB=oktober 2025
            juni 2025: ØK, KB                         | ØK=juni 2025, KB=juni 2025
            Behandles i BUU 10-06-2025                | BUU=10-06-2025
            BUU 2025-06-10.                           | BUU=2025-06-10
            BUU: når budgettet er klar                | BUU=når budgettet er klar
            BUU                                       | BUU=
            BUU: juni 2025; juli 2025                 | BUU=juni 2025
            """)
    void committeesGetTheTimeBesideThem(String text, String expected) {
        assertThat(PlannedTreatment.parse(text, COMMITTEES))
                .extracting(treatment -> treatment.committee() + "=" + treatment.written())
                .containsExactly(expected.split(", "));
    }

    @Test
    void linesAreEntries() {
        assertThat(PlannedTreatment.parse("BUU: august 2025\r\nKB: snarest\n\n", COMMITTEES))
                .containsExactly(
                        new PlannedTreatment(
                                "BUU",
                                "august 2025",
                                new TimeWindow(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 31))),
                        new PlannedTreatment("KB", "snarest", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "august 2025", "Udvalget: august 2025", "BUUX august 2025", "XØK", "SBUU: juni 2025"})
    void textWithoutCommitteeGivesNothing(String text) {
        assertThat(PlannedTreatment.parse(text, COMMITTEES)).isEmpty();
    }
}
