package dk.norddjurs.plansync.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** A mail server in memory, and the delivery to it. For simulations. */
public final class PostOffice implements JavaMailSender {
    private static final DigestLetters LETTERS = new PlainLetters();

    private final List<Taken> taken = new ArrayList<>();
    private boolean away;
    private boolean losesAnswer;

    /** A mail that the server took. */
    public record Taken(String messageId, String recipient, String text) {}

    /** The digest's own words without a template: how a mail looks is not simulated. */
    private static final class PlainLetters extends DigestLetters {
        PlainLetters() {
            super(new DigestSettings(Locale.forLanguageTag("da-DK"), 6, 20), "");
        }

        @Override
        public Letter of(Digest digest) {
            String text = digest.headline();
            return new Letter(digest.plan(), text, text);
        }
    }

    /** The letters that are sent. */
    public static DigestLetters letters() {
        return LETTERS;
    }

    /** An outbox without a database. */
    public static Outbox outbox() {
        return new InMemoryOutbox();
    }

    /** The production delivery, over a server that may stand behind others. */
    public static Delivery delivery(Outbox outbox, JavaMailSender server, Clock clock) {
        ObjectProvider<JavaMailSender> provider = new ObjectProvider<>() {
            @Override
            public JavaMailSender getObject() {
                return server;
            }

            @Override
            public Stream<JavaMailSender> stream() {
                return Stream.of(server);
            }
        };
        return new Delivery(outbox, provider, OutboxContract.SETTINGS, clock);
    }

    /** Until healed, nobody answers. */
    public void breakDown() {
        away = true;
    }

    /** The next mail is taken, and the answer lost. */
    public void loseNextAnswer() {
        losesAnswer = true;
    }

    public void heal() {
        away = false;
        losesAnswer = false;
    }

    /** Every mail that was taken, in order. */
    public List<Taken> taken() {
        return taken;
    }

    @Override
    public MimeMessage createMimeMessage() {
        return new MimeMessage((Session) null);
    }

    @Override
    public MimeMessage createMimeMessage(InputStream content) {
        throw new UnsupportedOperationException("nobody sends such mails");
    }

    @Override
    public void send(MimeMessage... messages) {
        if (away) {
            throw new MailSendException("no answer", new java.net.ConnectException("no answer"));
        }
        for (MimeMessage message : messages) {
            take(message);
        }
        if (losesAnswer) {
            losesAnswer = false;
            throw new MailSendException("answer lost", new java.net.SocketTimeoutException("answer lost"));
        }
    }

    @Override
    public void send(SimpleMailMessage... messages) {
        throw new UnsupportedOperationException("nobody sends such mails");
    }

    private void take(MimeMessage message) {
        try {
            taken.add(new Taken(
                    message.getHeader("Message-ID", null),
                    message.getHeader("To", null),
                    String.valueOf(message.getHeader("Subject", null))));
        } catch (MessagingException e) {
            throw new MailSendException("no such mail", e);
        }
    }
}
