package dk.norddjurs.plansync.sandbox.sftp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** A real SFTP server on a folder, which knows one user by one key, and can be made to fail. */
public final class SftpSandbox implements AutoCloseable {
    private static final String USER = "plansync";

    private final Path folder;
    private final KeyPair host;
    private final KeyPair user;
    private final SftpTroubles troubles = new SftpTroubles();
    private final SshServer server;

    private SftpSandbox(Path folder, KeyPair host, KeyPair user) {
        this.folder = folder;
        this.host = host;
        this.user = user;
        this.server = server(folder, host, user);
    }

    /** Starts it on a folder that it makes. */
    public static SftpSandbox start(Path folder) {
        return start(folder, "ssh-ed25519", 256);
    }

    /** Starts it with keys of that kind. */
    public static SftpSandbox start(Path folder, String kind, int bits) {
        try {
            Files.createDirectories(folder);
            SftpSandbox sandbox = new SftpSandbox(folder, key(kind, bits), key(kind, bits));
            sandbox.server.start();
            return sandbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SshServer server(Path root, KeyPair hostKey, KeyPair userKey) {
        SshServer made = SshServer.setUpDefaultServer();
        made.setHost("127.0.0.1");
        made.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        made.setPublickeyAuthenticator(
                (name, key, session) -> name.equals(USER) && KeyUtils.compareKeys(key, userKey.getPublic()));
        made.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
        SftpSubsystemFactory files = new SftpSubsystemFactory() {
            @Override
            public Command createSubsystem(ChannelSession channel) throws IOException {
                RenamingSubsystem subsystem = new RenamingSubsystem(channel, this, troubles);
                subsystem.addSftpEventListener(troubles);
                return subsystem;
            }
        };
        made.setSubsystemFactories(List.of(files));
        return made;
    }

    /** A new pair of keys, of a kind as OpenSSH names them. */
    public static KeyPair key(String kind, int bits) {
        try {
            return KeyUtils.generateKeyPair(kind, bits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a private key as ssh-keygen does. */
    public static Path write(KeyPair key, Path file, @Nullable String passphrase) {
        OpenSSHKeyEncryptionContext lock = new OpenSSHKeyEncryptionContext();
        lock.setCipherType("256");
        lock.setPassword(passphrase);
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(
                    key, "plansync", passphrase == null ? null : lock, out);
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a file on the server, in one move, with folders as needed. */
    public Path put(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Path part = Files.write(folder.resolve("." + System.nanoTime() + ".part"), content);
            return Files.move(part, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file on the server that is long and takes no room. */
    public Path putLong(String name, long size) {
        Path file = put(name, new byte[0]);
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(size);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What goes wrong from now on. */
    public SftpTroubles troubles() {
        return troubles;
    }

    public Path folder() {
        return folder;
    }

    public int port() {
        return server.getPort();
    }

    /** The private key of the user that the server knows. */
    public KeyPair user() {
        return user;
    }

    /** The server's public key, as OpenSSH writes it. */
    public String hostKey() {
        return PublicKeyEntry.toString(host.getPublic());
    }

    /** What plansync must be told to fetch from here; its key is written into that file. */
    public Map<String, String> properties(Path key) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("plansync.budget.sftp.host", "127.0.0.1");
        properties.put("plansync.budget.sftp.port", Integer.toString(port()));
        properties.put("plansync.budget.sftp.user", USER);
        properties.put("plansync.budget.sftp.key", write(user, key, null).toString());
        properties.put("plansync.budget.sftp.host-key", hostKey());
        properties.put("plansync.budget.sftp.settle", "200ms");
        properties.put("plansync.budget.sftp.poll-interval", "500ms");
        return properties;
    }

    /** Begins to listen again after it was closed, at the same port. */
    public SftpSandbox again() {
        SftpSandbox again = new SftpSandbox(folder, host, user);
        again.server.setPort(port());
        try {
            again.server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return again;
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
