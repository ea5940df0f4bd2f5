package dk.norddjurs.plansync.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.Runs;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The token with which plansync signs in, told back to it in every way that goes wrong, comes out of it nowhere. */
@ExtendWith(OutputCaptureExtension.class)
class PlantedSecretsIT {
    private static final String SECRET = "planted~client~secret.9Wd";
    private static final String PLAN = "/plans/2025-2028";

    private final Map<String, String> said = new LinkedHashMap<>();

    @TempDir
    private Path work;

    private SandboxMunicipality municipality;
    private RunningPlansync plansync;
    private String token;

    @BeforeEach
    void start() {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        municipality.putExport();
        token = municipality.graph().token();
        plansync = RunningPlansync.serving(
                municipality,
                "plansync.sharepoint.client-secret=" + SECRET,
                "plansync.sharepoint.max-wait=1s",
                "logging.level.dk.norddjurs=trace",
                "logging.level.com=trace",
                "logging.level.okhttp3=trace",
                "logging.level.org.apache.camel=debug",
                "logging.level.org.springframework=debug",
                "logging.level.org.springframework.jdbc=trace");
        plansync.takeInInbox();
    }

    @AfterEach
    void stop() {
        plansync.close();
        municipality.close();
    }

    @Test
    void aTokenThatIsToldBackIsNeitherLoggedNorKeptNorShown(CapturedOutput log) throws Exception {
        refuseParts();
        said("sync");
        for (Fault fault : echoes()) {
            for (Kind kind : List.of(Kind.BATCH, Kind.DELTA)) {
                municipality.list().edit(municipality.list().keys().get(0), Map.of("Beløb 2027", BigDecimal.ONE));
                municipality.graph().failNext(8, kind, fault);
                said("sync");
                municipality.graph().heal();
            }
            municipality.graph().failNext(8, Kind.ITEM, fault);
            said("doctor");
            municipality.graph().heal();
        }
        said("doctor", "--json");
        said("sync", "--json");
        said("digest", "--kind", "koncernledelse");

        assertThat(municipality.graph().journal()).extracting(Exchange::status).contains(200, 302, 400, 401, 403, 502);
        keepPages();
        keepMails();
        keepTables();
        keepFiles();
        said.put("log", log.getAll());
        assertThat(said).hasSizeGreaterThan(100);
        assertThat(said.get("table divergence")).contains("(400 ");
        assertThat(said.keySet().stream().filter(place -> holds(said.get(place))))
                .isEmpty();
    }

    private boolean holds(String text) {
        return Stream.of(token, SECRET)
                .anyMatch(secret -> text.contains(secret)
                        || text.contains(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8))));
    }

    /** Every part of the next batches is refused, each in a way of its own. */
    private void refuseParts() {
        for (int round = 0; round < 8; round++) {
            for (int status : List.of(400, 403, 401, 500, 423)) {
                municipality.graph().failNext(Kind.PART, Fault.status(status).body(error()));
            }
        }
    }

    private List<Fault> echoes() {
        String html = "<html><body>Authorization: Bearer " + token + "</body></html>";
        return List.of(
                Fault.status(401)
                        .header("WWW-Authenticate", "Bearer error=\"" + token + "\"")
                        .body(error()),
                Fault.status(403).body(error()),
                Fault.status(400).body(error()),
                Fault.html(502).header("Retry-After", token).body(html),
                Fault.html(200)
                        .header("Content-Type", "text/html; echo=" + token)
                        .body(html),
                Fault.status(200).body("{\"value\":[{\"" + token + "\":\"" + token + "\"}],\"" + token),
                Fault.status(302).header("Location", municipality.graph().baseUrl() + "/?token=" + token));
    }

    private String error() {
        return "{\"error\":{\"code\":\"" + token + "\",\"message\":\"No access with Bearer " + token + " here\"}}";
    }

    private void said(String... words) {
        Said answer = Said.by(() -> CommandLine.parse(words).orElseThrow().call(plansync.context()));
        said.put("answer " + said.size() + " of " + String.join(" ", words), answer.out() + answer.err());
    }

    private void keepPages() throws Exception {
        Stream<String> ofRuns = plansync.bean(Runs.class).recent(plansync.plan().id(), 100).stream()
                .map(Run::id)
                .flatMap(run -> Stream.of("/runs/" + run, "/api/v1/runs/" + run, "/runs/" + run + "/undo"));
        Stream<String> all = Stream.of(
                PLAN,
                PLAN + "/runs",
                PLAN + "/mails",
                PLAN + "/decisions",
                "/budget-files",
                "/actuator/health",
                "/actuator/info",
                "/actuator/prometheus",
                "/api/v1/plans",
                "/api/v1" + PLAN + "/items",
                "/api/v1" + PLAN + "/divergences",
                "/api/v1" + PLAN + "/runs");
        for (String page : Stream.concat(all, ofRuns).toList()) {
            URI address = URI.create("http://127.0.0.1:" + plansync.port() + page);
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(page).isIn(200, 400, 409);
            said.put("page " + page, answer.headers().map() + answer.body());
        }
    }

    private void keepMails() throws Exception {
        for (MimeMessage mail : municipality.mail().getReceivedMessages()) {
            said.put("mail " + mail.getMessageID() + said.size(), mail.getSubject() + text(mail.getContent()));
        }
        assertThat(said.keySet()).anyMatch(name -> name.startsWith("mail "));
    }

    private static String text(Object content) throws Exception {
        if (!(content instanceof Multipart parts)) {
            return String.valueOf(content);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            text.append(text(part.getContent()));
        }
        return text.toString();
    }

    private void keepTables() {
        JdbcClient database = JdbcClient.create(plansync.bean(DataSource.class));
        List<String> tables = database.sql(
                        "select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
        for (String table : tables) {
            List<String> rows = database.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list();
            said.put("table " + table, String.join("\n", rows));
        }
    }

    private void keepFiles() throws Exception {
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                said.put("file " + work.relativize(file), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
    }
}
