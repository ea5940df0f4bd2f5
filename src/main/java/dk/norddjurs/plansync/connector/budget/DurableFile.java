package dk.norddjurs.plansync.connector.budget;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Files that are either wholly on the disk under their name, or not at all, whatever happens meanwhile. */
final class DurableFile {
    private static final String UNFINISHED = ".part";

    private DurableFile() {}

    /** The SHA-256 of the file's content, in hex. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    /**
     * Copies a file, and replaces what has the name.
     *
     * @param sha256 what the copy must hash to
     * @throws IOException if the file no longer has that content, too; there is no copy then
     */
    static void copy(Path from, Path to, String sha256) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            write(to, out -> {
                if (!copy(in, out).equals(sha256)) {
                    throw new IOException(from + " was changed while it was being read");
                }
            });
        }
    }

    /** Writes a file, and replaces what has the name. */
    static void write(Path to, byte[] content) throws IOException {
        write(to, out -> out.write(content));
    }

    private static void write(Path to, Content content) throws IOException {
        Path folder = Objects.requireNonNull(to.getParent(), "a file lies in a folder");
        Files.createDirectories(folder);
        Path part = folder.resolve("." + to.getFileName() + UNFINISHED);
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            content.writeTo(Channels.newOutputStream(channel));
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        settle(folder);
    }

    /** Brings the folder's list of names to the disk, where the system can. */
    private static void settle(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and orders its renames by itself.
        }
    }

    /** Copies everything, and says its hash. */
    private static String copy(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        new DigestInputStream(in, digest).transferTo(out);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Something to be written. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
