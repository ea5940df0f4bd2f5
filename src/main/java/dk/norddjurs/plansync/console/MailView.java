package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.digest.Mail;

/**
 * A mail, as a page shows it.
 *
 * @param result  whether it was sent, in words
 * @param sent    whether it was
 * @param problem why it was not, or the empty string
 */
record MailView(long id, String subject, String recipient, String made, String result, boolean sent, String problem) {

    static MailView of(Mail mail, Phrases phrases) {
        boolean sent = mail.sentAt() != null;
        return new MailView(
                mail.id(),
                mail.letter().subject(),
                mail.address().recipient(),
                phrases.moment(mail.createdAt()),
                sent ? phrases.say("mails.sent", phrases.moment(mail.sentAt())) : phrases.say("mails.waiting"),
                sent,
                sent ? "" : mail.problem());
    }
}
