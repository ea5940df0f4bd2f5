package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.settings.ProfileSettings.Format;
import dk.norddjurs.plansync.settings.ProfileSettings.Guard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a profile file without problems into the profile's settings. The defaults here are those that the schema tells. */
final class ProfileFile {
    private ProfileFile() {}

    static ProfileSettings settings(Entry profile) {
        return new ProfileSettings(
                profile.file().name(),
                profile.text("title"),
                Words.constant(Format.class, profile.text("format")),
                profile.text("files"),
                shape(profile),
                money(profile),
                year(profile),
                fields(profile),
                figures(profile.at("measures")),
                filters(profile.at("filters")),
                checks(profile),
                guard(profile.at("guard")));
    }

    private static FileShape shape(Entry profile) {
        return new FileShape(
                profile.text("encoding", "auto"),
                separator(profile),
                profile.textOrNull("sheet"),
                profile.number("header-row", 1),
                profile.number("header-rows", 1),
                profile.number("record-lines", 1),
                profile.texts("other-headings"));
    }

    /** Not by way of text(), for a tab is white space. */
    private static char separator(Entry profile) {
        String usual = profile.text("format").equals("printed-list") ? "|" : ";";
        return profile.value().path("separator").asString(usual).charAt(0);
    }

    private static MoneyRule money(Entry profile) {
        return new MoneyRule(
                Words.constant(MoneyRule.Unit.class, profile.text("unit")),
                Words.constant(MoneyRule.Sign.class, profile.text("sign")),
                flag(profile.at("flag")),
                profile.text("price-level"),
                profile.textOrNull("price-level-column"));
    }

    private static MoneyRule.@Nullable Flag flag(Entry flag) {
        return flag.present()
                ? new MoneyRule.Flag(
                        flag.text("column"), Set.copyOf(flag.words("expenditure")), Set.copyOf(flag.words("income")))
                : null;
    }

    private static YearRule year(Entry profile) {
        return new YearRule(
                profile.textOrNull("year"),
                Words.constant(YearRule.Form.class, profile.text("year-format", "yyyy")),
                profile.numberOrNull("year-of-file"));
    }

    private static LineFields fields(Entry profile) {
        return new LineFields(
                profile.textOrNull("psp"),
                profile.textOrNull("text"),
                profile.textOrNull("code"),
                profile.textOrNull("function"),
                profile.textOrNull("dranst"));
    }

    /** In the order of the measures, whatever that of the file. */
    private static List<Figure> figures(Entry measures) {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Entry entry = measures.at(Words.of(measure));
            if (!entry.text().isEmpty()) {
                figures.add(new Figure(measure, null, entry.text()));
            }
            entry.keys().forEach(year -> figures.add(new Figure(measure, Integer.valueOf(year), entry.text(year))));
        }
        return List.copyOf(figures);
    }

    private static ContentChecks checks(Entry profile) {
        return new ContentChecks(
                profile.texts("expects"),
                !profile.text("words").equals("ignore"),
                profile.texts("totals"),
                profile.texts("subtotals"),
                years(profile.at("years")),
                profile.decimal("twins", "0.1"),
                accounts(profile.at("accounts")));
    }

    private static ContentChecks.@Nullable Years years(Entry years) {
        return years.present() ? new ContentChecks.Years(years.number("from", 0), years.number("to", 0)) : null;
    }

    private static AccountChart accounts(Entry accounts) {
        return new AccountChart(
                accounts.texts("functions").stream().map(AccountChart.Range::of).toList(),
                Set.copyOf(accounts.texts("dranst")));
    }

    private static Guard guard(Entry guard) {
        Entry shares = guard.at("sums");
        Map<Measure, BigDecimal> sums = new EnumMap<>(Measure.class);
        shares.keys().forEach(key -> sums.put(Words.constant(Measure.class, key), shares.decimal(key, "0")));
        return new Guard(
                guard.decimal("share", "0.3"), guard.number("at-least", 20), Collections.unmodifiableMap(sums));
    }

    private static Map<String, Set<String>> filters(Entry filters) {
        return Collections.unmodifiableMap(filters.keys().stream()
                .collect(Collectors.toMap(
                        String::strip,
                        heading -> new LinkedHashSet<>(filters.texts(heading)),
                        (one, other) -> one,
                        LinkedHashMap::new)));
    }
}
