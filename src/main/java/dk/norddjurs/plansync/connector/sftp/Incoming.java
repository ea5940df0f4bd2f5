package dk.norddjurs.plansync.connector.sftp;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A file on its way into the inbox, under a name that the inbox passes by until it is complete. */
final class Incoming implements Closeable {
    private static final String BEGINS = ".sftp-";
    private static final String ENDS = ".part";
    private static final int CHUNK = 1 << 16;
    /** No visit takes so long: what is older was left by a process that died. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path folder;
    private final Path part;
    private final FileChannel channel;

    private Incoming(Path folder, Path part, FileChannel channel) {
        this.folder = folder;
        this.part = part;
        this.channel = channel;
    }

    /** The inbox itself fails, and not the server. */
    static final class InboxFailed extends Exception {
        private static final long serialVersionUID = 1L;

        InboxFailed(IOException cause) {
            super(cause);
        }
    }

    /** Something that is done to files of ours. */
    private interface Work<T> {
        T carryOut() throws IOException;
    }

    private static <T> T here(Work<T> work) throws InboxFailed {
        try {
            return work.carryOut();
        } catch (IOException e) {
            throw new InboxFailed(e);
        }
    }

    /** Whether a file of that name still waits to be taken in. */
    static boolean waits(Path folder, String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Begins a file in a folder that there is. */
    static Incoming into(Path folder) throws InboxFailed {
        return here(() -> {
            sweep(folder);
            Path part = folder.resolve(BEGINS + UUID.randomUUID() + ENDS);
            return new Incoming(
                    folder, part, FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        });
    }

    private static void sweep(Path folder) throws IOException {
        FileTime old = FileTime.fromMillis(System.currentTimeMillis() - FORGOTTEN.toMillis());
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, BEGINS + "*" + ENDS)) {
            for (Path left : parts) {
                if (Files.getLastModifiedTime(left).compareTo(old) < 0) {
                    Files.deleteIfExists(left);
                }
            }
        }
    }

    /**
     * Takes in what comes.
     *
     * @return whether exactly so much came; of more no more is taken
     * @throws IOException if the server fails
     */
    boolean take(InputStream in, long size) throws IOException, InboxFailed {
        byte[] chunk = new byte[CHUNK];
        long taken = 0;
        for (int read = in.read(chunk); read >= 0 && taken <= size; read = in.read(chunk)) {
            ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, read);
            here(() -> channel.write(bytes));
            taken += read;
        }
        return taken == size;
    }

    /**
     * Gives the file its name, all at once: from now on the inbox sees it.
     *
     * @param modified when it was changed last; what lies in the future would have to wait for it
     */
    void settle(String name, Instant modified) throws InboxFailed {
        here(() -> {
            channel.force(true);
            channel.close();
            Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
            if (modified.isAfter(Instant.EPOCH) && modified.isBefore(now)) {
                Files.setLastModifiedTime(part, FileTime.from(modified));
            }
            return Files.move(part, folder.resolve(name));
        });
    }

    /** What was not settled is gone. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
