package dk.norddjurs.plansync.settings;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** What must hold in a profile file beyond its schema. */
final class ProfileChecks {
    private static final Map<String, Set<String>> IDLE = Map.of(
            "delimited", Set.of("sheet", "record-lines", "other-headings"),
            "printed-list", Set.of("sheet", "header-row", "header-rows"),
            "xlsx", Set.of("encoding", "separator", "record-lines", "other-headings"));

    private static final byte[] ASCII = ";\t\"\r\n|".getBytes(StandardCharsets.US_ASCII);

    private ProfileChecks() {}

    static void check(Entry profile) {
        name(profile);
        files(profile.at("files"));
        encoding(profile.at("encoding"));
        format(profile);
        linkable(profile);
        flag(profile);
        year(profile);
        accounts(profile);
        years(profile.at("years"));
        guard(profile);
    }

    private static void name(Entry profile) {
        String name = profile.file().name();
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            profile.problem("the file's name is the profile's name and that of a folder, and '" + name
                    + "' is none. Use letters, digits, '.', '_' and '-'.");
        }
    }

    private static void files(Entry files) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + files.text());
        } catch (PatternSyntaxException e) {
            files.problem("'" + files.text() + "' is no glob (" + e.getDescription() + "). Write *.csv, say.");
        }
    }

    private static void encoding(Entry encoding) {
        String name = encoding.text();
        if (name.isEmpty() || name.equals("auto")) {
            return;
        } else if (!isSupported(name)) {
            encoding.problem("'" + name + "' is no character set. Write auto, UTF-8 or windows-1252, say.");
        } else if (!hasBytesOfItsOwnForSeparators(Charset.forName(name))) {
            encoding.problem("'" + name + "' is not read. Let the export be made in UTF-8 or windows-1252, say.");
        }
    }

    private static boolean hasBytesOfItsOwnForSeparators(Charset charset) {
        boolean narrow = charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
        return charset.equals(StandardCharsets.UTF_8) || narrow && ";\t\"\r\n|".equals(new String(ASCII, charset));
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    /** A knob that does nothing misleads whoever turns it. */
    private static void format(Entry profile) {
        String format = profile.text("format");
        Set<String> idle = IDLE.getOrDefault(format, Set.of());
        profile.keys().stream()
                .filter(idle::contains)
                .forEach(key -> idle(profile.at(key), "means nothing for the format " + format));
    }

    private static void idle(Entry knob, String why) {
        if (knob.present()) {
            knob.problem(why + ". Take it away.");
        }
    }

    private static void linkable(Entry profile) {
        if (List.of("psp", "text", "code").stream()
                .noneMatch(key -> profile.at(key).present())) {
            profile.problem(
                    "neither psp, text nor code is given, so that no line could be linked to an item. Add one.");
        }
    }

    private static void flag(Entry profile) {
        Entry flag = profile.at("flag");
        if (!profile.text("sign").equals("flag")) {
            idle(flag, "means nothing unless sign is flag");
        } else if (!flag.present()) {
            profile.at("sign")
                    .problem("the column with the letters is missing. Add flag with column, expenditure and income.");
        }
        List<String> letters = new ArrayList<>(flag.words("expenditure"));
        letters.addAll(flag.words("income"));
        if (letters.stream()
                        .map(letter -> letter.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < letters.size()) {
            flag.problem("the same letter cannot mean expenditure and income. Give each its own.");
        }
    }

    /** A line has one year, and the profile says in one way where it stands. */
    private static void year(Entry profile) {
        Entry measures = profile.at("measures");
        List<String> byYear = measures.keys().stream()
                .filter(measure -> !measures.at(measure).keys().isEmpty())
                .toList();
        boolean told =
                profile.at("year").present() || profile.at("year-of-file").present();
        if (profile.at("year").present()) {
            idle(profile.at("year-of-file"), "means nothing beside year");
        } else {
            idle(profile.at("year-format"), "means nothing without year");
        }
        if (byYear.isEmpty() && !told) {
            profile.problem(
                    "no year is given. Add year (the heading of its column), year-of-file (one year for the whole"
                            + " file), or give each measure a heading for each year.");
        } else if (!byYear.isEmpty() && (told || byYear.size() < measures.keys().size())) {
            measures.at(byYear.get(0))
                    .problem("a heading for each year leaves no other place for the year. Take year and year-of-file"
                            + " away, and give every measure headings by year.");
        }
    }

    private static void accounts(Entry profile) {
        Entry accounts = profile.at("accounts");
        for (String column : List.of("functions", "dranst")) {
            String heading = column.equals("dranst") ? "dranst" : "function";
            if (accounts.at(column).present() && !profile.at(heading).present()) {
                accounts.at(column)
                        .problem("there is no column to check. Add " + heading + ", the heading of its column.");
            }
        }
        if (!accounts.at("dranst").present()) {
            idle(profile.at("dranst"), "means nothing without accounts.dranst");
        }
    }

    private static void years(Entry years) {
        if (years.number("from", 0) > years.number("to", Integer.MAX_VALUE)) {
            years.problem("the first year comes after the last. Exchange from and to.");
        }
    }

    private static void guard(Entry profile) {
        Entry sums = profile.at("guard").at("sums");
        sums.keys().stream()
                .filter(measure -> !profile.at("measures").at(measure).present())
                .forEach(measure -> idle(sums.at(measure), "means nothing without measures." + measure));
    }
}
