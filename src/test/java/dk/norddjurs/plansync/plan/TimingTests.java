package dk.norddjurs.plansync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2. kvartal 2025                   | 2025-04-01 | 2025-06-30
            4.kvartal 2025                    | 2025-10-01 | 2025-12-31
            1. halvår 2026                    | 2026-01-01 | 2026-06-30
            2. halvår 2026                    | 2026-07-01 | 2026-12-31
            2025                              | 2025-01-01 | 2025-12-31
            2025-2028                         | 2025-01-01 | 2028-12-31
            juni 2025                         | 2025-06-01 | 2025-06-30
            Februar 2028                      | 2028-02-01 | 2028-02-29
            jan. 2026                         | 2026-01-01 | 2026-01-31
            sept. 2025                        | 2025-09-01 | 2025-09-30
            okt 2025                          | 2025-10-01 | 2025-10-31
            primo juni 2025                   | 2025-06-01 | 2025-06-30
            Medio juni 2025                   | 2025-06-01 | 2025-06-30
            ultimo dec. 2025                  | 2025-12-01 | 2025-12-31
            primo 2026                        | 2026-01-01 | 2026-12-31
            ultimo 2026                       | 2026-01-01 | 2026-12-31
            uge 34 2025                       | 2025-08-18 | 2025-08-24
            uge 34, 2025                      | 2025-08-18 | 2025-08-24
            uge 1 2025                        | 2024-12-30 | 2025-01-05
            uge 53 2026                       | 2026-12-28 | 2027-01-03
            10. juni 2025                     | 2025-06-10 | 2025-06-10
            10-06-2025                        | 2025-06-10 | 2025-06-10
            10.06.2025                        | 2025-06-10 | 2025-06-10
            10/6-2025                         | 2025-06-10 | 2025-06-10
            2025-06-10                        | 2025-06-10 | 2025-06-10
            august-september 2025             | 2025-08-01 | 2025-09-30
            august – september 2025           | 2025-08-01 | 2025-09-30
            december 2025 - januar 2026       | 2025-12-01 | 2026-01-31
            3. kvartal 2025 - 1. kvartal 2026 | 2025-07-01 | 2026-03-31
            2.-3. kvartal 2025                | 2025-04-01 | 2025-09-30
            10.-12. juni 2025                 | 2025-06-10 | 2025-06-12
            10. juni til 2. juli 2025         | 2025-06-10 | 2025-07-02
            uge 34-36 2025                    | 2025-08-18 | 2025-09-07
            01-05-2025 - 30-06-2025           | 2025-05-01 | 2025-06-30
            2025-05-01 - 2025-06-30           | 2025-05-01 | 2025-06-30
            """)
    void certainTextGivesItsDays(String text, LocalDate from, LocalDate until) {
        assertThat(Timing.window(text)).contains(new TimeWindow(from, until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "juni",
                "løbende",
                "snarest",
                "Løbende fra 2025",
                "efter sommerferien 2025",
                "forår 2025",
                "5. kvartal 2025",
                "kvartal 2025",
                "3. halvår 2025",
                "uge 53 2025",
                "uge 0 2025",
                "uge 34",
                "31. juni 2025",
                "30-02-2025",
                "10/6-25",
                "06-2025",
                "2025-06",
                "juni-2025",
                "2. kvartal",
                "november-januar 2026",
                "september-august 2025",
                "2026-2025",
                "juni 2025 eller 2026",
                "juni og august 2025",
                "primo",
                "senest juni 2025",
                "1234",
                "junior 2025",
                "juni 20255",
                "kvartal",
                "-",
                "- 2025",
                "juni 2025 -"
            })
    void doubtGivesNoDays(String text) {
        assertThat(Timing.window(text)).isEmpty();
    }

    @Test
    void languageOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Timing.window("JUNI 2025")).isPresent();
            assertThat(Timing.window("ULTIMO MAJ 2025")).isPresent();
        } finally {
            Locale.setDefault(before);
        }
    }
}
