package dk.norddjurs.plansync.sandbox.graph;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of the sandbox, with what its people can do to it. Every list has the column {@code Titel}. Columns are named by
 * display name or internal name; values are String, BigDecimal, Boolean, LocalDate, Instant, the Integer id of what is
 * referred to, or a List of String or Integer, null being empty.
 */
public final class SandboxList {
    /** The site's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final String site;
    private final String id;
    private final Clock clock;
    private final List<SandboxField> fields = new ArrayList<>();
    private final Map<Integer, SandboxRow> rows = new TreeMap<>(Comparator.reverseOrder());
    private final Set<String> forbidden = new HashSet<>();
    private Witness witness = (key, column, before) -> {};
    private boolean users;
    private final Map<String, ObjectNode> definitions = new HashMap<>();
    private String title;
    private long changes;
    private long told = Long.MAX_VALUE;
    private int lastId;
    private int pageSize = 200;
    private int versionsKept = 50;
    private String person = "Gitte Somebody";

    SandboxList(String site, String id, Clock clock) {
        this.site = site;
        this.id = id;
        this.clock = clock;
        this.title = "Liste " + id;
        fields.add(new SandboxField("Title", "Titel", SandboxColumn.TEXT, List.of()));
        fields.add(new SandboxField("LinkTitleNoMenu", "Titel", SandboxColumn.LINK_TITLE, List.of()));
        fields.add(new SandboxField("LinkTitle", "Titel", SandboxColumn.LINK_TITLE, List.of()));
    }

    public String site() {
        return site;
    }

    public String id() {
        return id;
    }

    synchronized SandboxList called(String newTitle) {
        title = newTitle;
        return this;
    }

    synchronized boolean isCalled(String name) {
        return title.equalsIgnoreCase(name);
    }

    /** The list as Graph tells it. */
    synchronized ObjectNode describe() {
        ObjectNode told = SandboxJson.object()
                .put("id", id)
                .put("name", users ? "users" : "Liste")
                .put("displayName", title)
                .put("webUrl", "https://" + site.split(",")[0] + "/sites/plan/Lists/" + id);
        told.putObject("list").put("hidden", users).put("template", users ? "userInformation" : "genericList");
        if (users) {
            told.putObject("system");
        }
        return told;
    }

    /** Adds a column; a second one of the same display name gets another internal name, as in SharePoint. */
    public synchronized SandboxList column(String title, SandboxColumn kind, String... choices) {
        String name = InternalNames.of(title);
        String free = name;
        for (int i = 0; has(free); i++) {
            free = name + i;
        }
        fields.add(new SandboxField(free, title, kind, List.of(choices)));
        return this;
    }

    /** Adds a person or lookup column whose ids are those of the other list's rows. */
    public synchronized SandboxList reference(String title, SandboxColumn kind, SandboxList source) {
        fields.add(new SandboxField(InternalNames.of(title), title, kind, List.of(), false, source));
        return this;
    }

    /** Somebody makes a column one that must be filled in. */
    public synchronized void require(String title) {
        SandboxField field = field(title);
        fields.set(fields.indexOf(field), field.mandatory());
    }

    /** Somebody gives the list a rule that no value of this column can keep; what breaks it is not named. */
    public synchronized void forbid(String title) {
        forbidden.add(field(title).name());
    }

    synchronized boolean forbids(SandboxField field) {
        return forbidden.contains(field.name());
    }

    /** Makes it the site's own list of users. */
    synchronized SandboxList asUserList() {
        users = true;
        return column("EMail", SandboxColumn.TEXT).column("UserName", SandboxColumn.TEXT);
    }

    boolean isUserList() {
        return users;
    }

    private boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /** A program adds a column; false if there is one of that internal name. */
    synchronized boolean define(ObjectNode definition) {
        String name = definition.path("name").asString();
        if (has(name)) {
            return false;
        }
        fields.add(ColumnDefinitions.field(definition));
        definitions.put(name, definition);
        return true;
    }

