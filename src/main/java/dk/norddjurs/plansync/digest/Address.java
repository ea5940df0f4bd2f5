package dk.norddjurs.plansync.digest;

import dk.norddjurs.plansync.plan.PlanId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What there is one mail of: nobody gets two of the same plan, kind and period.
 *
 * @param plan      of which plan
 * @param kind      what kind of mail, such as {@code koncernledelse}
 * @param period    for when, such as a date
 * @param recipient the mail address, in small letters
 */
public record Address(PlanId plan, String kind, String period, String recipient) {
    public Address {
        recipient = recipient.strip().toLowerCase(Locale.ROOT);
    }

    /** The Message-ID, made of these four alone: whoever makes the mail again makes the same one. */
    String messageId(String host) {
        String all = String.join("\u0000", plan.value(), kind, period, recipient);
        return "<" + hash(all) + "@" + host + ">";
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
