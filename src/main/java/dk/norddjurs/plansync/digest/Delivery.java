package dk.norddjurs.plansync.digest;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends what lies in the outbox. Each mail is noted as begun before it is sent and as sent after it; a process that dies
 * in between repeats it with the same Message-ID.
 */
@Component
public class Delivery {
    /** The pause between attempts doubles so often, and then stays. */
    static final int MOST_DOUBLINGS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final String PATIENCE_MILLIS = "20000";

    private final Outbox outbox;
    private final @Nullable JavaMailSender sender;
    private final MailSettings settings;
    private final Clock clock;

    Delivery(Outbox outbox, ObjectProvider<JavaMailSender> sender, MailSettings settings, Clock clock) {
        this.outbox = outbox;
        this.sender = sender.getIfAvailable();
        this.settings = settings;
        this.clock = clock;
        if (this.sender instanceof JavaMailSenderImpl smtp) {
            limitPatience(smtp);
        }
    }

    /** Without these a mail server that is silent would hold a run for ever. */
    private static void limitPatience(JavaMailSenderImpl smtp) {
        for (String kind : List.of("connectiontimeout", "timeout", "writetimeout")) {
            smtp.getJavaMailProperties().putIfAbsent("mail.smtp." + kind, PATIENCE_MILLIS);
        }
    }

    /**
     * What came of it.
     *
     * @param sent     how many mails the mail server took
     * @param problems what kept the others back, sentences for people
     */
    public record Delivered(int sent, List<String> problems) {}

    /** Sends every mail that is due. One that is refused costs no other; while the server is away none is tried. */
    public Delivered deliverDue() {
        JavaMailSender server = sender;
        if (server == null || settings.from().isBlank()) {
            return new Delivered(0, notConfigured());
        }
        int sent = 0;
        List<String> problems = new ArrayList<>();
        boolean reachable = true;
        while (reachable) {
            Optional<Mail> mail = outbox.take(clock.instant(), stillOfInterest(), settings.retryAfter());
            if (mail.isEmpty()) {
                break;
            }
            try {
                server.send(MailMessage.fill(server.createMimeMessage(), mail.get(), settings));
                outbox.sent(mail.get().id(), clock.instant());
                sent++;
            } catch (MailException | MessagingException e) {
                problems.add(note(mail.get(), e));
                reachable = isOfOneMail(e);
            }
        }
        return new Delivered(sent, List.copyOf(problems));
    }

    private Instant stillOfInterest() {
        return clock.instant().minus(settings.giveUpAfter());
    }

    private List<String> notConfigured() {
        int waiting = outbox.waiting(stillOfInterest());
        return waiting == 0
                ? List.of()
                : List.of((waiting == 1 ? "Én mail venter" : waiting + " mails venter")
                        + " i udbakken, for der er ingen mailserver eller afsender. Sæt spring.mail.host og"
                        + " plansync.mail.from i opsætningen.");
    }

    /** A server that cannot be reached, or does not let us in, would refuse all the others too. */
    private static boolean isOfOneMail(Exception failure) {
        return !(failure instanceof MailAuthenticationException) && failure.getCause() == null;
    }

    private String note(Mail mail, Exception failure) {
        String problem = DeliveryProblem.sentence(mail, failure);
        LOG.warn("mail {} could not be sent at attempt {}", mail.messageId(), mail.attempts(), failure);
        outbox.failed(mail.id(), problem);
        return problem;
    }
}
