package dk.norddjurs.plansync.digest;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;

/** A mail in the form in which mail servers take it: the plain text first, then the HTML that is preferred to it. */
final class MailMessage {
    private static final String UTF_8 = "UTF-8";

    private MailMessage() {}

    static MimeMessage fill(MimeMessage message, Mail mail, MailSettings settings) throws MessagingException {
        message.setFrom(new InternetAddress(settings.from(), true));
        if (!settings.replyTo().isBlank()) {
            message.setReplyTo(InternetAddress.parse(settings.replyTo(), true));
        }
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.address().recipient(), true));
        message.setSubject(mail.letter().subject(), UTF_8);
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart(
                "alternative",
                part(mail.letter().plain(), "text/plain"),
                part(mail.letter().html(), "text/html")));
        return message;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type + "; charset=" + UTF_8);
        return part;
    }
}
