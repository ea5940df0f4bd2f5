package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a profile's columns stand in one file.
 *
 * @param filters the values, as {@link Spaces#key} makes them, of which the column must hold one
 */
record Columns(
        Column year,
        @Nullable Column psp,
        @Nullable Column text,
        Map<Measure, Column> measures,
        Map<Column, Set<String>> filters) {

    /** A column: its heading as the profile writes it, and its place counted from 0. */
    record Column(String heading, int index) {}

    /**
     * Finds every heading that the profile names. Other headings may stand between them.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed if one is missing, or stands there twice
     */
    static Columns find(ProfileSettings profile, Path file, RawRow headings) {
        List<String> found = headings.cells().stream().map(Cell::shown).toList();
        List<String> keys = found.stream().map(Spaces::key).toList();
        List<String> wanted = wanted(profile);
        refuse(file, headings, found, " mangler", wanted.stream().filter(h -> !keys.contains(Spaces.key(h))));
        refuse(
                file,
                headings,
                found,
                " står der flere gange",
                wanted.stream().filter(h -> isTwin(Spaces.key(h), keys)));
        return at(profile, keys);
    }

    private static List<String> wanted(ProfileSettings profile) {
        return Stream.of(
                        Stream.of(profile.year()),
                        Stream.ofNullable(profile.psp()),
                        Stream.ofNullable(profile.text()),
                        profile.measures().values().stream(),
                        profile.filters().keySet().stream())
                .flatMap(headings -> headings)
                .distinct()
                .toList();
    }

    private static boolean isTwin(String key, List<String> keys) {
        return keys.indexOf(key) != keys.lastIndexOf(key);
    }

    private static void refuse(Path file, RawRow headings, List<String> found, String fault, Stream<String> wrong) {
        List<String> names = wrong.toList();
        if (!names.isEmpty()) {
            throw BadFile.because(
                    file,
                    (names.size() == 1 ? "overskriften " : "overskrifterne ") + Quote.all(names) + fault + " i række "
                            + headings.number() + ". Fundne overskrifter: " + Quote.all(filled(found))
                            + ". Ret eksporten, eller ret profilens overskrifter, skilletegn eller overskriftsrække.");
        }
    }

    private static Collection<String> filled(List<String> found) {
        return found.stream().filter(heading -> !heading.isEmpty()).toList();
    }

    private static Columns at(ProfileSettings profile, List<String> keys) {
        Map<Measure, Column> measures = new EnumMap<>(Measure.class);
        profile.measures().forEach((measure, heading) -> measures.put(measure, column(heading, keys)));
        Map<Column, Set<String>> filters = new LinkedHashMap<>();
        profile.filters().forEach((heading, values) -> filters.put(column(heading, keys), keys(values)));
        return new Columns(
                column(profile.year(), keys),
                profile.psp() == null ? null : column(profile.psp(), keys),
                profile.text() == null ? null : column(profile.text(), keys),
                measures,
                filters);
    }

    private static Column column(String heading, List<String> keys) {
        return new Column(heading, keys.indexOf(Spaces.key(heading)));
    }

    private static Set<String> keys(Set<String> values) {
        return values.stream().map(Spaces::key).collect(Collectors.toUnmodifiableSet());
    }
}
