package dk.norddjurs.plansync.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every outbox holds to. */
abstract class OutboxContract {
    static final MailSettings SETTINGS = new MailSettings(
            "plansync@norddjurs.example", "", "plansync.example", Duration.ofMinutes(10), Duration.ofDays(3));

    private static final Instant NOW = Instant.parse("2025-06-04T00:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(3));
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final PlanId PLAN = new PlanId("2025-2028");
    private static final Letter LETTER = new Letter("Emne", "<p>æøå</p>", "æøå");

    /** An empty one. */
    abstract Outbox outbox();

    @Test
    void whatWasPutInIsFoundAgain() {
        Outbox outbox = outbox();
        outbox.put(List.of(to("a@x.dk")), LETTER, NOW);

        Mail mail = outbox.recent(PLAN, 10).get(0);

        assertThat(mail.address()).isEqualTo(to("a@x.dk"));
        assertThat(mail.letter()).isEqualTo(LETTER);
        assertThat(mail.messageId()).matches("<[0-9a-f]{32}@plansync\\.example>");
        assertThat(mail.createdAt()).isEqualTo(NOW);
        assertThat(mail.sentAt()).isNull();
        assertThat(mail.problem()).isEmpty();
        assertThat(outbox.find(mail.id())).contains(mail);
    }

    @Test
    void nobodyGetsTheSameMailTwice() {
        Outbox outbox = outbox();
        outbox.put(List.of(to("a@x.dk")), LETTER, NOW);

        int made = outbox.put(List.of(to("A@X.dk "), to("b@x.dk")), new Letter("Andet", "", ""), NOW);

        assertThat(made).isEqualTo(1);
        assertThat(outbox.recent(PLAN, 10)).hasSize(2);
        assertThat(outbox.recent(PLAN, 10).get(1).letter()).isEqualTo(LETTER);
    }

    @Test
    void anotherPeriodKindOrPlanIsAnotherMail() {
        Outbox outbox = outbox();
        Address one = to("a@x.dk");

        int made = outbox.put(
                List.of(
                        one,
                        new Address(PLAN, one.kind(), "2025-06-05", one.recipient()),
                        new Address(PLAN, "paamindelse", one.period(), one.recipient()),
                        new Address(new PlanId("2026-2029"), one.kind(), one.period(), one.recipient())),
                LETTER,
                NOW);

        assertThat(made).isEqualTo(4);
    }

    @Test
    void aMailThatIsTakenIsNotTakenAgainBeforeThePauseIsOver() {
        Outbox outbox = outbox();
        outbox.put(List.of(to("a@x.dk")), LETTER, NOW);

        assertThat(outbox.take(NOW, LONG_AGO, PAUSE)).isPresent();

        assertThat(outbox.take(NOW, LONG_AGO, PAUSE)).isEmpty();
        assertThat(outbox.take(NOW.plus(PAUSE), LONG_AGO, PAUSE))
                .hasValueSatisfying(mail -> assertThat(mail.attempts()).isEqualTo(2));
    }

    @Test
    void eachAttemptDoublesThePause() {
        Outbox outbox = outbox();
        outbox.put(List.of(to("a@x.dk")), LETTER, NOW);
        outbox.take(NOW, LONG_AGO, PAUSE);
        Instant second = NOW.plus(PAUSE);
        outbox.take(second, LONG_AGO, PAUSE);

        assertThat(outbox.take(second.plus(PAUSE), LONG_AGO, PAUSE)).isEmpty();
        assertThat(outbox.take(second.plus(PAUSE).plus(PAUSE), LONG_AGO, PAUSE)).isPresent();
    }

    @Test
    void whatIsSentIsNeverTakenAgain() {
        Outbox outbox = outbox();
        outbox.put(List.of(to("a@x.dk")), LETTER, NOW);
        Mail mail = outbox.take(NOW, LONG_AGO, PAUSE).orElseThrow();
        outbox.failed(mail.id(), "Serveren var væk.");

        outbox.sent(mail.id(), NOW.plusSeconds(1));

        assertThat(outbox.take(NOW.plus(PAUSE), LONG_AGO, PAUSE)).isEmpty();
        assertThat(outbox.waiting(LONG_AGO)).isZero();
        assertThat(outbox.find(mail.id())).hasValueSatisfying(sent -> {
            assertThat(sent.sentAt()).isEqualTo(NOW.plusSeconds(1));
            assertThat(sent.problem()).isEmpty();
        });
    }

    @Test
    void aFailureIsTold() {
        Outbox outbox = outbox();
        outbox.put(List.of(to("a@x.dk")), LETTER, NOW);
        Mail mail = outbox.take(NOW, LONG_AGO, PAUSE).orElseThrow();

        outbox.failed(mail.id(), "Serveren var væk.");

        assertThat(outbox.find(mail.id()))
                .hasValueSatisfying(failed -> assertThat(failed.problem()).isEqualTo("Serveren var væk."));
        assertThat(outbox.waiting(LONG_AGO)).isEqualTo(1);
    }

    @Test
    void anOldMailIsNeverDue() {
        Outbox outbox = outbox();
        outbox.put(List.of(to("a@x.dk")), LETTER, LONG_AGO);

        assertThat(outbox.take(NOW, LONG_AGO, PAUSE)).isEmpty();
        assertThat(outbox.waiting(LONG_AGO)).isZero();
    }

    @Test
    void thePreviousDigestIsTheNewestOfAnotherPeriod() {
        Outbox outbox = outbox();
        Address today = to("a@x.dk");
        assertThat(outbox.previous(PLAN, today.kind(), today.period())).isEmpty();

        outbox.put(List.of(new Address(PLAN, today.kind(), "2025-06-01", "a@x.dk")), LETTER, NOW.minusSeconds(300));
        outbox.put(List.of(new Address(PLAN, today.kind(), "2025-06-03", "a@x.dk")), LETTER, NOW.minusSeconds(200));
        outbox.put(List.of(new Address(PLAN, "andet", "2025-06-04", "a@x.dk")), LETTER, NOW.minusSeconds(100));
        outbox.put(List.of(today), LETTER, NOW);

        assertThat(outbox.previous(PLAN, today.kind(), today.period())).contains(NOW.minusSeconds(200));
    }

    private static Address to(String recipient) {
        return new Address(PLAN, "koncernledelse", "2025-06-04", recipient);
    }
}
