package dk.norddjurs.plansync.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.norddjurs.plansync.digest.Delivery.Delivered;
import dk.norddjurs.plansync.plan.PlanId;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sending through a real mail server. */
class DeliveryIT {
    private static final Instant NIGHT = Instant.parse("2025-06-04T00:10:00Z");
    private static final PlanId PLAN = new PlanId("2025-2028");
    private static final Letter LETTER =
            new Letter("Planen følges – 3 ting kræver en beslutning", "<p lang=\"da\">Beløb → æøå</p>", "Beløb -> æøå");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final InMemoryOutbox outbox = new InMemoryOutbox();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void bothPartsArriveAsOneAlternative() throws Exception {
        put("anna@norddjurs.example");

        Delivered delivered = delivery(outbox, NIGHT).deliverDue();

        assertThat(delivered).isEqualTo(new Delivered(1, List.of()));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(LETTER.subject());
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(part(parts.getBodyPart(0), "text/plain")).isEqualTo(LETTER.plain());
        assertThat(part(parts.getBodyPart(1), "text/html")).isEqualTo(LETTER.html());
    }

    @Test
    void theHeadersSayWhoWroteItAndThatNobodyDid() throws Exception {
        put("anna@norddjurs.example");

        delivery(outbox, NIGHT).deliverDue();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0]).hasToString("plansync@norddjurs.example");
        assertThat(mail.getReplyTo()[0]).hasToString("oekonomi@norddjurs.example");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getMessageID())
                .isEqualTo(outbox.recent(PLAN, 1).get(0).messageId())
                .endsWith("@plansync.example>");
    }

    @Test
    void aSecondDeliverySendsNothing() {
        put("anna@norddjurs.example");
        delivery(outbox, NIGHT).deliverDue();

        assertThat(delivery(outbox, NIGHT.plus(Duration.ofDays(1))).deliverDue().sent())
                .isZero();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void oneRefusalCostsNobodyElseTheirMail() {
        GreenMailUser everybody = server.setUser("alle@norddjurs.example", "secret");
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            if (address.getEmail().startsWith("bo@")) {
                throw new MessagingException("mailbox full");
            }
            return everybody;
        });
        put("anna@norddjurs.example", "bo@norddjurs.example", "carl@norddjurs.example");

        Delivered delivered = delivery(outbox, NIGHT).deliverDue();

        assertThat(delivered.sent()).isEqualTo(2);
        assertThat(delivered.problems()).singleElement().asString().contains("bo@norddjurs.example", "451");
        assertThat(recipients(server)).containsExactly("anna@norddjurs.example", "carl@norddjurs.example");
        assertThat(problemOf("bo@norddjurs.example"))
                .isEqualTo(delivered.problems().get(0));
        assertThat(problemOf("carl@norddjurs.example")).isEmpty();
    }

    @Test
    void whatIsNoAddressCostsNobodyElseTheirMail() {
        put("ikke en adresse", "anna@norddjurs.example");

        Delivered delivered = delivery(outbox, NIGHT).deliverDue();

        assertThat(delivered.sent()).isEqualTo(1);
        assertThat(delivered.problems())
                .containsExactly("»ikke en adresse« er ingen mailadresse. Ret den i planens opsætning (recipients).");
    }

    @Test
    void aServerThatIsAwayIsTriedOnceAndAgainLater() {
        put("anna@norddjurs.example", "bo@norddjurs.example");
        int port = server.getSmtp().getPort();
        server.stop();

        Delivered away = delivery(outbox, NIGHT, port).deliverDue();

        assertThat(away.sent()).isZero();
        assertThat(away.problems()).singleElement().asString().startsWith("Mailserveren kunne ikke nås");

        server.start();
        assertThat(delivery(outbox, NIGHT.plus(Duration.ofMinutes(10))).deliverDue())
                .isEqualTo(new Delivered(2, List.of()));
        assertThat(problemOf("anna@norddjurs.example")).isEmpty();
    }

    @Test
    void aProcessThatDiesBeforeItNotesTheSendingRepeatsTheSameMessageId() throws Exception {
        put("anna@norddjurs.example");
        Outbox forgetful = new ForgetfulOutbox();
        assertThatThrownBy(() -> delivery(forgetful, NIGHT).deliverDue()).hasMessage("the process died");

        Instant later = NIGHT.plus(Duration.ofMinutes(10));
        put("anna@norddjurs.example");
        assertThat(delivery(outbox, later).deliverDue().sent()).isEqualTo(1);

        MimeMessage[] both = server.getReceivedMessages();
        assertThat(both).hasSize(2);
        assertThat(both[0].getMessageID()).isEqualTo(both[1].getMessageID());
        assertThat(outbox.recent(PLAN, 10)).hasSize(1);
    }

    @Test
    void withoutAServerTheMailsWaitAndThatIsSaid() {
        put("anna@norddjurs.example", "bo@norddjurs.example");

        Delivered delivered = new Delivery(
                        outbox,
                        new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                        settings(),
                        clock(NIGHT))
                .deliverDue();

        assertThat(delivered.sent()).isZero();
        assertThat(delivered.problems())
                .singleElement()
                .asString()
                .startsWith("2 mails venter i udbakken")
                .contains("spring.mail.host");
        assertThat(outbox.take(NIGHT, Instant.EPOCH, Duration.ofMinutes(1))).isPresent();
    }

    /** Loses the note that a mail was sent, as a process does that is killed at that moment. */
    private final class ForgetfulOutbox extends InMemoryOutbox {
        @Override
        public Optional<Mail> take(Instant now, Instant madeAfter, Duration pause) {
            return outbox.take(now, madeAfter, pause);
        }

        @Override
        public void sent(long id, Instant now) {
            throw new IllegalStateException("the process died");
        }
    }

    private void put(String... recipients) {
        outbox.put(
                Stream.of(recipients)
                        .map(recipient -> new Address(PLAN, "koncernledelse", "2025-06-04", recipient))
                        .toList(),
                LETTER,
                NIGHT);
    }

    private String problemOf(String recipient) {
        return outbox.recent(PLAN, 10).stream()
                .filter(mail -> mail.address().recipient().equals(recipient))
                .findFirst()
                .orElseThrow()
                .problem();
    }

    private static List<String> recipients(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages())
                .map(DeliveryIT::recipient)
                .sorted()
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(BodyPart part, String type) throws Exception {
        assertThat(part.getContentType().toLowerCase(Locale.ROOT))
                .startsWith(type)
                .contains("utf-8");
        return part.getContent().toString();
    }

    private Delivery delivery(Outbox from, Instant now) {
        return delivery(from, now, server.getSmtp().getPort());
    }

    private static Delivery delivery(Outbox from, Instant now, int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Delivery(from, beans.getBeanProvider(JavaMailSender.class), settings(), clock(now));
    }

    private static MailSettings settings() {
        return new MailSettings(
                "plansync@norddjurs.example",
                "oekonomi@norddjurs.example",
                "plansync.example",
                Duration.ofMinutes(10),
                Duration.ofDays(3));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneId.of("Europe/Copenhagen"));
    }
}
