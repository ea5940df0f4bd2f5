package dk.norddjurs.plansync.planted;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a trial came to.
 *
 * @param caught   whether something objected
 * @param by       the oracle or test that did, else empty
 * @param seeds    how many seeds were played, the last of which was objected to; 0 where none are played
 * @param sentence what it said
 */
record Finding(boolean caught, String by, long seeds, String sentence) {
    private static final int LONGEST = 160;

    static Finding caught(String by, long seeds, String sentence) {
        return new Finding(true, by, seeds, shortened(sentence));
    }

    static Finding survived(long seeds) {
        return new Finding(false, "", seeds, "");
    }

    private static String shortened(String sentence) {
        String line = sentence.replaceAll("\\s+", " ").replace("|", "/").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    void write(Path file) throws IOException {
        Properties written = new Properties();
        written.setProperty("caught", Boolean.toString(caught));
        written.setProperty("by", by);
        written.setProperty("seeds", Long.toString(seeds));
        written.setProperty("sentence", sentence);
        try (Writer writer = Files.newBufferedWriter(file)) {
            written.store(writer, null);
        }
    }

    static Finding read(Path file) throws IOException {
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            written.load(reader);
        }
        return new Finding(
                Boolean.parseBoolean(written.getProperty("caught")),
                written.getProperty("by"),
                Long.parseLong(written.getProperty("seeds")),
                written.getProperty("sentence"));
    }
}
