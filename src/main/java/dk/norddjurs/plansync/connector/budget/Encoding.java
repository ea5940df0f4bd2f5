package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the character set of text, in one pass over the file. */
final class Encoding {
    private static final String AUTO = "auto";
    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final Utf8Check utf8 = new Utf8Check();
    private final boolean[] seen = new boolean[256];

    private Encoding(Path file) {
        this.file = file;
    }

    /**
     * The character set that the file is in: one in which every character that separates cells or lines is one byte.
     *
     * @param configured the profile's: a name, or {@code auto}
     * @throws dk.norddjurs.plansync.connector.SourceFailed if it is in none that is read
     */
    static Charset of(Path file, String configured) throws IOException {
        Encoding look = new Encoding(file);
        look.atAll();
        if (look.seen[0]) {
            throw BadFile.because(
                    file, "den er ikke almindelig tekst (den har NUL-tegn). Gem den som tekst i UTF-8 eller ANSI.");
        }
        Charset charset = configured.equalsIgnoreCase(AUTO) ? look.guess() : look.named(configured);
        look.require(charset);
        return charset;
    }

    private Charset guess() {
        return utf8.isValid() ? StandardCharsets.UTF_8 : ANSI;
    }

    private Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw BadFile.because(
                    file, "profilen angiver tegnsættet " + Quote.of(name) + ", som ikke findes. Ret profilen.", e);
        }
    }

    private void atAll() throws IOException {
        byte[] bytes = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                for (int i = 0; i < count; i++) {
                    seen[bytes[i] & 0xFF] = true;
                }
                utf8.add(bytes, count);
            }
        }
    }

    private void require(Charset charset) {
        boolean known = charset.equals(StandardCharsets.UTF_8) ? utf8.isValid() : knowsAll(charset);
        if (!known) {
            throw BadFile.because(
                    file,
                    "den har tegn, som ikke findes i tegnsættet " + charset.name()
                            + ". Gem den som UTF-8, eller ret profilens tegnsæt.");
        }
    }

    private boolean knowsAll(Charset charset) {
        for (int b = 1; b < seen.length; b++) {
            if (seen[b] && !isCharacter((byte) b, charset)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCharacter(byte b, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(new byte[] {b})).length() == 1;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
