package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.connector.ListNotices;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.run.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where Microsoft Graph says that a list has changed; the one address that may be reached from outside. What it says is
 * only a hint: a genuine one leads to a short run, and nothing in it is believed beyond that.
 */
@ConditionalOnWebApplication
@RestController
class NoticeApi {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeApi.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final int LONGEST_TOKEN = 2_000;
    private static final int LONGEST_BODY = 1_000_000;

    private final ListNotices notices;
    private final Runs runs;

    NoticeApi(ListNotices notices, Runs runs) {
        this.notices = notices;
        this.runs = runs;
    }

    /** What Graph sends. */
    record Notices(@Nullable List<@Nullable Notice> value) {
        List<Notice> all() {
            return value == null
                    ? List.of()
                    : value.stream().flatMap(Stream::ofNullable).toList();
        }
    }

    /** One of them; whatever else it holds is not looked at. */
    record Notice(@Nullable String subscriptionId, @Nullable String clientState) {}

    /** The handshake: Graph wants to hear its own token, as plain text, within ten seconds. */
    @PostMapping(path = "/notices/sharepoint", params = "validationToken")
    ResponseEntity<String> handshake(@RequestParam String validationToken) {
        if (!notices.areWanted() || validationToken.length() > LONGEST_TOKEN) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(validationToken);
    }

    /** Answered the same whether genuine or not, so that nobody learns anything by trying. */
    @PostMapping(path = "/notices/sharepoint", params = "!validationToken", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> notice(InputStream body) throws IOException {
        if (!notices.areWanted()) {
            return ResponseEntity.notFound().build();
        }
        byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return read(bytes)
                .map(this::take)
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    private static Optional<Notices> read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, Notices.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private ResponseEntity<Void> take(Notices sent) {
        Set<PlanId> changed =
                sent.all().stream().flatMap(notice -> planOf(notice).stream()).collect(Collectors.toSet());
        changed.forEach(runs::listChanged);
        if (changed.isEmpty()) {
            LOG.warn(
                    "{} notices came that are none of ours, or whose secret is wrong",
                    sent.all().size());
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED).build();
    }

    private Optional<PlanId> planOf(Notice notice) {
        return notice.subscriptionId() == null || notice.clientState() == null
                ? Optional.empty()
                : notices.planOf(notice.subscriptionId(), notice.clientState());
    }
}
