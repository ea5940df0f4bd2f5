package dk.norddjurs.plansync.connector.budget;

import static dk.norddjurs.plansync.connector.budget.HostileWorkbooks.LINE;
import static dk.norddjurs.plansync.connector.budget.HostileWorkbooks.all;
import static dk.norddjurs.plansync.connector.budget.HostileWorkbooks.repeated;
import static dk.norddjurs.plansync.connector.budget.HostileWorkbooks.text;
import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.budget.HostileWorkbooks.Content;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of any length are read or refused in little memory, in a process of their own that has no more. */
class HostileFilesIT {
    private static final String HEADINGS = "År;PSP-element;Tekst;Beløb\n";
    private static final int MINUTES = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void textsOfAnyLengthTakeLittleMemory() throws Exception {
        write("en-linje.csv", all(text(HEADINGS), repeated("x", 1L << 30)));
        write("kun-en-linje.csv", repeated("År;", 100L << 20));
        write("aabent-citat.csv", all(text(HEADINGS + "2026;XG-1;\"Bro"), repeated("linje;\n", 15L << 20)));
        write("kun-citater.csv", all(text(HEADINGS), repeated("\"", 100L << 20)));
        write("tomme-linjer.csv", all(text(HEADINGS + "2026;XG-1;Bro;1\n"), repeated("\n", 100L << 20)));
        write("mange-felter.csv", all(text(HEADINGS), repeated(";", 100L << 20)));
        write("nul.csv", all(text(HEADINGS), repeated("\0", 100L << 20)));
        write("mange.csv", all(text(HEADINGS), repeated("2026;XG-1;=cmd|'/c calc'!A1;1,00\n", 2_000_000)));

        Map<String, String> ended = read();

        assertThat(ended).hasSize(8);
        assertThat(ended.get("mange.csv")).startsWith("read 2000000");
        assertThat(ended.get("tomme-linjer.csv")).startsWith("read 1 ");
        assertThat(ended.get("nul.csv")).startsWith("refused");
        assertThat(ended.get("kun-en-linje.csv")).startsWith("refused");
        assertThat(ended.values()).allMatch(one -> one.startsWith("read ") || one.startsWith("refused"));
    }

    @Test
    void workbooksThatUnpackToAnyLengthTakeLittleMemory() throws Exception {
        String row =
                "<row>" + IntStream.range(0, 16_384).mapToObj(i -> "<c/>").collect(Collectors.joining()) + "</row>";
        book("tomme-raekker.xlsx", new HostileWorkbooks().rows(all(text(LINE), rows(1_000_000))));
        book("tomme-kolonner.xlsx", new HostileWorkbooks().sheet(repeated(row, 1_000)));
        book("bombe.xlsx", new HostileWorkbooks().sheet(repeated(" ".repeat(1 << 16), 20_000)));
        book("lang-celle.xlsx", new HostileWorkbooks().sheet(repeated("x".repeat(1 << 16), 2_500)));
        book(
                "mange-stykker.xlsx",
                new HostileWorkbooks()
                        .sheet(all(text("<row><c t=\"inlineStr\"><is>"), repeated("<t>abc</t>", 10_000_000))));
        book("dyb.xlsx", new HostileWorkbooks().sheet(repeated("<a>", 20_000_000)));
        book("uden-ende.xlsx", new HostileWorkbooks().sheet(all(text("<row>"), repeated("<c/>", 20_000_000))));
        book("stort-maerke.xlsx", new HostileWorkbooks().sheet(all(text("<row x=\""), repeated("x", 150L << 20))));
        book(
                "mange-tekster.xlsx",
                new HostileWorkbooks()
                        .stream("xl/sharedStrings.xml", all(text("<sst>"), repeated("<si/>", 10_000_000))));
        book(
                "fjern-tekst.xlsx",
                new HostileWorkbooks().rows("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2147483646</v></c></row>"));

        Map<String, String> ended = read();

        assertThat(ended).hasSize(10);
        assertThat(ended.get("tomme-raekker.xlsx")).startsWith("read 1 ");
        assertThat(ended.entrySet())
                .filteredOn(one -> !one.getKey().equals("tomme-raekker.xlsx"))
                .allMatch(one -> one.getValue().startsWith("refused"));
    }

    private static Content rows(int count) {
        return out -> {
            for (int i = 3; i < count; i++) {
                HostileWorkbooks.write(out, "<row r=\"" + i + "\"><c r=\"A" + i + "\" s=\"0\"/></row>");
            }
        };
    }

    private void book(String name, HostileWorkbooks book) {
        book.writeTo(folder.resolve(name));
    }

    private void write(String name, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16)) {
            content.writeTo(out);
        }
    }

    /** How each file of the folder ended, in a process that has 96 MB. */
    private Map<String, String> read() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileReading.class.getName()));
        try (var files = Files.list(folder)) {
            files.map(Path::toString).sorted().forEach(command::add);
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines()
                .filter(line -> line.matches("\\S+ (read|refused|failed).*"))
                .collect(Collectors.toMap(line -> line.split(" ", 2)[0], line -> line.split(" ", 2)[1]));
    }
}
