package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.ListUnderTest;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanRowMaker;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.RowWrite;
import dk.norddjurs.plansync.connector.Waits;
import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Moment;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox;
import dk.norddjurs.plansync.sandbox.graph.SandboxColumn;
import dk.norddjurs.plansync.sandbox.graph.SandboxList;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list in the Graph sandbox with our reader and writer on it. Waiting takes no time and is written down. */
final class SandboxedList implements ListUnderTest {
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private static final Set<Field> REFERENCES =
            Set.of(Field.RESPONSIBLE, ListPlan.HELPERS, ListPlan.PLACE, ListPlan.PLACES);

    final GraphSandbox graph = GraphSandbox.start();
    final SandboxList list = graph.list(ListPlan.SITE, ListPlan.LIST)
            .column("Beløb 2025", SandboxColumn.CURRENCY)
            .column("Status", SandboxColumn.CHOICE, "ikke startet", "i gang", "udsat", "afsluttet")
            .column("Udvalg", SandboxColumn.MULTI_CHOICE, "BUU", "VPU", "ØK")
            .column("PSP-elementer", SandboxColumn.TEXT)
            .column("Statusnote til direktionen og økonomiudvalget", SandboxColumn.RICH_NOTE)
            .column("Frist", SandboxColumn.DATE)
            .column("Tværgående", SandboxColumn.BOOLEAN)
            .column("Møde", SandboxColumn.DATE_TIME);
    final SandboxList users = graph.users(ListPlan.SITE);
    final SandboxList towns = graph.list(ListPlan.SITE, "byer");
    final List<Duration> pauses = new ArrayList<>();
    /** How much later than now it is. */
    Duration later = Duration.ZERO;

    /** How many resource units we ask for in a minute at most. */
    int units = 100_000;

    /** Of how many edited rows we ask who edited them. */
    int editors = 100;

    final Slept time = new Slept();

    /** Who is told of the waiting. */
    Waits waits = Waits.UNSEEN;

    private final Map<String, Integer> ids = new HashMap<>();
    private GraphAccess access;
    private ListColumns columns;
    private Directories directories;

    SandboxedList() {
        hurry(Duration.ofSeconds(20));
        towns.delete(towns.add(Map.of("Titel", "Rougsø")));
        ListPlan.TOWNS.forEach(this::addTown);
        ListPlan.PEOPLE.forEach(this::addPerson);
        list.reference("Ansvarlig", SandboxColumn.PERSON, users)
                .reference("Medvirkende", SandboxColumn.PEOPLE, users)
                .reference("Sted", SandboxColumn.LOOKUP, towns)
                .reference("Berørte steder", SandboxColumn.LOOKUPS, towns);
    }

    /** Somebody adds a row to the list that is looked up. */
    int addTown(String name) {
        return known(name, towns.add(Map.of("Titel", name)));
    }

    /** Somebody comes to the site for the first time, called so by plansync. */
    int addPerson(String called) {
        String[] parts = called.split(" <|>");
        return known(called, users.add(Map.of("Titel", parts[0], "EMail", parts.length > 1 ? parts[1] : "")));
    }

    private int known(String name, String key) {
        ids.put(name, Integer.valueOf(key));
        return ids.get(name);
    }

    /** The id of a person or town. */
    int id(String name) {
        return ids.get(name);
    }

    /** From now on, no request may take longer. */
    void hurry(Duration timeout) {
        SharePointSettings settings = settings(graph.token(), timeout);
        access = new GraphAccess(settings, new GraphSignIn(settings), time, Clock.system(ZONE), waits);
        columns = new ListColumns(access);
        directories = new Directories(access, clock());
    }

    /** Time that passes without anybody waiting for it. */
    final class Slept implements Patience.Pause {
        private Duration slept = Duration.ZERO;

        @Override
        public void of(Duration time) {
            pauses.add(time);
            slept = slept.plus(time);
        }

        @Override
        public long nanoTime() {
            return System.nanoTime() + slept.toNanos();
        }
    }

