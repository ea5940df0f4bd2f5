package dk.norddjurs.plansync.command;

import static dk.norddjurs.plansync.sandbox.OfficeFiles.cells;
import static dk.norddjurs.plansync.sandbox.OfficeFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.OfficeFiles;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import dk.norddjurs.plansync.sandbox.graph.SandboxList;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A municipality fills its new list from the plan that it has in Excel or Word. */
class ListImportIT {
    private static final Object[] HEADINGS = {
        "Indsats",
        "Forslagsnr.",
        "Politisk ophæng",
        "Tovholder",
        "Fremdrift",
        "Budgetår 1",
        "Budgetår 2",
        "Går på tværs"
    };

    @TempDir
    private Path work;

    private SandboxMunicipality municipality;
    private GraphSandbox graph;
    private SandboxList list;
    private RunningPlansync plansync;

    @BeforeEach
    void start() {
        municipality = SandboxMunicipality.start("vesterlund", work, "observe");
        graph = municipality.graph();
        list = municipality.list();
        list.keys().forEach(list::delete);
        plansync = RunningPlansync.against(municipality, "plansync.sharepoint.max-wait=1s");
    }

    @AfterEach
    void stop() {
        plansync.close();
        municipality.close();
        assertThat(graph.violations()).isEmpty();
    }

    @Test
    void aPreviewTellsWhatWouldBeMadeAndTouchesNothing() {
        Said dry = imported("--dry-run");

        assertThat(dry.status()).as(dry.out() + dry.err()).isZero();
        assertThat(dry.lines())
                .contains(
                        "2027-2030: 3 rækker fra »plan.xlsx« ville blive lavet.",
                        "    – Drift: 1",
                        "    – Effektivisering: 2",
                        "    – Budgetår 1: -1.234.566,75 kr.",
                        "    – Budgetår 2: 0,10 kr.");
        assertThat(list.keys()).isEmpty();
        assertThat(graph.journal()).extracting(Exchange::method).containsOnly("GET");
    }

    @Test
    void theListIsFilledAsThePreviewSaidAndPlansyncReadsIt() {
        Said dry = imported("--dry-run");
        Said real = imported();

        assertThat(real.status()).as(real.out() + real.err()).isZero();
        assertThat(real.out()).isEqualTo(dry.out().replace("ville blive lavet", "er lavet"));
        String row = municipality.row("Fælles skoleledelse");
        assertThat(list.value(row, "Kategori")).isEqualTo("Effektivisering");
        assertThat(list.value(row, "Forslagsnr.")).isEqualTo("E-12/27");
        assertThat(list.value(row, "Politisk ophæng")).isEqualTo(List.of("BY", "UDS"));
        assertThat(list.value(row, "Fremdrift")).isEqualTo("i gang");
        assertThat((BigDecimal) list.value(row, "Budgetår 1")).isEqualByComparingTo("-1234567.25");
        assertThat(list.value(row, "Går på tværs")).isEqualTo(true);
        assertThat(said("sync", "--dry-run").out()).contains("3 punkter");
    }

    @Test
    void aSecondImportAddsNothing() {
        imported();
        graph.clearJournal();

        Said again = imported();

        assertThat(again.status()).isZero();
        assertThat(again.out()).contains("0 rækker", "Står i listen allerede (3)", "Varmeplan");
        assertThat(list.keys()).hasSize(3);
        assertThat(graph.journal()).noneMatch(Exchange::isBatch);
    }

    @Test
    void aCodeOnTwoRowsMakesTwoRowsOnceEach() {
        Path file = sheet(sheet -> {
            row(sheet, "Effektivisering");
            row(sheet, "Fravær på skoler", "E-12/27", "UDS", "Chef", "i gang", 1);
            row(sheet, "Fravær på plejehjem", "E-12/27", "SOS", "Chef", "i gang", 2);
        });

        said("list", "import", file.toString());
        list.edit(municipality.row("Fravær på skoler"), Map.of("Indsats", "Fravær i skolerne"));
        Said again = said("list", "import", file.toString());

        assertThat(again.out())
                .contains("0 rækker", "Står i listen allerede (2)")
                .contains("Fravær på skoler (i listen: »Fravær i skolerne«)");
        assertThat(list.keys()).hasSize(2);
    }

