package dk.norddjurs.plansync.connector.sftp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The SFTP server that exports are fetched from, and how.
 *
 * @param host           its name or address
 * @param port           its port
 * @param user           as whom to sign in
 * @param key            a file with the private key, in OpenSSH's or PEM form
 * @param passphrase     what the key is locked with, or null
 * @param hostKey        by which keys the server is known: public keys as OpenSSH writes them or fingerprints (SHA256:…),
 *                       with commas between; null refuses every server and tells its fingerprint
 * @param folder         the folder there that has a folder for each profile
 * @param folders        where a profile's exports lie there, by the profile's name; empty for the folder of each name
 * @param after          what becomes of a file there once it is in the inbox
 * @param moveTo         where it is moved to, seen from its folder
 * @param settle         how long a file must have stayed as it is before it is fetched
 * @param maxSize        no larger file is fetched
 * @param maxFiles       no more files are fetched at a time; the rest waits
 * @param connectTimeout how long to wait for the server
 * @param authTimeout    how long the sign-in may take
 * @param readTimeout    how long the server may stay silent
 * @param timeLimit      how long one visit may take altogether
 * @param attempts       how often a visit is tried when the connection fails
 */
@ConfigurationProperties("plansync.budget.sftp")
record SftpSettings(
        String host,
        @DefaultValue("22") int port,
        String user,
        Path key,
        @Nullable String passphrase,
        @Nullable String hostKey,
        @DefaultValue(".") String folder,
        @DefaultValue Map<String, String> folders,
        @DefaultValue("keep") After after,
        @DefaultValue("hentet") String moveTo,
        @DefaultValue("10s") Duration settle,
        @DefaultValue("500MB") DataSize maxSize,
        @DefaultValue("100") int maxFiles,
        @DefaultValue("15s") Duration connectTimeout,
        @DefaultValue("30s") Duration authTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("15m") Duration timeLimit,
        @DefaultValue("3") int attempts) {

    @SuppressWarnings("ConstantValue") // Spring hands over null for what is not configured
    SftpSettings {
        refuseIf(user == null || user.isBlank(), "plansync.budget.sftp.user is missing: as whom to sign in");
        refuseIf(key == null, "plansync.budget.sftp.key is missing: the file with the private key");
        refuseIf(maxFiles < 1 || attempts < 1, "plansync.budget.sftp.max-files and attempts must be at least 1");
        refuseIf(
                settle.compareTo(readTimeout) >= 0,
                "plansync.budget.sftp.settle must be shorter than read-timeout: the server stays silent for so long");
        passphrase = passphrase == null || passphrase.isEmpty() ? null : passphrase;
        hostKey = hostKey == null || hostKey.isBlank() ? null : hostKey;
        folders = Map.copyOf(folders);
        HostKeys.of(hostKey);
    }

    /** What becomes of a file on the server once it is in the inbox. */
    enum After {
        KEEP,
        DELETE,
        MOVE
    }

    /** The server, as people and the store name it. */
    String server() {
        return user + "@" + host + ":" + port;
    }

    private static void refuseIf(boolean wrong, String reason) {
        if (wrong) {
            throw new IllegalArgumentException(reason);
        }
    }

    /** Without the passphrase. */
    @Override
    public String toString() {
        return "SftpSettings[" + server() + ", key=" + key + ", folder=" + folder + ", after=" + after + "]";
    }
}
