package dk.norddjurs.plansync.digest;

import jakarta.mail.internet.AddressException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Says why a mail could not be sent. */
final class DeliveryProblem {
    private static final int LONGEST_ANSWER = 200;

    private DeliveryProblem() {}

    static String sentence(Mail mail, Exception failure) {
        String recipient = mail.address().recipient();
        if (failure instanceof AddressException) {
            return "»" + recipient + "« er ingen mailadresse. Ret den i planens opsætning (recipients).";
        }
        if (failure instanceof MailAuthenticationException) {
            return "Mailserveren afviste plansyncs brugernavn eller adgangskode. Ret spring.mail i opsætningen.";
        }
        if (failure.getCause() != null) {
            return "Mailserveren kunne ikke nås: " + answer(failure.getCause())
                    + ". plansync prøver igen; bliver det ved, så se efter i spring.mail i opsætningen.";
        }
        return "Mailserveren tog ikke imod mailen til " + recipient + ": " + answer(innermost(failure))
                + ". plansync prøver igen; ret adressen i planens opsætning, hvis den er forkert.";
    }

    /** What the server itself said lies innermost. */
    private static Throwable innermost(Exception failure) {
        Throwable inner = failure instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static String answer(Throwable failure) {
        String said = String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip()
                .replaceAll("[.;,]+$", "");
        return said.length() > LONGEST_ANSWER ? said.substring(0, LONGEST_ANSWER) + "…" : said;
    }
}
