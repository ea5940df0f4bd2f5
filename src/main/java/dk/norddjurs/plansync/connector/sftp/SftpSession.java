package dk.norddjurs.plansync.connector.sftp;

import dk.norddjurs.plansync.connector.sftp.SftpFault.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/**
 * A connection to the server, signed in. Nothing of the machine's own SSH takes part: neither its configuration nor its
 * keys. Whatever happens, it ends when the time limit is over.
 */
final class SftpSession implements AutoCloseable {
    private final SshClient ssh;
    private final SftpClient files;

    private SftpSession(SshClient ssh, SftpClient files) {
        this.ssh = ssh;
        this.files = files;
    }

    static SftpSession open(SftpSettings settings) throws SftpFault {
        List<KeyPair> keys = keys(settings);
        HostKeys known = HostKeys.of(settings.hostKey());
        SshClient ssh = client(settings, known);
        ssh.start();
        try {
            ClientSession session = connect(settings, ssh);
            TimeLimit.on(session, settings.timeLimit());
            keys.forEach(session::addPublicKeyIdentity);
            signIn(settings, known, session);
            return new SftpSession(ssh, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException e) {
            ssh.stop();
            throw SftpFault.connection(Stage.FOLDERS, settings.server(), e);
        } catch (SftpFault | RuntimeException e) {
            ssh.stop();
            throw e;
        }
    }

    private static SshClient client(SftpSettings settings, HostKeys known) {
        SshClient ssh = SshClient.setUpDefaultClient();
        ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        ssh.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        ssh.setServerKeyVerifier(known);
        ssh.setSignatureFactories(knownFirst(ssh.getSignatureFactories(), known));
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(ssh, settings.connectTimeout());
        CoreModuleProperties.AUTH_TIMEOUT.set(ssh, settings.authTimeout());
        CoreModuleProperties.IDLE_TIMEOUT.set(ssh, settings.readTimeout());
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(ssh, settings.readTimeout());
        CoreModuleProperties.CHANNEL_OPEN_TIMEOUT.set(ssh, settings.readTimeout());
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(ssh, settings.readTimeout());
        return ssh;
    }

    /** A server has keys of several kinds: it is asked for the kind that is known. */
    private static List<NamedFactory<Signature>> knownFirst(List<NamedFactory<Signature>> kinds, HostKeys known) {
        List<NamedFactory<Signature>> sorted = new ArrayList<>(kinds);
        sorted.sort(Comparator.comparing(kind -> !known.types().contains(keyType(kind.getName()))));
        return sorted;
    }

    private static String keyType(String signature) {
        return signature.startsWith("rsa-sha2-") ? "ssh-rsa" : signature;
    }

    private static List<KeyPair> keys(SftpSettings settings) throws SftpFault {
        String passphrase = settings.passphrase();
        FilePasswordProvider unlock =
                passphrase == null ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(passphrase);
        List<KeyPair> keys = new ArrayList<>();
        try (InputStream in = Files.newInputStream(settings.key())) {
            Iterable<KeyPair> found = SecurityUtils.loadKeyPairIdentities(
                    null, NamedResource.ofName(settings.key().getFileName().toString()), in, unlock);
            if (found != null) {
                found.forEach(keys::add);
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw noKey(settings, e);
        }
        if (keys.isEmpty()) {
            throw noKey(settings, new IOException("no private key in it"));
        }
        return keys;
    }

    private static SftpFault noKey(SftpSettings settings, Exception cause) {
        String says = Files.isReadable(settings.key())
                ? " kan ikke læses som en privat nøgle. Er den låst, så sæt PLANSYNC_BUDGET_SFTP_PASSPHRASE; ellers lav"
                        + " den om med ssh-keygen."
                : " findes ikke, eller plansync må ikke læse den. Ret plansync.budget.sftp.key eller filens rettigheder.";
        return SftpFault.lasting(Stage.LOGIN, "nøglefilen »" + settings.key() + "«" + says, cause);
    }

    private static ClientSession connect(SftpSettings settings, SshClient ssh) throws SftpFault {
        try {
            return ssh.connect(settings.user(), settings.host(), settings.port())
                    .verify(settings.connectTimeout())
                    .getSession();
        } catch (IOException | RuntimeException e) {
            throw SftpFault.connection(Stage.SERVER, settings.server(), e);
        }
    }

    private static void signIn(SftpSettings settings, HostKeys known, ClientSession session) throws SftpFault {
        try {
            session.auth().verify(settings.authTimeout());
        } catch (IOException e) {
            String refused = known.refused();
            if (refused != null) {
                throw SftpFault.lasting(Stage.SERVER, settings.server() + ": " + refused, e);
            }
            if (String.valueOf(e.getMessage()).contains("No more authentication methods")) {
                throw SftpFault.lasting(
                        Stage.LOGIN,
                        settings.server() + " afviser nøglen. Få den offentlige nøgle, der hører til »" + settings.key()
                                + "«, lagt ind hos serveren for brugeren »" + settings.user() + "«.",
                        e);
            }
            throw SftpFault.connection(session.isAuthenticated() ? Stage.FOLDERS : Stage.LOGIN, settings.server(), e);
        }
    }

    SftpClient files() {
        return files;
    }

    @Override
    public void close() {
        ssh.stop();
    }
}
