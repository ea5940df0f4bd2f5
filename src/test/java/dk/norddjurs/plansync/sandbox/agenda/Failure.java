package dk.norddjurs.plansync.sandbox.agenda;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;

/** A way in which the site fails. */
public final class Failure {
    private final ResponseDefinitionBuilder answer;

    private Failure(ResponseDefinitionBuilder answer) {
        this.answer = answer;
    }

    ResponseDefinitionBuilder answer() {
        return answer;
    }

    /** A web page, as login and maintenance pages are. */
    public static Failure html(int status, String text) {
        return new Failure(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withBody("<!DOCTYPE html><html><body><h1>" + text + "</h1></body></html>"));
    }

    public static Failure status(int status) {
        return html(status, "HTTP " + status);
    }

    /** The site is busy, and says how long. */
    public static Failure busy(int status, String retryAfter) {
        return new Failure(aResponse().withStatus(status).withHeader("Retry-After", retryAfter));
    }

    /** Status 200 with this text, said to be JSON. */
    public static Failure body(String text) {
        return new Failure(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(text));
    }

    /** The connection is cut before any answer. */
    public static Failure cut() {
        return new Failure(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** Headers come at once, and the body drips so that it takes this long. */
    public static Failure slow(Duration whole) {
        return new Failure(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"Udvalg\":{}}".repeat(10))
                .withChunkedDribbleDelay(10, (int) whole.toMillis()));
    }
}
