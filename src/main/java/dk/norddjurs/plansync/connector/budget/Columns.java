package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.LineFields;
import dk.norddjurs.plansync.settings.MoneyRule;
import dk.norddjurs.plansync.settings.ProfileSettings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a profile's columns stand in one file. */
final class Columns {
    private final ProfileSettings profile;
    private final List<String> keys;

    private Columns(ProfileSettings profile, List<String> keys) {
        this.profile = profile;
        this.keys = keys;
    }

    /** A column: its heading as the profile writes it, and its place counted from 0. */
    record Column(String heading, int index) {}

    /** A column with amounts, and their year if it is that of the column. */
    record FigureColumn(Measure measure, @Nullable Integer year, Column column) {}

    /**
     * Finds every heading that the profile names. Other headings may stand between them.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed if one is missing, or stands there twice
     */
    static Columns find(ProfileSettings profile, Path file, RawRow headings) {
        List<String> found = headings.shown();
        List<String> keys = found.stream().map(Spaces::key).toList();
        List<String> wanted = profile.headings();
        refuse(file, headings, found, " mangler", wanted.stream().filter(h -> !keys.contains(Spaces.key(h))));
        refuse(
                file,
                headings,
                found,
                " står der flere gange",
                wanted.stream().filter(h -> isTwin(Spaces.key(h), keys)));
        return new Columns(profile, keys);
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

    @Nullable
    Column year() {
        return column(profile.year().heading());
    }

    @Nullable
    Column priceLevel() {
        return column(profile.money().priceLevelHeading());
    }

    @Nullable
    Column flag() {
        MoneyRule.Flag flag = profile.money().flag();
        return flag == null ? null : column(flag.heading());
    }

    @Nullable
    Column psp() {
        return column(fields().psp());
    }

    @Nullable
    Column text() {
        return column(fields().text());
    }

    @Nullable
    Column code() {
        return column(fields().code());
    }

    @Nullable
    Column function() {
        return column(fields().function());
    }

    @Nullable
    Column dranst() {
        return column(fields().dranst());
    }

    List<FigureColumn> figures() {
        return profile.figures().stream()
                .map(figure -> new FigureColumn(figure.measure(), figure.year(), of(figure.heading())))
                .toList();
    }

    /** The values, as {@link Spaces#key} makes them, of which each column must hold one. */
    Map<Column, Set<String>> filters() {
        Map<Column, Set<String>> filters = new LinkedHashMap<>();
        profile.filters().forEach((heading, values) -> filters.put(of(heading), keys(values)));
        return filters;
    }

    static Set<String> keys(Set<String> values) {
        return values.stream().map(Spaces::key).collect(Collectors.toUnmodifiableSet());
    }

    private LineFields fields() {
        return profile.fields();
    }

    private @Nullable Column column(@Nullable String heading) {
        return heading == null ? null : of(heading);
    }

    private Column of(String heading) {
        return new Column(heading, keys.indexOf(Spaces.key(heading)));
    }
}
