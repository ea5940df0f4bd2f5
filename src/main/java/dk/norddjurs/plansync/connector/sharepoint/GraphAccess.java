package dk.norddjurs.plansync.connector.sharepoint;

import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.NativeResponseHandler;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.Waits;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.snapshot.Source;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests through Microsoft's SDK, and owns the repeating of them. The SDK's own retries and redirects are absent,
 * and its answers are taken as they came: its models turn money into doubles, drop nulls, and hide HTML errors. It keeps
 * to the units that Graph grants in a minute, all threads together.
 */
final class GraphAccess {
    private static final int REPEATS_WITHOUT_ANSWER = 2;

    private final SharePointSettings settings;
    private final Patience.Pause pause;
    private final Clock clock;
    private final Waits waits;
    private final Quota quota;
    private final GraphSignIn signIn;
    private final GraphServiceClient client;

    /** For whom this thread asks. */
    private final ThreadLocal<PlanId> plan = new ThreadLocal<>();

    GraphAccess(SharePointSettings settings, Patience.Pause pause, Clock clock) {
        this(settings, new GraphSignIn(settings), pause, clock, Waits.UNSEEN);
    }

    GraphAccess(SharePointSettings settings, GraphSignIn signIn, Patience.Pause pause, Clock clock, Waits waits) {
        this.settings = settings;
        this.signIn = signIn;
        this.pause = pause;
        this.clock = clock;
        this.waits = waits;
        this.quota = new Quota(settings.unitsPerMinute(), pause::nanoTime);
        this.client = new GraphServiceClient(new BaseGraphRequestAdapter(
                new BaseBearerTokenAuthenticationProvider(signIn),
                settings.baseUrl().toString(),
                http(settings)));
    }

    private static OkHttpClient http(SharePointSettings settings) {
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(settings.timeout())
                .readTimeout(settings.timeout())
                .writeTimeout(settings.timeout())
                .callTimeout(settings.timeout())
                .build();
    }

    /** The SDK's request builders. */
    GraphServiceClient client() {
        return client;
    }

    GraphSignIn signIn() {
        return signIn;
    }

    SharePointSettings settings() {
        return settings;
    }

    /** Does something for a plan: whoever looks after that plan is told of the waiting. */
    <T> T on(PlanId errand, Supplier<T> work) {
        PlanId before = plan.get();
        plan.set(errand);
        try {
            return work.get();
        } finally {
            plan.set(before);
        }
    }

    Patience patience() {
        PlanId whose = plan.get();
        return new Patience(settings.maxWait(), pause, new Patience.Telling() {
            @Override
            public void begins(Duration time) {
                if (whose != null) {
                    waits.begin(whose, Source.LIST, clock.instant().plus(time));
                }
            }

            @Override
            public void ends() {
                if (whose != null) {
                    waits.end(whose, Source.LIST);
                }
            }

            @Override
            public void isTooLong(Duration time) {
                if (whose != null) {
                    waits.tooLong(whose, Source.LIST, clock.instant().plus(time));
                }
            }
        });
    }

    /**
     * Asks, and asks again while Graph is busy.
     *
     * @param request made anew for each attempt, for a token may have run out meanwhile
     * @return the last answer, whatever its status
     * @throws SourceFailed if no answer came
     */
    GraphAnswer get(Supplier<RequestInformation> request) {
        return ask(() -> once(request.get()));
    }

    /** As {@link #get(Supplier)}, for a request that changes nothing although it is none to get. */
    GraphAnswer get(Supplier<RequestInformation> request, int units) {
        return ask(() -> once(request.get(), units));
    }

    /** A request that is sent once. */
    private interface Sending {
        GraphAnswer send() throws NoAnswer;
    }

    private GraphAnswer ask(Sending sending) {
        Patience patience = patience();
        for (int silences = 0; ; ) {
            try {
                GraphAnswer answer = sending.send();
                if (!answer.isPassing() || !patience.waitFor(answer.asked())) {
                    return answer;
                }
            } catch (NoAnswer e) {
                if (++silences > REPEATS_WITHOUT_ANSWER || !patience.waitFor(Duration.ZERO)) {
                    throw e.asSourceFailed();
                }
            }
        }
    }

    /**
     * Sends once, never again.
     *
     * @return what Graph answered; or, if it has been asked for all that it grants in a minute, a refusal of our own
     * @throws NoAnswer if no answer came
     */
    GraphAnswer once(RequestInformation request) throws NoAnswer {
        return once(request, Cost.of(request.httpMethod, uri(request)));
    }

    /** @param units what the request costs */
    GraphAnswer once(RequestInformation request, int units) throws NoAnswer {
        Quota.Reply reply = quota.ask(units);
        if (reply instanceof Quota.Later later) {
            return GraphAnswer.notYet(address(request), later.in(), clock.instant());
        }
        try {
            GraphAnswer answer = send(request);
            quota.heed(answer);
            return answer;
        } finally {
            quota.ended((Quota.Turn) reply);
        }
    }

    private GraphAnswer send(RequestInformation request) throws NoAnswer {
        NativeResponseHandler handler = new NativeResponseHandler();
        request.setResponseHandler(handler);
        request.headers.tryAdd("User-Agent", settings.userAgent());
        request.headers.tryAdd("Accept", "application/json");
        String url = address(request);
        try {
            client.getRequestAdapter().sendPrimitive(request, null, InputStream.class);
        } catch (RuntimeException e) {
            throw silence(url, e);
        }
        return answer(url, (Response) handler.getValue());
    }

    private GraphAnswer answer(String url, @Nullable Response response) throws NoAnswer {
        if (response == null) {
            throw new IllegalStateException("the SDK gave no response for " + url);
        }
        try (response) {
            SentToken sent = SentToken.of(response.request());
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers()
                    .forEach(h -> headers.put(h.getFirst().toLowerCase(Locale.ROOT), sent.maskedIn(h.getSecond())));
            ResponseBody body = response.body();
            String text = body == null ? "" : sent.maskedIn(body.string());
            return new GraphAnswer(url, response.code(), headers, text, when(headers));
        } catch (IOException e) {
            throw new NoAnswer(url, e);
        }
    }

    private Instant when(Map<String, String> headers) {
        return RetryAfter.date(headers.get("date")).orElseGet(clock::instant);
    }

    private static NoAnswer silence(String url, RuntimeException e) {
        if (!(e instanceof SourceFailed) && e.getCause() instanceof IOException io) {
            return new NoAnswer(url, io);
        }
        throw e;
    }

    private String address(RequestInformation request) {
        return uri(request).replaceAll("[?#].*", "");
    }

    private String uri(RequestInformation request) {
        try {
            request.pathParameters.putIfAbsent("baseurl", settings.baseUrl().toString());
            return request.getUri().toString();
        } catch (URISyntaxException e) {
            throw GraphFault.failed("SharePoint gav en adresse, som ikke er gyldig. Prøv igen senere.");
        }
    }
}
