package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where delimited text ends to be an export, and the places where the reader's window on it ends. */
class DelimitedLimitsTests {
    private static final String HEADINGS = "År;PSP-element;Tekst;Beløb\n";
    private static final int WINDOW = 1 << 16;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aLineOfAMillionBytesIsRefused() {
        String line = "2026;X;" + "x".repeat(2 * TextBuffer.LONGEST) + ";1\n";

        assertThatThrownBy(() -> read(HEADINGS + "2026;X;god;1\n" + line))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("linje 3 er længere end 1000000 byte");
        assertThatThrownBy(() -> read("x".repeat(2 * TextBuffer.LONGEST)))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("linje 1 er længere end");
    }

    @Test
    void aTextThatIsTooLongCostsItsRowAndIsNotKept() throws IOException {
        String longest = "x".repeat(Cell.LONGEST);

        Content content = read(HEADINGS + "2026;X;" + longest + ";1\n2026;Y;" + longest + "x;1\n");

        assertThat(content.lines()).extracting(BudgetLine::text).containsExactly(longest);
        assertThat(content.unread())
                .extracting(UnreadRow::row, UnreadRow::column, UnreadRow::psp, UnreadRow::text)
                .containsExactly(tuple(3, "Tekst", "Y", null));
    }

    @Test
    void moreColumnsThanExcelTakesAreNoRow() throws IOException {
        Content content = read(HEADINGS + "2026;X;god;1" + ";".repeat(FieldScanner.MOST) + "\n2026;X;god;1;;;\n");

        assertThat(content.lines()).extracting(BudgetLine::row).containsExactly(3);
        assertThat(content.unread()).extracting(UnreadRow::row).containsExactly(2);
    }

    /** The window ends inside each of these rows at every place once, and it makes no difference. */
    @Test
    void itMakesNoDifferenceWhereTheWindowEnds() throws IOException {
        String rows = "2026;X;\"a;\"\"b\"\"\r\nÅ€\";1,50\r\n2026;Y;c;2\r2026;Z;\"d\";3\n2026;\"W;e;4\n2026;V;f;5";
        for (int shift = 0; shift < 90; shift++) {
            String before = "2026;X;" + "x".repeat(5000) + ";0\n";
            String many = HEADINGS + before.repeat(WINDOW / before.length());
            int missing = WINDOW - many.getBytes(StandardCharsets.UTF_8).length - "2026;X;;0\n".length() - shift;
            Content content = read(many + "2026;X;" + "x".repeat(Math.floorMod(missing, WINDOW)) + ";0\n" + rows);

            int first = WINDOW / before.length() + 3;
            assertThat(content.lines()
                            .subList(content.lines().size() - 4, content.lines().size()))
                    .extracting(BudgetLine::row, BudgetLine::text)
                    .containsExactly(
                            tuple(first, "a;\"b\"\nÅ€"),
                            tuple(first + 2, "c"),
                            tuple(first + 3, "d"),
                            tuple(first + 5, "f"));
            assertThat(content.unread()).extracting(UnreadRow::row).containsExactly(first + 4);
        }
    }

    @Test
    void aSeparatorThatIsNotOneByteIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), HEADINGS.replace(';', '¤') + "2026¤X¤Ø¤1\n");

        assertThatThrownBy(() -> new BudgetFiles()
                        .read(ProfileForTests.delimited().separator('¤').build(), file, line -> true))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("skilletegn »¤« er ikke ét tegn i tegnsættet UTF-8");

        Files.write(file, (HEADINGS.replace(';', '¤') + "2026¤X¤Ø¤1\n").getBytes("windows-1252"));
        assertThat(new BudgetFiles()
                        .read(ProfileForTests.delimited().separator('¤').build(), file, line -> true)
                        .lines())
                .extracting(BudgetLine::text)
                .containsExactly("Ø");
    }

    /** Java's own decoder is the judge. */
    @Test
    void utf8IsToldAsJavaTellsIt() {
        int[] edges = {
            0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
            0xFF
        };
        SplittableRandom chance = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[chance.nextInt(1, 6)];
            Utf8Check check = new Utf8Check();
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = (byte) edges[chance.nextInt(edges.length)];
                check.add(new byte[] {bytes[k]}, 1);
            }
            assertThat(check.isValid()).as("%s", (Object) bytes).isEqualTo(isUtf8(bytes));
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Content read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), text);
        return new BudgetFiles().read(ProfileForTests.delimited().build(), file, line -> true);
    }
}
