package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Spaces;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Splits the record at the beginning of a window into its fields, and leaves them there as they are: most are never
 * looked at. A field may stand in quotation marks, which are doubled inside it; it may then hold separators and run over
 * several lines.
 */
final class FieldScanner {
    /** A text in quotation marks that runs over more lines than this is a forgotten quotation mark. */
    private static final int LINES_OF_A_RECORD = 50;

    /** Excel takes no more columns. */
    static final int MOST = 16_384;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Odd, and its bits without an order: each bit of a row then moves many of its fingerprint. */
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    private static final int OPEN = -1;
    private static final int CUT = -2;

    /** What came of a record. */
    enum Result {
        /** It was split. */
        FIELDS,
        /** Its quotation marks do not match. */
        TORN,
        /** The window ends before the record does. */
        UNFINISHED
    }

    private final TextBuffer buffer;
    private final byte separator;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private boolean[] escaped = new boolean[32];
    private int count;
    private int lines;
    private int begin;
    private int next;

    FieldScanner(TextBuffer buffer, byte separator) {
        this.buffer = buffer;
        this.separator = separator;
    }

    /** How many fields there are. */
    int count() {
        return count;
    }

    /** How many line ends stand inside the record. */
    int innerLines() {
        return lines;
    }

    /** Where the next record begins. */
    int next() {
        return next;
    }

    int length(int field) {
        return to[field] - from[field];
    }

    /** The field without its quotation marks. */
    String text(int field) {
        String text = buffer.text(from[field], to[field]);
        return escaped[field] ? text.replace("\"\"", "\"").replace("\r\n", "\n").replace('\r', '\n') : text;
    }

    boolean isBlank(int field) {
        byte[] bytes = buffer.bytes();
        for (int i = from[field]; i < to[field]; i++) {
            if (bytes[i] > ' ') {
                return false;
            }
        }
        return Spaces.plain(text(field)).isEmpty();
    }

    /** A number that rows of the same text share, and others hardly. */
    long fingerprint() {
        byte[] bytes = buffer.bytes();
        int end = to[count - 1];
        long print = count;
        int at = begin;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            print = mix(print, (long) EIGHT.get(bytes, at));
        }
        for (; at < end; at++) {
            print = mix(print, bytes[at]);
        }
        return print;
    }

    private static long mix(long print, long more) {
        long mixed = (print ^ more) * MIXER;
        return mixed ^ mixed >>> 32;
    }

    /** Splits the record at the start of the window, which is widened as need be. */
    Result scan() throws IOException {
        Result result = scanWindow();
        while (result == Result.UNFINISHED && !buffer.isFull()) {
            buffer.more();
            result = scanWindow();
        }
        return result == Result.UNFINISHED ? Result.TORN : result;
    }

    private Result scanWindow() {
        byte[] bytes = buffer.bytes();
        int limit = buffer.limit();
        count = 0;
        lines = 0;
        begin = buffer.start();
        int at = begin;
        while (true) {
            at = at < limit && bytes[at] == '"' ? quoted(bytes, at + 1, limit) : plain(bytes, at, limit);
            if (at < 0) {
                return at == OPEN || buffer.ended() ? Result.TORN : Result.UNFINISHED;
            } else if (at == limit) {
                next = limit;
                return buffer.ended() ? whole() : Result.UNFINISHED;
            } else if (bytes[at] != separator) {
                return end(bytes, at, limit);
            }
            at++;
        }
    }

    private int plain(byte[] bytes, int start, int limit) {
        int at = start;
        while (at < limit && bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        add(start, at, false);
        return at;
    }

    /** @return the place after the closing quotation mark; at the end of the window another one may follow */
    private int quoted(byte[] bytes, int start, int limit) {
        boolean plain = true;
        for (int at = start; at < limit; at++) {
            byte c = bytes[at];
            if (c == '"' && at + 1 < limit && bytes[at + 1] == '"') {
                plain = false;
                at++;
            } else if (c == '"') {
                add(start, at, !plain);
                return at + 1;
            } else if (c == '\n' || c == '\r') {
                plain = false;
                lines += c == '\n' && bytes[at - 1] == '\r' ? 0 : 1;
                if (lines >= LINES_OF_A_RECORD) {
                    return OPEN;
                }
            }
        }
        return CUT;
    }

    private Result end(byte[] bytes, int at, int limit) {
        if (bytes[at] == '\n') {
            next = at + 1;
        } else if (bytes[at] != '\r') {
            return Result.TORN;
        } else if (at + 1 == limit && !buffer.ended()) {
            return Result.UNFINISHED;
        } else {
            next = at + 1 < limit && bytes[at + 1] == '\n' ? at + 2 : at + 1;
        }
        return whole();
    }

    private Result whole() {
        return count < MOST ? Result.FIELDS : Result.TORN;
    }

    private void add(int start, int end, boolean isEscaped) {
        if (count == from.length && count < MOST) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            escaped = Arrays.copyOf(escaped, count * 2);
        }
        if (count < MOST) {
            from[count] = start;
            to[count] = end;
            escaped[count] = isEscaped;
            count++;
        }
    }
}