    /** The column as Graph tells it, with what the program that added it said of it. */
    public synchronized ObjectNode describe(String column) {
        SandboxField field = field(column);
        ObjectNode told = field.describe();
        ObjectNode definition = definitions.get(field.name());
        if (definition != null) {
            told.setAll(definition);
            told.put("displayName", field.title());
        }
        return told;
    }

    /** A program adds a row; the fields have the names by which they are written. */
    synchronized SandboxRow create(JsonNode cells) {
        SandboxRow row = new SandboxRow(Integer.toString(++lastId), clock.instant());
        rows.put(lastId, row);
        for (SandboxField field : fields) {
            JsonNode cell = cells.path(field.writtenAs());
            if (!cell.isMissingNode()) {
                row.put(field.name(), field.kind().isReference() ? SandboxReference.cell(cell) : cell);
            }
        }
        touch(row, program());
        return row;
    }

    /** Somebody renames a column. Its internal name stays. */
    public synchronized void renameColumn(String title, String newTitle) {
        SandboxField field = field(title);
        fields.set(fields.indexOf(field), field.called(newTitle));
    }

    /** Somebody deletes a column with all that it held. */
    public synchronized void removeColumn(String title) {
        SandboxField field = field(title);
        fields.remove(field);
        rows.values().forEach(row -> row.cells.remove(field.name()));
    }

    /** Somebody adds a row. */
    public synchronized String add(Map<String, ?> values) {
        return add(values, clock.instant());
    }

    /** Adds a row that somebody has entered then. */
    public synchronized String add(Map<String, ?> values, Instant then) {
        String key = Integer.toString(++lastId);
        SandboxRow row = new SandboxRow(key, then);
        rows.put(lastId, row);
        values.forEach((column, value) -> row.put(field(column).name(), json(value)));
        row.touch(++changes, then, person());
        return key;
    }

    /** Somebody edits a row: a new version. Null clears. */
    public synchronized void edit(String key, Map<String, ?> values) {
        SandboxRow row = row(key);
        values.forEach((column, value) -> row.put(field(column).name(), json(value)));
        touch(row);
    }

    /** Puts a cell to what no person could type, as JSON: a new version. */
    public synchronized void force(String key, String column, String json) {
        SandboxRow row = row(key);
        row.put(field(column).name(), SandboxJson.MAPPER.readTree(json));
        touch(row);
    }

    /** Somebody deletes a row. */
    public synchronized void delete(String key) {
        SandboxRow row = row(key);
        row.deleted = true;
        touch(row);
    }

    /** Hears of each cell that a program writes, before it is written. */
    public interface Witness {
        /** @param before what the cell holds, or null */
        void writes(String key, String column, @Nullable Object before);
    }

    public synchronized void witness(Witness hears) {
        witness = hears;
    }

    synchronized void tell(SandboxRow row, SandboxField field) {
        witness.writes(row.id, field.title(), value(row.id, field.name()));
    }

    /** Everybody closes the rows that they keep open. */
    public synchronized void unlock() {
        rows.values().forEach(row -> row.locked = false);
    }

    /** Somebody keeps the row open: writing it is refused with 423. */
    public synchronized void lock(String key) {
        row(key).locked = true;
    }

    public synchronized void unlock(String key) {
        row(key).locked = false;
    }

    /** What a cell holds, or null. */
    public synchronized @Nullable Object value(String key, String column) {
        SandboxField field = field(column);
        JsonNode cell = row(key).cells.get(field.name());
        return cell == null ? null : value(cell, field.kind());
    }

    /** How many versions the row has. */
    public synchronized int version(String key) {
        return row(key).version();
    }

    /** The row's eTag. */
    public synchronized String etag(String key) {
        return row(key).etag();
    }

    /** The ids of the rows that stand in the list. */
    public synchronized List<String> keys() {
        return rows.values().stream()
                .filter(row -> !row.deleted)
                .map(row -> row.id)
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
    }

    /** How many rows a page holds at most. */
    public synchronized SandboxList pageSize(int size) {
        pageSize = size;
        return this;
    }

    /** The internal name of a column. */
    public synchronized String internalName(String column) {
        return field(column).name();
    }

