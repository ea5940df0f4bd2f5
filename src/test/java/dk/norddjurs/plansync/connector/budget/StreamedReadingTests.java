package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.ExportSums.Key;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of an export, and what is only counted. */
class StreamedReadingTests {
    private static final String HEADINGS = "År;PSP-element;Tekst;Beløb;Budget\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ProfileForTests profile = ProfileForTests.delimited()
            .measures(Map.of(Measure.POSTINGS, "Beløb", Measure.CORRECTED_BUDGET, "Budget"))
            .filter("Tekst", "bro", "vej");

    @Test
    void linesThatAreNotKeptCountInTheSums() throws IOException {
        Content content = read("""
                2026;XG-1;bro;-100,10;5
                2026;XG-2;vej;0,20;
                2027;XG-1;bro;1;7

                2026;XG-3;sti;99;99
                2026;XG-4;bro;12.34;1
                """, line -> line.psp().equals("XG-1"));

        assertThat(content.lines()).extracting(BudgetLine::row).containsExactly(2, 4);
        assertThat(content.unread()).hasSize(1);
        assertThat(content.sums().rows()).isEqualTo(5);
        assertThat(content.sums().leftOut()).isEqualTo(1);
        assertThat(content.sums().lines()).isEqualTo(3);
        assertThat(content.sums().sums())
                .containsExactly(
                        Map.entry(new Key(2026, "", Measure.POSTINGS), kroner("-99.90")),
                        Map.entry(new Key(2026, "", Measure.CORRECTED_BUDGET), kroner("5")),
                        Map.entry(new Key(2027, "", Measure.POSTINGS), kroner("1")),
                        Map.entry(new Key(2027, "", Measure.CORRECTED_BUDGET), kroner("7")));
        assertThat(content.sums().of(2026, Measure.POSTINGS)).isEqualTo(kroner("-99.90"));
        assertThat(content.sums().of(2028, Measure.POSTINGS)).isEqualTo(Amount.ZERO);
    }

    @Test
    void anExportOfWhichNothingIsKeptIsNoEmptyExport() throws IOException {
        assertThat(read("2026;XG-1;bro;1;1\n", line -> false).sums().lines()).isEqualTo(1);
    }

    @Test
    void aFileOfWhichFarTooMuchCannotBeReadIsRefused() throws IOException {
        String bad = "2026;XG-2;bro;12.34;1\n";
        String good = "2026;XG-1;bro;1;1\n";

        assertThat(read(good + bad.repeat(LinesRead.MOST_UNREAD), line -> true).unread())
                .hasSize(LinesRead.MOST_UNREAD);
        assertThatThrownBy(() -> read(good + bad.repeat(LinesRead.MOST_UNREAD + 1), line -> true))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("mere end 1000 af dens rækker kan ikke læses. Den første er række 3: ")
                .hasMessageContaining("»12.34«")
                .hasMessageContaining("brug den profil, der passer til den");
    }

    @Test
    void aSumThatCannotBeToldIsRefusedAndNeverWrong() {
        String half = "2026;XG-1;bro;50.000.000.000.000.000;1\n";

        assertThatThrownBy(() -> read(half.repeat(2), line -> true))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("summen af året 2026 er med række 3 større");
    }

    private Content read(String rows, Predicate<BudgetLine> keep) throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), HEADINGS + rows);
        return new BudgetFiles().read(profile.build(), file, keep);
    }

    private static Amount kroner(String kroner) {
        return Amount.ofKroner(new BigDecimal(kroner));
    }
}
