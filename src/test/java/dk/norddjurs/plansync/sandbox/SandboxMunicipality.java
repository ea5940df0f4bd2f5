package dk.norddjurs.plansync.sandbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.norddjurs.plansync.sandbox.agenda.FirstAgendaSandbox;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox;
import dk.norddjurs.plansync.sandbox.graph.SandboxList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole municipality around plansync: a list in a strict Graph, an agenda site, a mail server and budget files, filled
 * from the files of its folder in {@code municipalities}. Its time is that of the files, and goes on from there.
 */
public final class SandboxMunicipality implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final SandboxFiles files;
    private final Path work;
    private final MovableClock clock;
    private final GraphSandbox graph;
    private final SandboxList list;
    private final FirstAgendaSandbox agenda;
    private final GreenMail mail;

    private SandboxMunicipality(String name, Path work) {
        this.files = new SandboxFiles(name);
        this.work = work;
        OffsetDateTime today = files.today();
        this.clock =
                new MovableClock(Clock.offset(Clock.system(ZONE), Duration.between(OffsetDateTime.now(ZONE), today)));
        this.graph = GraphSandbox.start(clock);
        this.list = graph.list(files.site(), files.list());
        this.agenda = FirstAgendaSandbox.start();
        this.mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        files.fill(list);
        files.fill(agenda, ZONE);
    }

    /**
     * Starts the municipality.
     *
     * @param name its folder's name
     * @param work an empty folder for the files of plansync and its configuration
     * @param mode the mode that its plan runs in: observe, ask or write
     */
    public static SandboxMunicipality start(String name, Path work, String mode) {
        SandboxMunicipality municipality = new SandboxMunicipality(name, work);
        municipality.files.copyConfiguration(work.resolve("config"), mode);
        return municipality;
    }

    /** The municipality's time. */
    public Clock clock() {
        return clock;
    }

    /** Time goes on to the same hour of that day. */
    public void goTo(LocalDate day) {
        clock.forward(LocalDate.now(clock).until(day, ChronoUnit.DAYS));
    }

    public GraphSandbox graph() {
        return graph;
    }

    public SandboxList list() {
        return list;
    }

    public FirstAgendaSandbox agenda() {
        return agenda;
    }

    public GreenMail mail() {
        return mail;
    }

    /** The key of the row with that title. */
    public String row(String title) {
        return list.keys().stream()
                .filter(key -> title.equals(list.value(key, files.titleColumn())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row is called " + title));
    }

    /** The inbox folder of the municipality's budget profile. */
    public Path inbox() {
        return work.resolve("inbox").resolve(files.profile());
    }

    /** Finance puts the municipality's export into the inbox. */
    public void putExport() {
        putExport(files.export());
    }

    /** Finance puts a file into the inbox, in one move. */
    public void putExport(SandboxFiles.Export export) {
        try {
            Files.createDirectories(inbox());
            Path part = Files.write(inbox().resolve(export.name() + ".part"), export.content());
            Files.move(part, inbox().resolve(export.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The municipality's export, to be changed by a test. */
    public SandboxFiles.Export export() {
        return files.export();
    }

    /** What plansync must be told to live here. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>(graph.properties());
        properties.put("plansync.settings.plans", work.resolve("config/plans").toString());
        properties.put(
                "plansync.settings.profiles", work.resolve("config/profiles").toString());
        properties.put("plansync.budget.inbox", work.resolve("inbox").toString());
        properties.put("plansync.budget.archive", work.resolve("archive").toString());
        properties.put("plansync.budget.quarantine", work.resolve("quarantine").toString());
        properties.put("plansync.budget.poll-interval", "200ms");
        properties.put("plansync.budget.min-age", "0s");
        properties.put("plansync.budget.check-interval", "100ms");
        properties.put("plansync.agenda.firstagenda.base-url", agenda.baseUrl().toString());
        properties.put("plansync.agenda.firstagenda.requests-per-minute", "6000");
        properties.put("plansync.database.folder", work.resolve("database").toString());
        properties.put("plansync.mail.from", "plansync@kommune.example");
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", Integer.toString(mail.getSmtp().getPort()));
        return properties;
    }

    @Override
    public void close() {
        mail.stop();
        agenda.close();
        graph.close();
    }
}
