package dk.norddjurs.plansync.digest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox.
 *
 * @param id        given out by the outbox
 * @param address   to whom, and which of the mails to them
 * @param messageId stays the same however often it is sent
 * @param letter    its content
 * @param createdAt when it was made
 * @param attempts  how often somebody began to send it
 * @param sentAt    when the mail server took it, or null before that
 * @param problem   why the last attempt failed, a sentence, or the empty string
 */
public record Mail(
        long id,
        Address address,
        String messageId,
        Letter letter,
        Instant createdAt,
        int attempts,
        @Nullable Instant sentAt,
        String problem) {}
