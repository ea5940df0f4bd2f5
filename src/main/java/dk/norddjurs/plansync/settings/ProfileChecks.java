package dk.norddjurs.plansync.settings;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.FileSystems;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** What must hold in a profile file beyond its schema. */
final class ProfileChecks {
    private ProfileChecks() {}

    static void check(Entry profile) {
        name(profile);
        files(profile.at("files"));
        encoding(profile.at("encoding"));
        format(profile);
        linkable(profile);
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
        if (!name.isEmpty() && !name.equals("auto") && !isSupported(name)) {
            encoding.problem("'" + name + "' is no character set. Write auto, UTF-8 or windows-1252, say.");
        }
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
        boolean workbook = profile.text("format").equals("xlsx");
        for (String key : workbook ? List.of("encoding", "separator") : List.of("sheet")) {
            if (profile.at(key).present()) {
                profile.at(key).problem("means nothing for the format " + profile.text("format") + ". Take it away.");
            }
        }
    }

    private static void linkable(Entry profile) {
        if (!profile.at("psp").present() && !profile.at("text").present()) {
            profile.problem("neither psp nor text is given, so that no line could be linked to an item. Add one.");
        }
    }
}
