package dk.norddjurs.plansync.connector.budget;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    EMPTY("filen er tom. Lav eksporten igen."),
    ZIP("filen er en Excel-projektmappe eller et andet zip-arkiv, men profilen venter tekst. "
            + "Gem eksporten som tekst (CSV), eller læg den i en mappe, hvis profil læser Excel."),
    /** The container of old workbooks, and of new ones behind a password. */
    OLE2("filen er beskyttet med adgangskode eller gemt i det gamle Excel-format (.xls). "
            + "Gem den som .xlsx uden adgangskode."),
    MARKUP("filen er en webside eller XML og ikke en eksport. Måske er et loginvindue gemt i stedet for filen; "
            + "hent eksporten igen."),
    UTF16("teksten er gemt som UTF-16 (»Unicode«). Gem den som UTF-8 eller ANSI."),
    OTHER("filen er ikke en Excel-projektmappe (.xlsx). Gem eksporten som .xlsx, eller ret profilens format.");

    private static final int ENOUGH = 256;

    private final String refusal;

    FileKind(String refusal) {
        this.refusal = refusal;
    }

    /** Why a file of this kind is refused where another is wanted, with what to do: for people. */
    String refusal() {
        return refusal;
    }

    /** @throws dk.norddjurs.plansync.connector.SourceFailed if the file is of another kind */
    static void require(FileKind wanted, Path file) throws IOException {
        FileKind kind = of(file);
        if (kind != wanted) {
            throw BadFile.because(file, kind.refusal());
        }
    }

    static FileKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // One byte, one character: enough to compare beginnings.
            return of(new String(in.readNBytes(ENOUGH), StandardCharsets.ISO_8859_1));
        }
    }

    private static FileKind of(String head) {
        if (head.isEmpty()) {
            return EMPTY;
        } else if (head.startsWith("PK\003\004")) {
            return ZIP;
        } else if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLE2;
        } else if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
            return UTF16;
        }
        String text = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        return text.stripLeading().startsWith("<") ? MARKUP : OTHER;
    }
}
