package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        Function<String, Column> find = heading -> column(heading, file, headings.number(), found);
        Map<Measure, Column> measures = new EnumMap<>(Measure.class);
        profile.measures().forEach((measure, heading) -> measures.put(measure, find.apply(heading)));
        Map<Column, Set<String>> filters = new LinkedHashMap<>();
        profile.filters().forEach((heading, values) -> filters.put(find.apply(heading), keys(values)));
        return new Columns(
                find.apply(profile.year()),
                profile.psp() == null ? null : find.apply(profile.psp()),
                profile.text() == null ? null : find.apply(profile.text()),
                measures,
                filters);
    }

    private static Column column(String heading, Path file, int row, List<String> found) {
        List<Integer> places = IntStream.range(0, found.size())
                .filter(i -> Spaces.key(found.get(i)).equals(Spaces.key(heading)))
                .boxed()
                .toList();
        if (places.size() == 1) {
            return new Column(heading, places.get(0));
        }
        throw BadFile.because(
                file,
                "overskriften " + Quote.of(heading)
                        + (places.isEmpty() ? " mangler i række " : " står " + places.size() + " gange i række ") + row
                        + ". Fundne overskrifter: "
                        + Quote.all(found.stream().filter(h -> !h.isEmpty()).toList())
                        + ". Ret eksporten, eller ret profilens overskrifter, skilletegn eller overskriftsrække.");
    }

    private static Set<String> keys(Set<String> values) {
        return values.stream().map(Spaces::key).collect(Collectors.toUnmodifiableSet());
    }
}