    @Test
    void lostAnswersNeverDoubleARow() {
        Path file = many(45);
        graph.failNext(Kind.BATCH, Fault.cut().afterCommit());
        graph.failNext(Kind.BATCH, Fault.status(504));

        Said first = said("list", "import", file.toString());
        assertThat(first.status()).isEqualTo(4);
        assertThat(first.out()).contains("25 rækker", "Udeladt (20)", "Kør kommandoen igen");
        assertThat(list.keys()).hasSize(25);

        graph.failNext(Kind.PART, Fault.status(503).afterCommit());
        Said second = said("list", "import", file.toString());

        assertThat(second.status()).as(second.out()).isZero();
        assertThat(second.out()).contains("20 rækker", "Står i listen allerede (25)");
        assertThat(titles()).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void rowsOfOneTitleAreCountedWhenAnswersAreLost() {
        Path file = sheet(sheet -> {
            row(sheet, "Drift");
            for (int i = 0; i < 25; i++) {
                row(sheet, "Rengøring", null, "BY", "Chef", "i gang", i);
            }
        });
        graph.failNext(Kind.BATCH, Fault.late(Duration.ZERO));
        graph.failNext(Kind.BATCH, Fault.cut());
        graph.failNext(Kind.BATCH, Fault.cut());
        graph.failNext(Kind.BATCH, Fault.cut().afterCommit());

        Said first = said("list", "import", file.toString());
        Said second = said("list", "import", file.toString());
        Said third = said("list", "import", file.toString());

        assertThat(first.out()).contains("20 rækker", "Udeladt (5)", "står 25 gange i dokumentet");
        assertThat(second.out()).contains("0 rækker", "Udeladt (5)", "Står i listen allerede (20)");
        assertThat(third.status()).as(third.out()).isZero();
        assertThat(third.out()).contains("5 rækker");
        assertThat(list.keys()).hasSize(25);
    }

    @Test
    void whatSharePointWasTooBusyForIsSentAgain() {
        graph.failNext(Kind.PART, Fault.status(429));

        Said said = imported();

        assertThat(said.status()).as(said.out()).isZero();
        assertThat(list.keys()).hasSize(3);
        assertThat(graph.journal())
                .filteredOn(Exchange::isBatch)
                .extracting(batch -> batch.parts().size())
                .containsExactly(3, 1);
    }

    @Test
    void anImportThatIsCutOffGoesOnWhereItStopped() {
        Path file = many(30);
        graph.failNext(Kind.BATCH, Fault.late(Duration.ZERO));
        graph.failNext(Kind.BATCH, Fault.status(403));

        Said first = said("list", "import", file.toString());
        Said second = said("list", "import", file.toString());

        assertThat(first.status()).isEqualTo(1);
        assertThat(first.err()).contains("rollen write");
        assertThat(first.out()).contains("20 rækker");
        assertThat(second.status()).isZero();
        assertThat(titles()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void badCellsAndRowsAreToldWithTheirPlaceAndCostNoOther() {
        Path file = sheet(sheet -> {
            row(sheet, "Drift");
            row(sheet, "Rengøring", null, "BY", "Chef", "i gang", "ca. 5", 7);
            row(sheet, "Flyttebil", null, "BY", "Chef", "i gnag", 1);
            row(sheet, "Vejsalt", null, "TKL", "Chef", null, 1);
            row(sheet, "Blomster", null, "BY, Haveselskabet", "Chef", "Planlagt", 2, 3);
        });

        Said dry = said("list", "import", file.toString(), "--dry-run");
        Said said = said("list", "import", file.toString());

        assertThat(said.status()).isEqualTo(4);
        assertThat(said.lines())
                .anyMatch(line -> line.contains("Cellen: plan.xlsx, arket »Plan«, række 3, kolonne F, »ca. 5«: "))
                .anyMatch(line -> line.contains("Rækken: plan.xlsx, arket »Plan«, række 4, »Flyttebil«: ")
                        && line.contains("»i gnag«")
                        && line.contains("»i gang«"))
                .anyMatch(line -> line.contains("Rækken: plan.xlsx, arket »Plan«, række 5, »Vejsalt«: ")
                        && line.contains("»Fremdrift«"))
                .anyMatch(line -> line.contains("Rækken: plan.xlsx, arket »Plan«, række 6, »Blomster«: ")
                        && line.contains("»Haveselskabet«"));
        assertThat(dry.status()).isEqualTo(4);
        assertThat(said.out()).isEqualTo(dry.out().replace("ville blive lavet", "er lavet"));
        assertThat(titles()).containsExactly("Rengøring");
        assertThat((BigDecimal) list.value(municipality.row("Rengøring"), "Budgetår 2"))
                .isEqualByComparingTo("7");
        assertThat(list.value(municipality.row("Rengøring"), "Budgetår 1")).isNull();
    }

    @Test
    void aListWithOtherRowsIsLeftAloneUnlessTheyAreToBeAdded() {
        list.add(Map.of("Indsats", "Noget helt andet"));

        Said dry = imported("--dry-run");
        Said refused = imported();

        assertThat(dry.status()).isEqualTo(1);
        assertThat(dry.out()).contains("3 rækker");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("»Noget helt andet«", "--add");
        assertThat(list.keys()).hasSize(1);
        assertThat(imported("--add").status()).isZero();
        assertThat(list.keys()).hasSize(4);
    }

    @Test
    void thousandsAndOtherHeadingsAndFixedValuesAreToldByOptions() {
        Path file = OfficeFiles.workbook(work.resolve("plan.xlsx"), workbook -> {
            Sheet sheet = workbook.createSheet("Investering");
            row(sheet, "Projekt", "Politisk ophæng", "Budgetår 1 (t.kr.)");
            row(sheet, "Bro", "TKL", 1.5);
        });
        String[] words = {
            "list", "import", file.toString(), "--column", "Projekt=Indsats", "--set", "Fremdrift=planlagt"
        };

        Said wrongUnit = said(words);
        Said said = said(
                Stream.concat(Stream.of(words), Stream.of("--unit", "1000")).toArray(String[]::new));

        assertThat(wrongUnit.status()).isEqualTo(1);
        assertThat(wrongUnit.err()).contains("--unit 1000");
        assertThat(said.status()).as(said.out() + said.err()).isZero();
        assertThat((BigDecimal) list.value(municipality.row("Bro"), "Budgetår 1"))
                .isEqualByComparingTo("1500");
        assertThat(list.value(municipality.row("Bro"), "Kategori")).isEqualTo("Investering");
    }

    @Test
    void wrongWordsAreWrongUsage() {
        Path file = many(1);

        Said unknown = said("list", "import", file.toString(), "--column", "Projekt=Indsatser");

        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("»Indsatser«", "»Indsats«");
        assertThat(said("list", "import", file.toString(), "--set", "Kommende møde=BY")
                        .status())
                .isEqualTo(2);
        assertThat(said("list", "import", file.toString(), "--plan", "1999").status())
                .isEqualTo(2);
        assertThat(CommandLine.parse("list", "import", file.toString(), "--unit", "100"))
                .isEmpty();
        assertThat(CommandLine.parse("list", "import", file.toString(), "--set", "Fremdrift"))
                .isEmpty();
        assertThat(CommandLine.parse("list", "import")).isEmpty();
    }

    @Test
    void aFileThatIsNoPlanIsOneSentence() {
        Said said = said("list", "import", work.resolve("ingen.docx").toString());

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("»ingen.docx« kan ikke læses").hasLineCount(1);
    }

    @Test
    void theResultAsJsonHasSumsAndPlaces() {
        Path file = sheet(sheet -> {
            row(sheet, "Drift");
            row(sheet, "Rengøring", null, "BY", "Chef", "i gang", "ca. 5", 0.1 + 0.2);
        });

        JsonNode told = new JsonMapper()
                .readTree(said("list", "import", file.toString(), "--json").out());

        assertThat(told.path("rows").asInt()).isEqualTo(1);
        assertThat(told.at("/sums/0/kroner").decimalValue()).isEqualByComparingTo("0.30");
        assertThat(told.at("/problems/0/place/row").asInt()).isEqualTo(3);
        assertThat(told.at("/problems/0/place/column").asString()).isEqualTo("F");
    }

    @Test
    void aPlanInWordIsTakenInTheSameWay() {
        Path file = OfficeFiles.document(work.resolve("plan.docx"), document -> {
            OfficeFiles.paragraph(document, "Effektivisering");
            OfficeFiles.table(
                    document,
                    cells("Indsats", "Politisk ophæng", "Fremdrift", "Budgetår 1"),
                    cells("Fælles skoleledelse E-12/27", "Uddannelse og Skole", "i gang", "-1.000,50"));
        });

        Said said = said("list", "import", file.toString());

        assertThat(said.status()).as(said.out() + said.err()).isZero();
        assertThat(list.value(municipality.row("Fælles skoleledelse"), "Forslagsnr."))
                .isEqualTo("E-12/27");
    }

    private Said imported(String... options) {
        Path file = sheet(sheet -> {
            row(sheet, "Effektivisering");
            row(sheet, "Fælles skoleledelse", "E-12/27", "UDS og BY", "Chef", "I gang", "-1.234.567,25", 0.1, "X");
            row(sheet);
            row(sheet, "Færre kørsler", null, "SOS", "Chef", "planlagt", 0.5);
            row(sheet, "I alt", null, null, null, null, -1234566.75);
            row(sheet, "Drift");
            row(sheet, "Varmeplan", null, "TKL", "Chef", "planlagt", "-");
        });
        return said(Stream.concat(Stream.of("list", "import", file.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private Path many(int rows) {
        return sheet(sheet -> {
            row(sheet, "Drift");
            IntStream.range(0, rows).forEach(i -> row(sheet, "Punkt " + i, null, "BY", "Chef", "i gang", i));
        });
    }

    private Path sheet(Consumer<Sheet> fill) {
        return OfficeFiles.workbook(work.resolve("plan.xlsx"), workbook -> {
            Sheet sheet = workbook.createSheet("Plan");
            row(sheet, HEADINGS);
            fill.accept(sheet);
        });
    }

    private List<Object> titles() {
        return list.keys().stream().map(key -> list.value(key, "Indsats")).toList();
    }

    private Said said(String... words) {
        return Said.by(() -> CommandLine.parse(words).orElseThrow().call(plansync.context()));
    }
}
