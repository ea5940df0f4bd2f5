package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.AccountChart;
import dk.norddjurs.plansync.settings.ConfiguredProfiles;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.snapshot.ExportSums;
import dk.norddjurs.plansync.snapshot.ExportSums.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks against an export that can be read. */
class ContentChecksTests {
    private static final String PROFILE = """
            title: Udtræk
            format: delimited
            files: '*.csv'
            unit: kr
            sign: minus-is-income
            price-level: 2025
            year: År
            text: Tekst
            measures: {postings: Beløb}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void linesOfOtherYearsAreTold() {
        String years = PROFILE + "years: {from: 2025, to: 2028}\n";

        assertThat(objections(years, "År;Tekst;Beløb\n2025;a;1\n2028;b;1\n")).isEmpty();
        assertThat(objections(years, "År;Tekst;Beløb\n2025;a;1\n2052;b;1\n2024;c;1\n2052;d;1\n"))
                .containsExactly("3 linjer er af andre år end 2025-2028: »2052« (række 3), »2024« (række 4)."
                        + " Ret dem, eller ret profilens years.");
    }

    @Test
    void anExportThatWasPutTogetherTwiceIsTold() {
        String rows =
                IntStream.range(0, 50).mapToObj(i -> "2026;post " + i + ";1\n").collect(Collectors.joining());

        assertThat(objections(PROFILE, "År;Tekst;Beløb\n" + rows)).isEmpty();
        assertThat(objections(PROFILE, "År;Tekst;Beløb\n" + rows + rows.substring(0, 12 * 5)))
                .isEmpty();
        assertThat(objections(PROFILE, "År;Tekst;Beløb\n" + rows + "\n" + rows.strip()))
                .containsExactly(
                        "50 af dens 100 rækker er magen til en tidligere række, først række 53, 54, 55. Måske er"
                                + " udtrækket sat sammen to gange.");
        assertThat(objections(PROFILE + "twins: 1\n", "År;Tekst;Beløb\n" + rows + rows))
                .isEmpty();
        assertThat(objections(PROFILE + "twins: 0\n", "År;Tekst;Beløb\n" + rows + "2026;post 7;1\n"))
                .singleElement()
                .asString()
                .startsWith("1 af dens 51 rækker er magen til en tidligere række, først række 52.");
    }

    /** A row differs from another by whichever of its characters. */
    @Test
    void rowsThatDifferAnywhereAreNoTwins() {
        String row = "2026;en tekst;1;og noget mere, som profilen ikke læser";
        Set<String> rows = IntStream.range(5, row.length())
                .mapToObj(i -> row.substring(0, i) + '~' + row.substring(i + 1))
                .filter(changed -> changed.chars().filter(c -> c == ';').count() == 3)
                .filter(changed -> changed.contains(";1;"))
                .collect(Collectors.toSet());

        assertThat(objections(PROFILE + "twins: 0\n", "År;Tekst;Beløb;Note\n" + String.join("\n", rows)))
                .isEmpty();
    }

    @Test
    void anUnknownFunctionIsToldInARowThatAFilterLeavesOutToo() {
        String profile = PROFILE + """
                function: Funktion
                filters: {Tekst: [a, b, c]}
                accounts: {functions: ['0', '5.22-5.38', '6.45.50']}
                """;

        assertThat(objections(profile, """
                År;Tekst;Beløb;Funktion
                2026;a;1;0.25.10
                2026;b;1;52599
                2026;c;1;6.45.51
                2026;d;1;09.99.99
                2026;a;2;
                """))
                .containsExactly(
                        "3 rækker har en ukendt funktion: »06.45.51« (række 4), »09.99.99« (række 5), ingenting"
                                + " (række 6). Ret dem, eller tilføj funktionen i profilens accounts.");
    }

    @Test
    void anUnknownDranstIsTold() {
        String profile = PROFILE + """
                dranst: Dranst
                filters: {Dranst: [1]}
                accounts: {dranst: [1, 2, 3]}
                """;

        assertThat(objections(profile, "År;Tekst;Beløb;Dranst\n2026;a;1;1\n2026;b;1;2 Refusion\n2026;c;1;I\n"))
                .containsExactly("1 række har en ukendt dranst: »I« (række 4). Ret dem, eller tilføj den i profilens"
                        + " accounts.");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 05.25.10, true",
        "5, 06.25.10, false",
        "05, 05.25.10, true",
        "5.25, 05.25.99, true",
        "5.25, 05.26.00, false",
        "5.25.10, 05.25.10, true",
        "5.25.10, 05.25.11, false",
        "5.22-5.38, 05.38.99, true",
        "5.22-5.38, 05.39.00, false",
        "5.22-5.38, 05.21.99, false",
        "0-6, 06.99.99, true",
        "0-6, 07.00.00, false",
        "10-12, 11.00.00, true",
        "5, ukendt, false",
        "5, '', false"
    })
    void aRangeHoldsWhatIsBelowItsEnds(String range, String function, boolean held) {
        String profile = PROFILE + "function: F\naccounts: {functions: ['" + range + "']}\n";

        List<AccountChart.Range> functions =
                ConfiguredProfiles.written(folder, profile).checks().accounts().functions();

        assertThat(functions).singleElement().matches(one -> one.holds(function) == held);
    }

    @Test
    void aSumThatMovesTooFarIsTold() {
        ProfileSettings profile = ConfiguredProfiles.written(folder, PROFILE + "guard: {sums: {postings: 0.25}}\n");
        ExportSums before = sums(Map.of(2025, 1000, 2026, -400, 2027, 100));

        assertThat(new SumShift(profile, before, sums(Map.of(2025, 1250, 2026, -300, 2027, 75, 2028, 9999)))
                        .objection())
                .isEmpty();
        assertThat(new SumShift(profile, before, sums(Map.of(2025, 1251, 2026, 400))).objection())
                .contains("Summen af »Beløb« i 2025 er 1.251,00 kr.; i det forrige udtræk var den 1.000,00 kr."
                        + " Summen af »Beløb« i 2026 er 400,00 kr.; i det forrige udtræk var den -400,00 kr."
                        + " Summen af »Beløb« i 2027 er 0,00 kr.; i det forrige udtræk var den 100,00 kr.");
    }

    private static ExportSums sums(Map<Integer, Integer> kroner) {
        Map<Key, Amount> sums = new TreeMap<>();
        kroner.forEach((year, sum) -> sums.put(new Key(year, "", Measure.POSTINGS), Amount.ofKroner(sum)));
        return new ExportSums(1, 0, 1, new TreeMap<>(sums));
    }

    private List<String> objections(String profile, String file) {
        try {
            Path path = Files.writeString(folder.resolve("export.csv"), file);
            return new BudgetFiles()
                    .read(ConfiguredProfiles.written(folder, profile), path, line -> false)
                    .objections();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
