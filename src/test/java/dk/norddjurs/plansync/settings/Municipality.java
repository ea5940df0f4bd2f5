package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.PlanCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The two municipalities of the sandbox, read as plainly as can be: production code is not trusted here. */
enum Municipality {
    NORDDJURS(Path.of("config")),
    VESTERLUND(Path.of("src/test/resources/municipalities/vesterlund/config"));

    private final Path folder = Path.of("src/test/resources/municipalities").resolve(name().toLowerCase(Locale.ROOT));
    private final PlanSettings plan;
    private final JsonNode list;
    private final JsonNode agenda;
    private final JsonNode expected;
    private final List<Line> lines;

    Municipality(Path config) {
        SettingsFolders settings = SettingsFolders.read(config.resolve("plans"), config.resolve("profiles"));
        plan = settings.plans().all().get(0);
        list = yaml(folder.resolve("list.yaml").toString());
        agenda = yaml(folder.resolve("agenda.yaml").toString());
        expected = yaml(folder.resolve("expected.yaml").toString());
        lines = name().equals("NORDDJURS") ? norddjurs("budget-2025-06-02.csv", StandardCharsets.UTF_8) : vesterlund();
    }

    /**
     * A line of the export, in kroner with minus for income.
     *
     * @param amounts null where the cell cannot be read
     */
    record Line(int year, String psp, String text, Collection<String> codes, List<Optional<BigDecimal>> amounts) {
        BigDecimal amount(Measure measure) {
            return amounts.get(measure.ordinal()).orElseThrow();
        }
    }

    static JsonNode yaml(String path) {
        return Yaml.MAPPER.readTree(Path.of(path));
    }

    static List<Line> norddjursInWindows1252() {
        return NORDDJURS.norddjurs("ansi/budget-2025-06-02.csv", Charset.forName("windows-1252"));
    }

    PlanSettings plan() {
        return plan;
    }

    Stream<JsonNode> rows() {
        return list.path("rows").values().stream();
    }

    Stream<JsonNode> meetings() {
        return agenda.path("meetings").values().stream();
    }

    Stream<JsonNode> points() {
        return meetings().flatMap(meeting -> meeting.path("points").values().stream());
    }

    JsonNode expected() {
        return expected;
    }

    Collection<JsonNode> expected(String key) {
        return expected.path(key).values();
    }

    List<Line> lines() {
        return lines;
    }

    List<String> columns() {
        return list.path("columns").values().stream()
                .map(column -> column.path("name").asString())
                .toList();
    }

    Map<String, List<String>> choices() {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        list.path("columns").values().stream()
                .filter(column -> column.has("choices"))
                .forEach(column -> choices.put(column.path("name").asString(), texts(column.path("choices"))));
        return choices;
    }

    String column(String field) {
        return plan.field(new Field(field)).orElseThrow().column();
    }

    String title(JsonNode row) {
        return row.path(column("title")).asString("");
    }

    /** The cell's texts: several of a list, one of a text, none of an empty cell. */
    List<String> values(JsonNode row, String column) {
        JsonNode cell = row.path(column);
        return cell.isMissingNode() ? List.of() : cell.isArray() ? texts(cell) : List.of(cell.asString());
    }

    /** Whether the words are an item's title, or a code that an item bears. */
    boolean isItem(String words) {
        return rows().anyMatch(
                        row -> title(row).equals(words) || codes(code(row)).contains(words));
    }

    /** An item, or something that only the budget or the agenda knows. */
    boolean knows(String subject) {
        return isItem(subject)
                || lines.stream().anyMatch(line -> line.codes().contains(subject))
                || points().anyMatch(
                                point -> codes(point.path("caption").asString()).contains(subject))
                || subject.matches("row \\d+") && isUnread(Integer.parseInt(subject.substring(4)));
    }

    /** Whether another item has the same code, and neither has a PSP element of its own. */
    boolean isGroup(JsonNode row) {
        return !code(row).isEmpty()
                && !row.has(column("psp-elements"))
                && rows().filter(other -> code(other).equals(code(row))).count() > 1;
    }

    /** Whether the list's amount is the sum of the item's lines, both perhaps absent. */
    boolean agrees(JsonNode row, String column, int year) {
        List<Optional<BigDecimal>> amounts = lines.stream()
                .filter(line -> line.year() == year && belongs(line, row))
                .map(line -> line.amounts().get(measure(row).ordinal()))
                .toList();
        JsonNode cell = row.path(column);
        if (amounts.isEmpty() || cell.isMissingNode()) {
            return amounts.isEmpty() && cell.isMissingNode();
        }
        return amounts.stream().allMatch(Optional::isPresent)
                && amounts.stream()
                                .map(Optional::orElseThrow)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(cell.decimalValue())
                        == 0;
    }

    private boolean belongs(Line line, JsonNode row) {
        return row.has(column("psp-elements"))
                ? values(row, column("psp-elements")).contains(line.psp())
                : codes(code(row)).stream().anyMatch(line.codes()::contains);
    }

    private Measure measure(JsonNode row) {
        return plan.section(row.path(column("section")).asString())
                .orElseThrow()
                .measure();
    }

    private String code(JsonNode row) {
        return row.path(column("code")).asString("");
    }

    private List<String> codes(String text) {
        return plan.codes().find(text).stream().map(PlanCode::code).toList();
    }

    private boolean isUnread(int row) {
        int first = name().equals("NORDDJURS") ? 2 : 4;
        return lines.get(row - first).amounts().contains(Optional.<BigDecimal>empty());
    }

    private List<Line> norddjurs(String file, Charset charset) {
        List<Line> read = new ArrayList<>();
        String text = text(folder.resolve("budget").resolve(file), charset).replace("\uFEFF", "");
        text.lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .forEach(cells -> read.add(new Line(
                        Integer.parseInt(cells[0]),
                        cells[5],
                        cells[8],
                        codes(cells[8]),
                        Stream.of(10, 12, 13).map(i -> danish(cells[i])).toList())));
        return read;
    }

    private List<Line> vesterlund() {
        JsonNode sheet = yaml(folder.resolve("budget/budget-2027-06.xlsx.yaml").toString())
                .at("/sheets/1/rows");
        return sheet.values().stream()
                .skip(3)
                .map(row -> new Line(
                        row.path(0).intValue(),
                        row.path(3).asString(""),
                        row.path(4).asString(""),
                        codes(row.path(4).asString("")),
                        Stream.of(6, 7, 8)
                                .map(i -> turnedThousands(row.path(i)))
                                .toList()))
                .toList();
    }

    private static Optional<BigDecimal> turnedThousands(JsonNode cell) {
        return cell.isNumber() ? Optional.of(cell.decimalValue().negate().movePointRight(3)) : Optional.empty();
    }

    /** {@code -1234,50} and {@code 1.234,50-} are the same. */
    private static Optional<BigDecimal> danish(String cell) {
        if (!cell.matches("-?[0-9.]+,[0-9]{2}-?")) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(cell.replaceAll("[-.]", "").replace(',', '.'));
        return Optional.of(cell.contains("-") ? amount.negate() : amount);
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }

    private static String text(Path file, Charset charset) {
        try {
            return Files.readString(file, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Apart, for an enum's constants are made before its static fields. */
    private static final class Yaml {
        static final YAMLMapper MAPPER = YAMLMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }
}