    /** A clock that a test sets forward. */
    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("the site has one zone");
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(later);
            }
        };
    }

    /** Reads the whole list, filled up to so many rows of this amount. */
    ListChanges readRows(int rows, BigDecimal amount) {
        while (list.keys().size() < rows) {
            list.add(Map.of("Titel", "Punkt", "Beløb 2025", amount));
        }
        return reader().read(ListPlan.settings(), null);
    }

    /** Writes this amount to every row. */
    Map<ListKey, WriteResult> write(ListChanges read, BigDecimal amount) {
        return write(read, writes(read, amount));
    }

    Map<ListKey, WriteResult> write(ListChanges read, List<RowWrite> writes) {
        return writer().write(ListPlan.settings(), read.mark(), writes);
    }

    /** Writes these values to the first row that was read. */
    WriteResult writeFirst(ListChanges read, Map<Field, Optional<Value>> values) {
        ListRow row = read.rows().get(0);
        return write(read, List.of(new RowWrite(row.key(), row.version(), values)))
                .get(row.key());
    }

    static List<RowWrite> writes(ListChanges read, BigDecimal amount) {
        Map<Field, Optional<Value>> values = Map.of(ListPlan.AMOUNT, Optional.of(Amount.ofKroner(amount)));
        return read.rows().stream()
                .map(row -> new RowWrite(row.key(), row.version(), values))
                .toList();
    }

    /** Settings for this sandbox. */
    SharePointSettings settings(String token, Duration timeout) {
        return new SharePointSettings(
                URI.create(graph.baseUrl()),
                null,
                null,
                null,
                null,
                null,
                null,
                token,
                "Norddjurs Kommune",
                timeout,
                Duration.ofMinutes(2),
                200,
                units,
                editors);
    }

    @Override
    public PlanReader reader() {
        return new GraphPlanReader(access, columns, directories, ZONE);
    }

    @Override
    public PlanWriter writer() {
        return new GraphPlanWriter(access, columns, directories, ZONE);
    }

    @Override
    public PlanRowMaker maker() {
        return new GraphRowMaker(access, columns, directories, ZONE);
    }

    @Override
    public ListKey add(Map<Field, Value> values) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        values.forEach((field, value) -> cells.put(column(field), cell(field, value)));
        return new ListKey(list.add(cells));
    }

    @Override
    public void edit(ListKey key, Map<Field, Optional<Value>> values) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        values.forEach((field, value) ->
                cells.put(column(field), value.map(v -> cell(field, v)).orElse(null)));
        list.edit(key.value(), cells);
    }

    @Override
    public void delete(ListKey key) {
        list.delete(key.value());
    }

    @Override
    public void beforeNextWrite(Runnable deed) {
        graph.beforeNextWrite(deed);
    }

    @Override
    public void close() {
        graph.close();
    }

    private static String column(Field field) {
        return ListPlan.settings().field(field).orElseThrow().column();
    }

    private Object cell(Field field, Value value) {
        if (value instanceof Amount amount) {
            return amount.kroner();
        }
        if (value instanceof Day day) {
            return day.date();
        }
        if (value instanceof Moment moment) {
            return moment.at().toInstant();
        }
        if (REFERENCES.contains(field)) {
            return value instanceof Names names
                    ? names.names().stream().map(ids::get).toList()
                    : ids.get(value.toString());
        }
        if (value instanceof Flag flag) {
            return flag.yes();
        }
        if (value instanceof Names names && field.equals(Field.COMMITTEES)) {
            return List.copyOf(names.names());
        }
        return field.equals(Field.STATUS_NOTE) ? note(value) : value.toString();
    }

    /** As SharePoint keeps formatted text. */
    private static String note(Value value) {
        return "<div class=\"ExternalClassE6A3C5\"><p>"
                + value.toString().replace("&", "&amp;").replace("<", "&lt;").replace("\n", "</p><p>") + "</p></div>";
    }
}