    synchronized int pageSize() {
        return pageSize;
    }

    /** What changes from now on is told by no delta, until the index has caught up. */
    public synchronized void lag() {
        told = changes;
    }

    /** The index has caught up. */
    public synchronized void catchUp() {
        told = Long.MAX_VALUE;
    }

    /** The newest change that a delta tells. */
    synchronized long changes() {
        return Math.min(changes, told);
    }

    synchronized List<SandboxField> fields() {
        return List.copyOf(fields);
    }

    synchronized Optional<SandboxRow> find(String key) {
        return key.matches("\\d{1,9}") ? Optional.ofNullable(rows.get(Integer.valueOf(key))) : Optional.empty();
    }

    /** The rows that changed after that, newest id first; from the beginning, deleted ones are not told. */
    synchronized List<String> changedAfter(long since) {
        return rows.values().stream()
                .filter(row -> row.changedAt > since && row.changedAt <= told && !(since == 0 && row.deleted))
                .map(row -> row.id)
                .toList();
    }

    /** A program has written to the row. */
    synchronized void written(SandboxRow row) {
        touch(row, program());
    }

    private void touch(SandboxRow row) {
        touch(row, person());
    }

    private void touch(SandboxRow row, ObjectNode by) {
        row.touch(++changes, clock.instant(), by);
    }

    private ObjectNode person() {
        ObjectNode by = SandboxJson.object();
        by.putObject("user").put("displayName", person).put("id", "person-" + person.hashCode());
        return by;
    }

    private static ObjectNode program() {
        ObjectNode by = SandboxJson.object();
        by.putObject("application").put("displayName", "plansync").put("id", "program");
        return by;
    }

    /** From now on it is that person who edits. */
    public synchronized SandboxList as(String name) {
        person = name;
        return this;
    }

    /** How many versions of a row are kept; a list without versioning has the newest alone. */
    public synchronized SandboxList keepVersions(int kept) {
        versionsKept = kept;
        return this;
    }

    synchronized int versionsKept() {
        return versionsKept;
    }

    private SandboxRow row(String key) {
        return find(key)
                .filter(row -> !row.deleted)
                .orElseThrow(() -> new IllegalArgumentException("the list has no row " + key));
    }

    private SandboxField field(String column) {
        return fields.stream()
                .filter(field -> field.isCalled(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the list has no column " + column));
    }

    private static JsonNode json(@Nullable Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof BigDecimal number) {
            return json.numberNode(number);
        }
        if (value instanceof Boolean flag) {
            return json.booleanNode(flag);
        }
        if (value instanceof LocalDate day) {
            return json.stringNode(day.atStartOfDay(ZONE).toInstant().toString());
        }
        if (value instanceof Instant moment) {
            return json.stringNode(moment.toString());
        }
        if (value instanceof Integer id) {
            return SandboxReference.one(id);
        }
        if (value instanceof List<?> ids && !ids.isEmpty() && ids.get(0) instanceof Integer) {
            return SandboxReference.many(ids.stream().map(Integer.class::cast).toList());
        }
        if (value instanceof List<?> names) {
            ArrayNode array = json.arrayNode();
            names.forEach(name -> array.add(String.valueOf(name)));
            return array;
        }
        if (value == null) {
            return json.nullNode();
        }
        if (value instanceof String text) {
            return json.stringNode(text);
        }
        throw new IllegalArgumentException("the sandbox has no cells for " + value.getClass());
    }

    private static Object value(JsonNode cell, SandboxColumn kind) {
        if (kind.isReference()) {
            return SandboxReference.ids(cell);
        }
        if (cell.isNumber()) {
            return cell.decimalValue();
        }
        if (cell.isArray()) {
            return cell.values().stream().map(JsonNode::asString).toList();
        }
        if (cell.isBoolean()) {
            return cell.booleanValue();
        }
        boolean date = kind == SandboxColumn.DATE && cell.stringValue().contains("T");
        return date
                ? OffsetDateTime.parse(cell.stringValue())
                        .atZoneSameInstant(ZONE)
                        .toLocalDate()
                : cell.stringValue();
    }
}
