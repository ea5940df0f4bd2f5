package dk.norddjurs.plansync.sandbox.agenda;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Cookie;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dk.norddjurs.plansync.snapshot.Meeting.Document;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A site of FirstAgenda Publication on 127.0.0.1, empty at first. It demands its anonymous cookie (302 without) and to be
 * told who asks, answers 500 to an id that it does not know or has replaced, and writes its JSON with all the oddities of the real ones.
 */
public final class FirstAgendaSandbox implements AutoCloseable {
    private static final String COOKIE = "FirstAgendaAnonymous";
    private static final String OVERVIEW = "/api/agenda/udvalgsliste";
    private static final String AGENDA = "/api/agenda/dagsorden/";

    private final WireMockServer server;
    private final URI baseUrl;
    private final List<SandboxMeeting> meetings = new CopyOnWriteArrayList<>();
    private final List<String> journal = new CopyOnWriteArrayList<>();
    private final List<Planned> failures = new ArrayList<>();
    private final Set<String> visitors = new HashSet<>();
    private @Nullable String fixedOverview;
    private @Nullable Runnable afterOverview;

    private FirstAgendaSandbox() {
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .extensions(new Site()));
        server.stubFor(any(anyUrl()).willReturn(ok()));
        server.start();
        baseUrl = URI.create("http://127.0.0.1:" + server.port());
    }

    /** Starts a site without committees. */
    public static FirstAgendaSandbox start() {
        return new FirstAgendaSandbox();
    }

    /** The front page. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** Publishes a document of a meeting. */
    public SandboxMeeting meeting(String committee, ZonedDateTime begins, Document document) {
        return meeting(committee, begins, document, begins.minusDays(4));
    }

    /** Publishes a document of a meeting, saying when it was released. */
    public SandboxMeeting meeting(String committee, ZonedDateTime begins, Document document, ZonedDateTime released) {
        SandboxMeeting meeting = new SandboxMeeting(committee, begins, document, released);
        meetings.add(meeting);
        return meeting;
    }

    /** Takes a document off the site. */
    public void withdraw(SandboxMeeting meeting) {
        meetings.remove(meeting);
    }

    /** Answers the overview with this text from now on, such as a recorded one. */
    public void overviewIs(String json) {
        fixedOverview = json;
    }

    /** Every request since the start or the last clearing, such as {@code GET /api/agenda/udvalgsliste}. */
    public List<String> journal() {
        return List.copyOf(journal);
    }

    public void clearJournal() {
        journal.clear();
    }

    /** Lets all cookies expire. */
    public synchronized void forgetVisitors() {
        visitors.clear();
    }

    /** The next request whose path begins with this fails. */
    public void failNext(String path, Failure failure) {
        fail(path, failure, 1);
    }

    /** So many requests whose path begins with this fail. */
    public synchronized void fail(String path, Failure failure, int times) {
        failures.add(new Planned(path, failure, times));
    }

    /** Does this right after the overview was answered the next time, as when somebody publishes meanwhile. */
    public synchronized void afterOverview(Runnable action) {
        afterOverview = action;
    }

    /** The overview's next answer fails. */
    public void failOverview(Failure failure) {
        failNext(OVERVIEW, failure);
    }

    /** Takes back all failures that nobody has met yet. */
    public synchronized void heal() {
        failures.clear();
        fixedOverview = null;
    }

    @Override
    public void close() {
        server.stop();
    }

    private synchronized ResponseDefinition answer(Request request) {
        String path = request.getUrl();
        journal.add(request.getMethod() + " " + path);
        return planned(path)
                .map(Failure::answer)
                .orElseGet(() -> regular(request, path))
                .build();
    }

    private Optional<Failure> planned(String path) {
        for (Iterator<Planned> all = failures.iterator(); all.hasNext(); ) {
            Planned planned = all.next();
            if (path.startsWith(planned.path) && (planned.path.length() > 1 || path.length() == 1)) {
                if (--planned.times == 0) {
                    all.remove();
                }
                return Optional.of(planned.failure);
            }
        }
        return Optional.empty();
    }

    private ResponseDefinitionBuilder regular(Request request, String path) {
        if (!request.getMethod().getName().equals("GET")) {
            return html(405, "Method Not Allowed");
        }
        String agent = request.getHeader("User-Agent");
        if (agent == null || agent.startsWith("Java")) {
            return html(403, "Automatiske opslag skal vise, hvem de er");
        }
        if (path.equals("/")) {
            return frontPage();
        }
        if (!path.startsWith("/api/")) {
            return html(404, "Siden findes ikke");
        }
        Cookie cookie = request.getCookies().get(COOKIE);
        if (cookie == null || !visitors.contains(cookie.getValue())) {
            return html(302, "Object moved").withHeader("Location", "/Home/AnonymousAuthentication");
        }
        return path.equals(OVERVIEW) ? overview() : agenda(path);
    }

    private ResponseDefinitionBuilder frontPage() {
        String visitor = UUID.randomUUID().toString();
        visitors.add(visitor);
        return html(200, "Dagsordener og referater")
                .withHeader("Set-Cookie", COOKIE + "=" + visitor + "; path=/; HttpOnly");
    }

    private ResponseDefinitionBuilder overview() {
        String body = fixedOverview != null ? fixedOverview : SandboxJson.overview(meetings);
        if (afterOverview != null) {
            afterOverview.run();
            afterOverview = null;
        }
        return json(body);
    }

    private ResponseDefinitionBuilder agenda(String path) {
        return meetings.stream()
                .filter(meeting -> path.equals(AGENDA + meeting.id()))
                .findFirst()
                .map(meeting -> json(meeting.agenda()))
                .orElseGet(() -> html(500, "Server Error"));
    }

    private static ResponseDefinitionBuilder json(String body) {
        return ok(body).withHeader("Content-Type", "application/json; charset=utf-8");
    }

    private static ResponseDefinitionBuilder html(int status, String text) {
        return Failure.html(status, text).answer();
    }

    /** A failure that waits for its request. */
    private static final class Planned {
        private final String path;
        private final Failure failure;
        private int times;

        private Planned(String path, Failure failure, int times) {
            this.path = path;
            this.failure = failure;
            this.times = times;
        }
    }

    /** Lets this object answer every request. */
    private final class Site implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return answer(event.getRequest());
        }

        @Override
        public String getName() {
            return "first-agenda";
        }
    }
}
