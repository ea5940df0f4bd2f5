package dk.norddjurs.plansync.connector.budget;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A window that moves over the bytes of a text file. It holds what has not been taken yet, and grows no further than the
 * longest line that is read.
 */
final class TextBuffer implements Closeable {
    /** No line of an export has more bytes. */
    static final int LONGEST = 1_000_000;

    private static final int CHUNK = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Charset charset;
    private final InputStream in;
    private byte[] bytes = new byte[CHUNK];
    private int start;
    private int limit;
    private boolean ended;

    TextBuffer(Path file, Charset charset) throws IOException {
        this.charset = charset;
        this.in = Files.newInputStream(file);
        more();
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = charset.equals(StandardCharsets.UTF_8)
                && limit >= mark
                && Arrays.equals(bytes, 0, mark, BYTE_ORDER_MARK, 0, mark);
        start = marked ? mark : 0;
    }

    /** What is in the window, from {@link #start} to {@link #limit}. It may be another array after {@link #more}. */
    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int limit() {
        return limit;
    }

    /** Whether the file holds nothing beyond the window. */
    boolean ended() {
        return ended;
    }

    boolean isEmpty() throws IOException {
        return start == limit && !more();
    }

    /** Whether so much stands in the window that it is no longer one line or record. */
    boolean isFull() {
        return limit - start > LONGEST;
    }

    /** The text between two places of the window. */
    String text(int from, int to) {
        return new String(bytes, from, to - from, charset);
    }

    /** Moves the window on to this place. */
    void take(int upTo) {
        start = upTo;
    }

    /**
     * Widens the window, or moves what is left of it to the beginning.
     *
     * @return whether there was more
     */
    boolean more() throws IOException {
        System.arraycopy(bytes, start, bytes, 0, limit - start);
        limit -= start;
        start = 0;
        if (limit == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int count = in.read(bytes, limit, bytes.length - limit);
        ended = count < 0;
        limit += Math.max(count, 0);
        return !ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
