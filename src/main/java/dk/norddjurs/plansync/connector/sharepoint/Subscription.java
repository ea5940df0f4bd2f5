package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.plan.PlanId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * That Graph tells us of a plan's list.
 *
 * @param id        Graph's
 * @param resource  the list, as Graph names it
 * @param address   where Graph tells us
 * @param stateHash the hash of the secret that comes with each notice, in hex
 * @param expiresAt when Graph stops
 */
record Subscription(PlanId plan, String id, String resource, String address, String stateHash, Instant expiresAt) {
    Subscription until(Instant later) {
        return new Subscription(plan, id, resource, address, stateHash, later);
    }

    boolean isFor(String otherResource, String otherAddress) {
        return resource.equals(otherResource) && address.equals(otherAddress);
    }

    /** Whether the secret is the one that was agreed on. Takes as long for a wrong one as for the right one. */
    boolean knows(String secret) {
        return MessageDigest.isEqual(
                stateHash.getBytes(StandardCharsets.US_ASCII), hash(secret).getBytes(StandardCharsets.US_ASCII));
    }

    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
