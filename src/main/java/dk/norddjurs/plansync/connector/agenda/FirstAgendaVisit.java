package dk.norddjurs.plansync.connector.agenda;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** One reading's conversation with the site. It keeps the anonymous cookie, without which the site answers 302. */
final class FirstAgendaVisit {
    private static final int TRIES = 3;
    private static final int LARGEST_BODY = 32 << 20;
    /** So many paths in a row without any answer, and the site counts as down. */
    private static final int UNANSWERED = 3;

    private final HttpClient http;
    private final FirstAgendaSettings settings;
    private final Patience patience;
    private int unanswered;

    FirstAgendaVisit(FirstAgendaSettings settings, Clock clock) {
        this.settings = settings;
        this.patience = new Patience(settings, clock);
        this.http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(settings.timeout())
                .build();
    }

    /** Gets the cookie from the front page, whatever that shows. */
    void enter() {
        ask("/");
    }

    /**
     * Reads what the API has at a path.
     *
     * @throws SiteRefused if it gives no JSON
     */
    JsonNode read(String path) {
        HttpResponse<byte[]> answer = ask(path);
        if (answer.statusCode() / 100 == 3) {
            enter();
            answer = ask(path);
        }
        return json(answer);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw SiteRefused.status(answer.request().uri(), answer.statusCode());
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.contains("html")) {
            throw SiteRefused.webPage(answer.request().uri(), answer.statusCode());
        }
        try {
            return Json.parse(answer.body());
        } catch (Json.Unreadable e) {
            throw SiteRefused.noJson(answer.request().uri());
        }
    }

    /** The one place that tries again: when the site is busy, and when no answer came. */
    private HttpResponse<byte[]> ask(String path) {
        URI uri = settings.at(path);
        if (unanswered >= UNANSWERED) {
            throw SiteRefused.givenUp(uri);
        }
        try {
            HttpResponse<byte[]> answer = tried(uri, 1);
            unanswered = 0;
            return answer;
        } catch (BoundedBody.TooLarge e) {
            throw SiteRefused.tooLarge(uri, LARGEST_BODY);
        } catch (IOException e) {
            unanswered++;
            throw SiteRefused.noAnswer(uri, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SiteRefused.noAnswer(uri, "afbrudt");
        }
    }

    private HttpResponse<byte[]> tried(URI uri, int tries) throws IOException, InterruptedException {
        try {
            HttpResponse<byte[]> answer = send(uri);
            boolean busy = answer.statusCode() == 429 || answer.statusCode() == 503;
            boolean again = busy && tries < TRIES && patience.waitFor(patience.asked(answer.headers(), tries));
            return again ? tried(uri, tries + 1) : answer;
        } catch (BoundedBody.TooLarge e) {
            throw e;
        } catch (IOException e) {
            if (tries < TRIES && patience.waitFor(Duration.ofSeconds(1))) {
                return tried(uri, tries + 1);
            }
            throw e;
        }
    }

    /** The whole exchange has to end in time, not only its headers. */
    private HttpResponse<byte[]> send(URI uri) throws IOException, InterruptedException {
        patience.pace();
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("User-Agent", settings.userAgent())
                .header("Accept", "application/json, text/html;q=0.5")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, headers -> new BoundedBody(LARGEST_BODY));
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + settings.timeout(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }
}
