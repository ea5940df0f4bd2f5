package dk.norddjurs.plansync.digest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent. The mail server itself is configured under {@code spring.mail}.
 *
 * @param from          the sender's address; without it nothing is sent
 * @param replyTo       where answers go, or the empty string for the sender
 * @param messageIdHost what stands behind the @ of a Message-ID
 * @param retryAfter    how long to wait after a failed attempt; doubled for each further one
 * @param giveUpAfter   how old a mail may become before nobody tries any more
 */
@ConfigurationProperties("plansync.mail")
record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("") String replyTo,
        @DefaultValue("plansync.invalid") String messageIdHost,
        @DefaultValue("10m") Duration retryAfter,
        @DefaultValue("3d") Duration giveUpAfter) {}
