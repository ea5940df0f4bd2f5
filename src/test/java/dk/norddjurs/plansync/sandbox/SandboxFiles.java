package dk.norddjurs.plansync.sandbox;

import dk.norddjurs.plansync.sandbox.agenda.FirstAgendaSandbox;
import dk.norddjurs.plansync.sandbox.agenda.SandboxMeeting;
import dk.norddjurs.plansync.sandbox.agenda.SandboxPoint;
import dk.norddjurs.plansync.sandbox.graph.SandboxColumn;
import dk.norddjurs.plansync.sandbox.graph.SandboxList;
import dk.norddjurs.plansync.snapshot.Meeting.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of a sandbox municipality, and the neighbours filled from them. */
public final class SandboxFiles {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Map<String, SandboxColumn> COLUMNS = Map.of(
            "text", SandboxColumn.TEXT,
            "note", SandboxColumn.NOTE,
            "number", SandboxColumn.NUMBER,
            "choice", SandboxColumn.CHOICE,
            "choices", SandboxColumn.MULTI_CHOICE,
            "yes-no", SandboxColumn.BOOLEAN,
            "date", SandboxColumn.DATE);
    /** Columns that are SharePoint's own. */
    private static final List<String> OWN = List.of("ID", "Ændret");

    private final Path folder;
    private final Path config;

    /** A budget export: its file name and bytes. */
    public record Export(String name, byte[] content) {}

    SandboxFiles(String name) {
        folder = Path.of("src/test/resources/municipalities", name);
        config = Files.isDirectory(folder.resolve("config")) ? folder.resolve("config") : Path.of("config");
    }

    private JsonNode read(String file) {
        return YAML.readTree(folder.resolve(file));
    }

    private JsonNode plan() {
        return YAML.readTree(only(config.resolve("plans")));
    }

    private static Path only(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OffsetDateTime today() {
        return OffsetDateTime.parse(read("expected.yaml").path("today").asString());
    }

    String site() {
        return plan().path("list").path("site").asString();
    }

    String list() {
        return plan().path("list").path("list").asString();
    }

    String profile() {
        return plan().path("budget").path("profile").asString();
    }

    String titleColumn() {
        return plan().path("fields").values().stream()
                .filter(field -> field.path("name").asString().equals("title"))
                .map(field -> field.path("column").asString())
                .findFirst()
                .orElseThrow();
    }

    void copyConfiguration(Path target, String mode) {
        try {
            for (String kind : List.of("plans", "profiles")) {
                Files.createDirectories(target.resolve(kind));
                try (Stream<Path> files = Files.list(config.resolve(kind))) {
                    for (Path file : files.toList()) {
                        String text = Files.readString(file)
                                .replaceFirst("(?m)^mode: \\w+", "mode: " + mode)
                                // The first run fills columns that were never filled before: more than a usual night.
                                .replaceFirst("(?m)^( +)share: [0-9.]+", "$1share: 0.4");
                        Files.writeString(target.resolve(kind).resolve(file.getFileName()), text);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void fill(SandboxList list) {
        JsonNode file = read("list.yaml");
        for (JsonNode column : file.path("columns").values()) {
            String name = column.path("name").asString();
            if (!name.equals("Titel")) {
                String[] choices = column.path("choices").values().stream()
                        .map(JsonNode::asString)
                        .toArray(String[]::new);
                list.column(name, COLUMNS.get(column.path("type").asString()), choices);
            }
        }
        for (JsonNode row : file.path("rows").values()) {
            Map<String, Object> values = new LinkedHashMap<>();
            row.properties().stream()
                    .filter(cell -> !OWN.contains(cell.getKey()))
                    .forEach(cell -> values.put(cell.getKey(), cell(cell.getValue())));
            list.add(values, OffsetDateTime.parse(row.path("Ændret").asString()).toInstant());
        }
    }

    private static Object cell(JsonNode cell) {
        if (cell.isNumber()) {
            return cell.decimalValue();
        }
        if (cell.isArray()) {
            return cell.values().stream().map(JsonNode::asString).toList();
        }
        return cell.isBoolean() ? (Object) cell.booleanValue() : cell.asString();
    }

    void fill(FirstAgendaSandbox agenda, ZoneId zone) {
        for (JsonNode meeting : read("agenda.yaml").path("meetings").values()) {
            LocalDateTime begins = LocalDateTime.parse(meeting.path("begin").asString());
            LocalDateTime released =
                    LocalDateTime.parse(meeting.path("released").asString());
            SandboxMeeting document = agenda.meeting(
                    meeting.path("committee").asString(),
                    begins.atZone(zone),
                    Document.valueOf(meeting.path("document").asString().toUpperCase(Locale.ROOT)),
                    released.atZone(zone));
            meeting.path("points").values().forEach(point -> addPoint(document, point));
        }
    }

    private static void addPoint(SandboxMeeting meeting, JsonNode point) {
        SandboxPoint added = meeting.point(
                point.path("number").asString(),
                point.path("case").asString(""),
                point.path("caption").asString(),
                point.path("html").asString(""),
                point.path("open").booleanValue(false));
        if (point.has("decision")) {
            added.decision(point.path("decision").asString());
        }
    }

    /** The municipality's export: the file as it stands, or a workbook made of what a YAML file says cell by cell. */
    public Export export() {
        try (Stream<Path> files = Files.list(folder.resolve("budget"))) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            return file.toString().endsWith(".yaml")
                    ? Workbooks.of(YAML.readTree(file))
                    : new Export(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
