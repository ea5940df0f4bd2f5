package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.ProfileSettings.Format;
import dk.norddjurs.plansync.settings.ProfileSettings.Guard;
import dk.norddjurs.plansync.settings.ProfileSettings.Sign;
import dk.norddjurs.plansync.settings.ProfileSettings.Unit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Turns a profile file without problems into the profile's settings. The defaults here are those that the schema tells. */
final class ProfileFile {
    private ProfileFile() {}

    static ProfileSettings settings(Entry profile) {
        return new ProfileSettings(
                profile.file().name(),
                profile.text("title"),
                Words.constant(Format.class, profile.text("format")),
                profile.text("files"),
                profile.text("encoding", "auto"),
                separator(profile),
                profile.textOrNull("sheet"),
                profile.number("header-row", 1),
                Words.constant(Unit.class, profile.text("unit")),
                Words.constant(Sign.class, profile.text("sign")),
                profile.text("price-level"),
                profile.text("year"),
                profile.textOrNull("psp"),
                profile.textOrNull("text"),
                measures(profile.at("measures")),
                guard(profile.at("guard")),
                filters(profile.at("filters")));
    }

    /** Not by way of text(), for a tab is white space. */
    private static char separator(Entry profile) {
        return profile.value().path("separator").asString(";").charAt(0);
    }

    private static Map<Measure, String> measures(Entry measures) {
        Map<Measure, String> headings = new EnumMap<>(Measure.class);
        measures.keys().forEach(key -> headings.put(Words.constant(Measure.class, key), measures.text(key)));
        return Collections.unmodifiableMap(headings);
    }

    private static Guard guard(Entry guard) {
        return new Guard(guard.decimal("share", "0.3"), guard.number("at-least", 20));
    }

    private static Map<String, Set<String>> filters(Entry filters) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        filters.keys().forEach(heading -> wanted.put(heading.strip(), new LinkedHashSet<>(filters.texts(heading))));
        return Collections.unmodifiableMap(wanted);
    }
}
