package dk.norddjurs.plansync.connector.budget;

import static dk.norddjurs.plansync.connector.budget.HostileWorkbooks.LINE;
import static dk.norddjurs.plansync.connector.budget.HostileWorkbooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.norddjurs.plansync.connector.BudgetReader.Content;
import dk.norddjurs.plansync.connector.SourceFailed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that is written to harm, or by a program that is wrong, is read or refused with a reason. */
@Timeout(60)
class HostileWorkbookTests {
    private static final String NOT_EXCELS = "ikke skrevet, som Excel gør det";
    private static final String TOO_LARGE = "større, end Excel tillader";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String shared(String value) {
        return "<row r=\"2\"><c r=\"A2\"><v>2026</v></c><c r=\"C2\" t=\"s\"><v>" + value
                + "</v></c><c r=\"D2\"><v>1</v></c></row>";
    }

    private static String at(String address) {
        return "<row r=\"2\"><c r=\"A2\"><v>2026</v></c><c " + address + "><v>1</v></c></row>";
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("a text that is not there", book().rows(shared("1")), "tekster, som ikke er i den"),
                arguments("the last of all texts", book().rows(shared("2147483647")), "tekster, som ikke er i den"),
                arguments("a text in a disguise", book().rows(shared("&#57;&#57;")), NOT_EXCELS),
                arguments("a text in another disguise", book().rows(shared("<![CDATA[99]]>")), NOT_EXCELS),
                arguments("no texts at all", book().texts("").rows(shared("0")), "tekster, som ikke er i den"),
                arguments("a column far to the right", book().rows(at("r=\"ZZZZZZ2\"")), NOT_EXCELS),
                arguments("one just beyond the last", book().rows(at("r=\"XFE2\"")), NOT_EXCELS),
                arguments("one in single quotes", book().rows(at("s='0' r='ZZZZ2'")), NOT_EXCELS),
                arguments("one in a disguise", book().rows(at("r=\"&#90;&#90;&#90;&#90;2\"")), NOT_EXCELS),
                arguments("one behind spaces", book().rows(at("r = \"ZZZZ2\"")), NOT_EXCELS),
                arguments("too many cells in a row", book().rows("<row r=\"2\">" + "<c/>".repeat(16_385)), NOT_EXCELS),
                arguments(
                        "a row beyond numbers",
                        book().rows(LINE.replace("r=\"2\"", "r=\"99999999999\"")),
                        "beskadiget"),
                arguments("a cell of a million", book().rows(cell("x".repeat(2 << 20))), TOO_LARGE),
                arguments("a cell of many pieces", book().rows(cell("</t><t>x".repeat(200_000))), TOO_LARGE),
                arguments(
                        "a huge attribute", book().rows("<row r=\"2\" x=\"" + "x".repeat(2 << 20) + "\"/>"), TOO_LARGE),
                arguments("deep nesting", book().rows("<a>".repeat(100_000)), NOT_EXCELS),
                arguments(
                        "a shared formula of nothing",
                        book().rows("<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"7\"/><v>1</v></c></row>"),
                        "beskadiget"),
                arguments(
                        "a style that is no number",
                        book().rows("<row r=\"2\"><c r=\"A2\" s=\"x\"><v>1</v></c></row>"),
                        "beskadiget"),
                arguments(
                        "a number of a million digits",
                        book().rows("<row r=\"2\"><c r=\"A2\"><v>2026</v></c><c r=\"D2\"><v>" + "9".repeat(1_000_000)
                                + "</v></c></row>"),
                        NOT_EXCELS),
                arguments("ten thousand sheets", sheets(10_000), "mere end 10000 dele"),
                arguments("other letters", utf16(), NOT_EXCELS),
                arguments(
                        "letters that mean something else",
                        book().stream(
                                "xl/worksheets/sheet1.xml",
                                text("<?xml version=\"1.0\" encoding=\"IBM037\"?><worksheet/>")),
                        NOT_EXCELS));
    }

    private static String cell(String text) {
        return "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    }

    private static HostileWorkbooks book() {
        return new HostileWorkbooks();
    }

    private static HostileWorkbooks sheets(int count) {
        HostileWorkbooks book = book();
        IntStream.range(0, count).forEach(i -> book.part("xl/worksheets/other" + i + ".xml", "<worksheet/>"));
        return book;
    }

    private static HostileWorkbooks utf16() {
        return book().stream(
                "xl/worksheets/sheet1.xml",
                out -> out.write(
                        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet/>".getBytes(StandardCharsets.UTF_16)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aHarmfulWorkbookIsRefusedWithAReason(String what, HostileWorkbooks book, String why) {
        Path file = book.writeTo(folder.resolve("ond.xlsx"));

        assertThatThrownBy(() -> read(file))
                .as(what)
                .isInstanceOf(SourceFailed.class)
                .hasMessageStartingWith("Filen »ond.xlsx« kan ikke læses: ")
                .hasMessageContaining(why);
    }

    static Stream<Arguments> documentTypes() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        return Stream.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "[Content_Types].xml")
                .flatMap(part -> Stream.of(entity, laughs).map(type -> arguments(part, type)));
    }

    @ParameterizedTest
    @MethodSource("documentTypes")
    void aDocumentTypeIsRefusedWhateverItSays(String part, String type) {
        Path file = book().part(part, type + "<x>&e;</x>").writeTo(folder.resolve("ond.xlsx"));

        assertThatThrownBy(() -> read(file)).isInstanceOf(SourceFailed.class).hasMessageContaining(NOT_EXCELS);
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                arguments("as it is", book()),
                arguments("a shared text", book().rows(shared("0"))),
                arguments("the last column", book().rows(at("r=\"XFD2\""))),
                arguments("a namespace", book().sheet(text(prefixed()))),
                arguments(
                        "comments and more", book().rows("<!-- it's > \"this\" --><?x y='?><![CDATA[ < ' ]]>" + LINE)),
                arguments(
                        "a dimension that lies",
                        book().stream(
                                "xl/worksheets/sheet1.xml",
                                text("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                        + "<dimension ref=\"A1:XFD1048576\"/><sheetData>" + headings() + LINE
                                        + "</sheetData></worksheet>"))),
                arguments(
                        "rows without numbers",
                        book().sheet(text((headings() + LINE)
                                .replaceAll(" r=\"\\w+\"", "")
                                .replace("<c><v>100", "<c/><c/><c><v>100")))));
    }

    private static String headings() {
        return "<row r=\"1\">"
                + String.join(
                        "",
                        Stream.of("A År", "B PSP-element", "C Tekst", "D Beløb")
                                .map(one -> "<c r=\"" + one.charAt(0) + "1\" t=\"inlineStr\"><is><t>" + one.substring(2)
                                        + "</t></is></c>")
                                .toList())
                + "</row>";
    }

    private static String prefixed() {
        return (headings() + LINE)
                .replaceAll("<(/?)", "<$1x:")
                .replace(
                        "<x:row r=\"1\"",
                        "<x:row xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" r=\"1\"")
                .replace(
                        "<x:row r=\"2\"",
                        "<x:row xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" r=\"2\"");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void whatOnlyLooksHarmfulIsRead(String what, HostileWorkbooks book) {
        Content content = read(book.writeTo(folder.resolve("god.xlsx")));

        assertThat(content.sums().lines()).as(what + ": " + content.unread()).isEqualTo(1);
    }

    /** Text that Excel would take for a formula is text to us, and stays so. */
    @Test
    void whatLooksLikeAFormulaIsTextAndNeverComputed() {
        Path file = book().rows("<row r=\"2\"><c r=\"A2\"><v>2026</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>"
                        + "=cmd|'/c calc'!A1</t></is></c><c r=\"D2\"><f>HYPERLINK(\"http://x\")</f><v>7</v></c></row>")
                .writeTo(folder.resolve("god.xlsx"));

        assertThat(read(file).lines()).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("=cmd|'/c calc'!A1");
            assertThat(line.amounts().values()).hasToString("[7.00]");
        });
    }

    /** Written out, such a number would fill the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "-1E999999999", "1E-999999999", "9E2147483647"})
    void aNumberWithAHugeExponentCostsItsRowAlone(String number) {
        for (String column : "ABCD".split("")) {
            String row = "<row r=\"3\"><c r=\"A3\"><v>2026</v></c><c r=\"D3\"><v>1</v></c></row>"
                    .replaceFirst("(<c r=\"[" + column + "-D]3\"><v>)\\d+", "$1" + number);
            Path file = book().rows(LINE + row.replace("r=\"A3\"><v>" + number, "r=\"" + column + "3\"><v>" + number))
                    .writeTo(folder.resolve("god.xlsx"));

            Content content = read(file);
            assertThat(content.sums().lines() + content.unread().size()).isEqualTo(2);
        }
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        Path ratio = book().stream("xl/media/bomb.bin", HostileWorkbooks.repeated("\0".repeat(1 << 16), 2_000))
                .writeTo(folder.resolve("bombe.xlsx"));
        assertThat(Files.size(ratio)).isLessThan(1 << 20);
        assertThatThrownBy(() -> read(ratio)).hasMessageContaining("fylder for meget, når den er pakket ud");

        Path nested = book().stream("xl/embeddings/inner.xlsx", out -> copy(ratio, out))
                .writeTo(folder.resolve("i-en-anden.xlsx"));
        assertThat(read(nested).sums().lines()).isEqualTo(1);
    }

    private static void copy(Path file, OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    @Test
    void aDirectoryThatClaimsToBeHugeIsRefused() throws IOException {
        Path file = book().writeTo(folder.resolve("ond.xlsx"));
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length - 10, bytes.length - 6, (byte) 0x70);

        Files.write(file, bytes);

        assertThatThrownBy(() -> read(file)).hasMessageContaining("flere dele end nogen projektmappe");
    }

    private static Content read(Path file) {
        return new BudgetFiles().read(ProfileForTests.workbook().build(), file, line -> true);
    }
}
