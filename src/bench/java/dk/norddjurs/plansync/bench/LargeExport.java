package dk.norddjurs.plansync.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A whole ledger as the budget system writes it: sixteen columns, of which five are figures. One line in thirty belongs to
 * an item of a {@link LargePlan}, by its PSP element or by a code in its text; one in four is no drift or anlæg.
 */
public final class LargeExport {
    /** The headings, in the order of the columns. */
    public static final List<String> HEADINGS = List.of(
            "Regnskabsår",
            "Funktion",
            "Dranst",
            "Ejerforhold",
            "Gruppering",
            "PSP-element",
            "Omkostningssted",
            "Artskonto",
            "Tekst",
            "Oprindeligt budget",
            "Tillægsbevilling",
            "Omplacering",
            "Korrigeret budget",
            "Rådighedsbeløb",
            "Anlægsbevilling",
            "Forbrug");

    private static final int FIRST_FIGURE = 9;
    private static final List<String> FUNCTIONS = List.of("00.25.10", "03.22.01", "05.25.14", "05.30.27", "06.45.51");

    private final List<LargeRow> named;
    private final int rows;

    /**
     * An export of that many rows.
     *
     * @param items of how many items the plan is
     */
    public LargeExport(int items, int rows) {
        this.named = LargeRow.rows(items).stream()
                .filter(row -> !row.psp().isEmpty() || !row.code().isEmpty())
                .toList();
        this.rows = rows;
    }

    /** The rows below the headings, one after another: seven figures in øre, texts before them. */
    public Iterator<List<Object>> rows() {
        SplittableRandom chance = new SplittableRandom(rows);
        Wording wording = new Wording(chance);
        return new Iterator<>() {
            private int row;

            @Override
            public boolean hasNext() {
                return row < rows;
            }

            @Override
            public List<Object> next() {
                return row(++row, chance, wording);
            }
        };
    }

    private List<Object> row(int number, SplittableRandom chance, Wording wording) {
        int year = LargeRules.YEARS.get(chance.nextInt(LargeRules.YEARS.size()));
        String dranst = chance.nextInt(4) == 0 ? "2" : chance.nextBoolean() ? "1" : "3";
        String psp = "XG-9%09d-%05d".formatted(chance.nextInt(4_000), chance.nextInt(9));
        String text = wording.title();
        if (chance.nextInt(30) == 0) {
            LargeRow item = named.get(chance.nextInt(named.size()));
            psp = item.psp().isEmpty() ? psp : item.psp();
            text = (item.code() + " " + item.title()).strip();
        }
        List<Object> cells = new ArrayList<>(List.of(
                Integer.toString(year),
                FUNCTIONS.get(chance.nextInt(FUNCTIONS.size())),
                dranst,
                "1",
                "%03d".formatted(chance.nextInt(1_000)),
                psp,
                "%010d".formatted(chance.nextInt(1_000_000)),
                "40000000",
                text));
        for (int figure = FIRST_FIGURE; figure < HEADINGS.size(); figure++) {
            cells.add(chance.nextInt(3) == 0 ? 0L : chance.nextLong(-900_000_000, 900_000_000));
        }
        return cells;
    }

    /** Writes it as text with semicolons, in UTF-8. */
    public Path writeDelimited(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(String.join(";", HEADINGS) + "\r\n");
            for (Iterator<List<Object>> all = rows(); all.hasNext(); ) {
                StringBuilder line = new StringBuilder();
                for (Object cell : all.next()) {
                    line.append(line.isEmpty() ? "" : ";").append(cell instanceof Long oere ? danish(oere) : cell);
                }
                out.write(line.append("\r\n").toString());
            }
        }
        return file;
    }

    /** With a full stop between the thousands and a decimal comma. */
    private static String danish(long oere) {
        String kroner = Long.toString(Math.abs(oere) / 100);
        StringBuilder grouped = new StringBuilder(kroner);
        for (int i = kroner.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, '.');
        }
        return (oere < 0 ? "-" : "") + grouped + ",%02d".formatted(Math.abs(oere) % 100);
    }
}
