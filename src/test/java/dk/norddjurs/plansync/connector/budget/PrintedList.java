package dk.norddjurs.plansync.connector.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A list as SAP prints it, for tests to make and to damage: windows-1252, pages of 64 lines with a head of their own,
 * records over two lines with bars at fixed places.
 */
final class PrintedList {
    static final String PROFILE = """
            title: Udskrift
            format: printed-list
            files: '*.txt'
            record-lines: 2
            unit: kr
            sign: minus-is-income
            price-level: 2025
            year: Bogf.dato
            year-format: date
            psp: PSP-element
            text: Beskrivelse
            measures: {postings: Beløb}
            """;

    private static final int PAGE = 64;
    private static final String RULE = "-".repeat(84);
    private static final String FIRST = "|Bilagsnummer  |BoL|PSP-element        |OpV|Beskrivelse";
    private static final String SECOND = "|  |Bogf.dato |OAr|             Beløb|Valuta|Bemærkning          |";

    private final List<String> lines = new ArrayList<>();
    private int page;

    PrintedList() {
        head();
    }

    private void head() {
        page++;
        lines.add("Norddjurs Kommune" + " ".repeat(40) + "Dato 25.05.2026  Side " + page);
        lines.add("Enkeltposter for projekter");
        lines.add("| Layout: /PLANSYNC | Side " + page + " |");
        lines.add(RULE);
        lines.add(FIRST);
        lines.add(SECOND);
        lines.add(RULE);
    }

    private void line(String line) {
        if (lines.size() % PAGE == 0) {
            head();
        }
        lines.add(line);
    }

    PrintedList record(String psp, String text, String date, String amount) {
        line(String.format(Locale.ROOT, "|%-14s|%3s|%-19s|%3s|%s", 220144606 + lines.size(), 1, psp, 1, text));
        line(String.format(Locale.ROOT, "|  |%-10s|%3s|%18s|%-6s|%-20s|", date, 2, amount, "DKK", ""));
        return this;
    }

    PrintedList total(int stars, String amount) {
        line(RULE);
        line(String.format(Locale.ROOT, "|%-14s|%3s|%-19s|%3s|%s", "*".repeat(stars), "", "", "", ""));
        line(String.format(Locale.ROOT, "|  |%-10s|%3s|%18s|%-6s|%-20s|", "", "", amount, "DKK", ""));
        line(RULE);
        return this;
    }

    PrintedList verbatim(String line) {
        line(line);
        return this;
    }

    /** Takes away the line at this place, counted from 1. */
    PrintedList without(int number) {
        lines.remove(number - 1);
        return this;
    }

    PrintedList replace(int number, String line) {
        lines.set(number - 1, line);
        return this;
    }

    int size() {
        return lines.size();
    }

    String line(int number) {
        return lines.get(number - 1);
    }

    Path write(Path folder) {
        try {
            Path file = folder.resolve("udskrift.txt");
            return Files.write(file, (String.join("\r\n", lines) + "\r\n").getBytes(Charset.forName("windows-1252")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
