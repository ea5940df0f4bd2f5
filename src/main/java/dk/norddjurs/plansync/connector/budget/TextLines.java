package dk.norddjurs.plansync.connector.budget;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a text file, one after the other. They end as on Windows, Unix or an old Macintosh. */
final class TextLines {
    private final Path file;
    private final TextBuffer buffer;
    private int number;

    TextLines(Path file, TextBuffer buffer) {
        this.file = file;
        this.buffer = buffer;
    }

    /** The number of the line that was read last, counted from 1; 0 before the first. */
    int number() {
        return number;
    }

    /** Counts lines that somebody else has taken from the buffer. */
    void count(int lines) {
        number += lines;
    }

    /**
     * The next line without its end, or null after the last one.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed if it is longer than any line of an export
     */
    @Nullable
    String next() throws IOException {
        if (buffer.isEmpty()) {
            return null;
        }
        int end = end();
        String line = buffer.text(buffer.start(), end);
        number++;
        buffer.take(after(end));
        return line;
    }

    private int end() throws IOException {
        int at = buffer.start();
        while (true) {
            while (at < buffer.limit() && buffer.bytes()[at] != '\n' && buffer.bytes()[at] != '\r') {
                at++;
            }
            if (at < buffer.limit() || buffer.ended()) {
                return at;
            }
            refuseTooLong();
            int seen = at - buffer.start();
            buffer.more();
            at = buffer.start() + seen;
        }
    }

    private int after(int end) throws IOException {
        boolean mayBeTwo = end < buffer.limit() && buffer.bytes()[end] == '\r';
        int length = end - buffer.start();
        if (mayBeTwo && end + 1 == buffer.limit() && !buffer.ended()) {
            buffer.more();
        }
        int at = buffer.start() + length;
        boolean two = mayBeTwo && at + 1 < buffer.limit() && buffer.bytes()[at + 1] == '\n';
        return Math.min(at + (two ? 2 : 1), buffer.limit());
    }

    private void refuseTooLong() {
        if (buffer.isFull()) {
            throw BadFile.because(
                    file,
                    "linje " + (number + 1) + " er længere end " + TextBuffer.LONGEST
                            + " byte. Det er ikke en eksport med en række på hver linje; lav eksporten igen.");
        }
    }
}
