package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Committee;
import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.StatusList;
import dk.norddjurs.plansync.settings.PlanSettings.BudgetLink;
import dk.norddjurs.plansync.settings.PlanSettings.Guard;
import dk.norddjurs.plansync.settings.PlanSettings.Linking;
import dk.norddjurs.plansync.settings.PlanSettings.ListLocation;
import dk.norddjurs.plansync.settings.PlanSettings.Statuses;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** Turns a plan file without problems into the plan's settings. The defaults here are those that the schema tells. */
final class PlanFile {
    private static final Pattern YEAR_IN_NAME = Pattern.compile("amount-([0-9]{4})");

    private PlanFile() {}

    static PlanSettings settings(Entry plan) {
        return new PlanSettings(
                new PlanId(plan.file().name()),
                plan.text("title"),
                new ListLocation(plan.at("list").text("site"), plan.at("list").text("list")),
                all(plan, "fields", field -> field(field, plan.text("mode", "observe"))),
                new CodePattern(plan.text("code-pattern")),
                new Committees(all(plan, "committees", PlanFile::committee)),
                plan.texts("themes"),
                all(plan, "sections", PlanFile::section),
                statuses(plan.at("statuses")),
                budget(plan.at("budget")),
                links(plan.at("links")),
                all(plan, "topics", PlanFile::topic),
                guard(plan.at("guard")),
                divergences(plan.at("divergences")),
                DurationStyle.detectAndParse(plan.text("not-updated-after", "120d")),
                plan.texts("recipients"));
    }

    /** The year of an amount, from its own key or from its name; null if neither tells it. */
    static @Nullable Integer year(Entry field) {
        Integer year = field.numberOrNull("year");
        return year == null ? yearInName(field) : year;
    }

    static @Nullable Integer yearInName(Entry field) {
        Matcher name = YEAR_IN_NAME.matcher(field.text("name"));
        return name.matches() ? (Integer) Integer.parseInt(name.group(1)) : null;
    }

    static @Nullable LocalDate day(Entry entry, String key) {
        String day = entry.textOrNull(key);
        return day == null ? null : LocalDate.parse(day);
    }

    private static FieldSettings field(Entry field, String planMode) {
        FieldRule rule = new FieldRule(
                new Field(field.text("name")),
                Words.constant(Owner.class, field.text("owner", "list")),
                Words.constant(Mode.class, field.text("mode", planMode)),
                Amount.ofKroner(field.decimal("tolerance", "0")),
                field.yes("required"),
                year(field));
        return new FieldSettings(rule, Words.constant(FieldType.class, field.text("type")), field.text("column"));
    }

    private static Committee committee(Entry committee) {
        return new Committee(
                committee.text("code"),
                committee.text("name"),
                committee.texts("also"),
                day(committee, "from"),
                day(committee, "until"));
    }

    private static Section section(Entry section) {
        return new Section(
                section.text("name"),
                Words.constant(Measure.class, section.text("measure")),
                section.text("price-level"),
                section.yes("amounts-required"));
    }

    private static Statuses statuses(Entry statuses) {
        return new Statuses(
                statuses.texts("done"),
                statuses.texts("awaiting"),
                statuses.texts("postponed"),
                statuses.texts("other"));
    }

    private static BudgetLink budget(Entry budget) {
        return new BudgetLink(
                budget.text("profile"),
                DurationStyle.detectAndParse(budget.text("stale-after", "45d")),
                budget.texts("psp-prefixes"));
    }

    private static Linking links(Entry links) {
        return new Linking(links.number("suggest-from", Linking.USUAL.suggestFrom()));
    }

    private static TopicSettings topic(Entry topic) {
        String list = topic.textOrNull("status-list");
        return new TopicSettings(
                topic.text("name"),
                topic.texts("items"),
                topic.textOrNull("note"),
                topic.yes("cross-cutting"),
                list == null ? null : Words.constant(StatusList.class, list));
    }

    private static Guard guard(Entry guard) {
        return new Guard(guard.decimal("share", "0.2").doubleValue(), guard.number("at-least", 5));
    }

    private static Map<String, KindSettings> divergences(Entry divergences) {
        Map<String, KindSettings> kinds = new LinkedHashMap<>();
        divergences.keys().forEach(kind -> kinds.put(kind, kind(divergences.at(kind))));
        return kinds;
    }

    private static KindSettings kind(Entry kind) {
        return new KindSettings(
                kind.at("on").present() ? kind.yes("on") : null,
                kind.textOrNull("standing"),
                kind.numberOrNull("grace-days"),
                kind.textOrNull("audience"));
    }

    private static <T> List<T> all(Entry plan, String key, Function<Entry, T> one) {
        return plan.at(key).each().stream().map(one).toList();
    }
}
