package dk.norddjurs.plansync.connector.sftp;

import java.net.SocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.jspecify.annotations.Nullable;

/** The keys by which the server is known. Any other is refused, and so is every key as long as none is known. */
final class HostKeys implements ServerKeyVerifier {
    private static final String FINGERPRINT = "SHA256:";
    /** Every public key in OpenSSH's form begins so: with the length of its type's name. */
    private static final String KEY = "AAAA";

    private static final String SETTING = "plansync.budget.sftp.host-key";

    private final Set<String> fingerprints = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private volatile @Nullable String refused;

    private HostKeys() {}

    /**
     * Reads what is configured.
     *
     * @throws IllegalArgumentException if that is neither keys nor fingerprints
     */
    static HostKeys of(@Nullable String configured) {
        HostKeys keys = new HostKeys();
        if (configured != null) {
            for (String one : configured.split("[,\n]")) {
                keys.add(one.strip());
            }
        }
        return keys;
    }

    private void add(String one) {
        List<String> words = Arrays.asList(one.split("\\s+"));
        int at = words.stream().map(word -> word.startsWith(KEY)).toList().indexOf(true);
        if (at > 0) {
            types.add(words.get(at - 1));
            fingerprints.add(fingerprint(words.get(at)));
        } else if (one.matches(FINGERPRINT + "[A-Za-z0-9+/]{43}=?")) {
            fingerprints.add(one.replace("=", ""));
        } else {
            throw new IllegalArgumentException(SETTING + " holds neither a public key such as"
                    + " \"ssh-ed25519 AAAA…\" nor a fingerprint such as \"SHA256:…\" of 43 characters");
        }
    }

    private static String fingerprint(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getDecoder().decode(key));
            return FINGERPRINT + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The kinds of the known keys, such as {@code ssh-ed25519}, as far as they are told. */
    Set<String> types() {
        return types;
    }

    /** Why the server's key was refused, and what to compare it with: Danish sentences; null if it was not. */
    @Nullable
    String refused() {
        return refused;
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        String shown = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        if (fingerprints.contains(shown)) {
            return true;
        }
        refused = refusal(shown + " (" + KeyUtils.getKeyType(key) + ")");
        return false;
    }

    private String refusal(String shown) {
        return fingerprints.isEmpty()
                ? "serverens nøgle er ikke kendt. Den viser " + shown + ". Få aftrykket bekræftet af den, der driver"
                        + " serveren, og skriv det så i " + SETTING + "."
                : "serveren viser nøglen " + shown + ", men kendes på " + String.join(", ", fingerprints)
                        + ". Måske er det en anden server. Spørg den, der driver serveren, om nøglen er skiftet, og ret"
                        + " først " + SETTING + ", når aftrykket er bekræftet.";
    }
}
