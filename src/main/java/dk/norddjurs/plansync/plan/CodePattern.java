package dk.norddjurs.plansync.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Finds plan codes in text by the plan's configured pattern, which has the groups {@code code} and {@code flags}. */
public final class CodePattern {
    private static final Pattern BLANK = Pattern.compile("(?U)\\s");
    private static final Pattern FLAG = Pattern.compile("\\(([^()]*)\\)");

    private final Pattern pattern;
    private final Beginnings beginnings;

    /**
     * @param regex a regular expression with a group named {@code code} and one named {@code flags}; case is ignored
     * @throws IllegalArgumentException if it is no regular expression, or lacks one of the groups
     */
    public CodePattern(String regex) {
        try {
            pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("the code pattern is no regular expression: " + e.getMessage(), e);
        }
        beginnings = new Beginnings(pattern);
        if (!regex.contains("(?<code>") || !regex.contains("(?<flags>")) {
            throw new IllegalArgumentException("the code pattern needs the groups (?<code>…) and (?<flags>…)");
        }
    }

    /** All codes in the text, in the order of their first place, each once. */
    public List<PlanCode> find(String text) {
        if (!beginnings.mayStandIn(text)) {
            return List.of();
        }
        Map<String, PlanCode> found = new LinkedHashMap<>();
        for (Matcher m = pattern.matcher(text); m.find(); ) {
            String code = code(m.group("code"));
            if (!code.isEmpty()) {
                found.putIfAbsent(
                        code,
                        new PlanCode(code, flags(m.group("flags")), m.group().strip()));
            }
        }
        return List.copyOf(found.values());
    }

    /** The text without its codes and their flags: what is left says what the matter is called. */
    public String without(String text) {
        return beginnings.mayStandIn(text)
                ? pattern.matcher(text).replaceAll(" ").strip()
                : text.strip();
    }

    private static String code(@Nullable String written) {
        return written == null ? "" : BLANK.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static List<String> flags(@Nullable String written) {
        List<String> flags = new ArrayList<>();
        if (written != null) {
            for (Matcher m = FLAG.matcher(written); m.find(); ) {
                flags.add(m.group(1).strip());
            }
        }
        return List.copyOf(flags);
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
