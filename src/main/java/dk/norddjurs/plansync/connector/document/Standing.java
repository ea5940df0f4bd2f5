package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the headings above a row say of it: its section, and below that its theme or committee. A new section ends the
 * theme and the committee of the one before.
 */
final class Standing {
    /** What may follow a section's name in its heading: nothing, or something set apart from it. */
    private static final Pattern FURTHER = Pattern.compile("(?:\\s*[:,/(–-]\\s*|\\s+pr\\.?\\s+)(?<rest>.*?)\\)?|\\s*");

    private final PlanSettings plan;
    private final CommitteeNames committees;
    private final Map<Field, String> now = new HashMap<>();

    Standing(PlanSettings plan, CommitteeNames committees) {
        this.plan = plan;
        this.committees = committees;
    }

    /** Takes notice of a heading; false if it is none that the plan knows. */
    boolean see(String text) {
        String key = Spaces.key(text);
        for (Section section : plan.sections()) {
            String name = Spaces.key(section.name());
            Matcher further = FURTHER.matcher(key.startsWith(name) ? key.substring(name.length()) : key);
            if (key.startsWith(name) && further.matches()) {
                now.keySet().removeAll(List.of(Field.THEME, Field.COMMITTEES));
                now.put(Field.SECTION, section.name());
                Optional.ofNullable(further.group("rest")).ifPresent(this::see);
                return true;
            }
        }
        return theme(key) || committee(text);
    }

    private boolean theme(String key) {
        Optional<String> theme = plan.themes().stream()
                .filter(name -> Spaces.key(name).equals(key))
                .findFirst();
        theme.ifPresent(name -> now.put(Field.THEME, name));
        return theme.isPresent();
    }

    private boolean committee(String text) {
        Optional<String> code = committees.code(text);
        code.ifPresent(known -> now.put(Field.COMMITTEES, known));
        return code.isPresent();
    }

    /** What stands above for that field, or null. */
    @Nullable
    String of(Field field) {
        return now.get(field);
    }
}
