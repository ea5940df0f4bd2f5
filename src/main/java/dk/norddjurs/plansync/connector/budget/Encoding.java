package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds the character set of delimited text. */
final class Encoding {
    private static final String AUTO = "auto";
    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Encoding() {}

    /**
     * The character set that the file is in.
     *
     * @param configured the profile's: a name, or {@code auto}
     * @throws dk.norddjurs.plansync.connector.SourceFailed if it is in none that is read
     */
    static Charset of(Path file, String configured) throws IOException {
        if (hasNul(file)) {
            throw BadFile.because(
                    file, "den er ikke almindelig tekst (den har NUL-tegn). Gem den som tekst i UTF-8 eller ANSI.");
        }
        return configured.equalsIgnoreCase(AUTO) ? guess(file) : named(file, configured);
    }

    private static Charset guess(Path file) throws IOException {
        return marked(file) || isUtf8(file) ? StandardCharsets.UTF_8 : ANSI;
    }

    private static Charset named(Path file, String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw BadFile.because(
                    file, "profilen angiver tegnsættet " + Quote.of(name) + ", som ikke findes. Ret profilen.", e);
        }
    }

    private static boolean marked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean hasNul(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
