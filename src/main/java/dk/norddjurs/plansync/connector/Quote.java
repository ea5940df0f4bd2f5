package dk.norddjurs.plansync.connector;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Text out of a file, quoted in a sentence for people. */
public final class Quote {
    private static final int LONGEST = 40;

    private Quote() {}

    /** The text in Danish quotation marks, on one line and not too long. */
    public static String of(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return '»' + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…") + '«';
    }

    /** A path in Danish quotation marks, whole: people look for it. */
    public static String path(Path path) {
        return '»' + path.toString().replaceAll("\\p{Cntrl}+", " ") + '«';
    }

    /** Each of them quoted, with commas between. */
    public static String all(Collection<String> texts) {
        return texts.stream().map(Quote::of).collect(Collectors.joining(", "));
    }
}
