package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Measure;
import dk.norddjurs.plansync.plan.PlanId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold in a plan file beyond its schema. Every check stands alone, so that one finding hides no other. */
final class PlanChecks {
    private static final Set<String> AGENDA_FIELDS = Set.of("next-treatment", "latest-decision");

    private final Entry plan;

    private PlanChecks(Entry plan) {
        this.plan = plan;
    }

    /** @param profiles the tops of all profile files, by name */
    static void check(Entry plan, Map<String, Entry> profiles) {
        PlanChecks checks = new PlanChecks(plan);
        checks.id();
        checks.codePattern();
        checks.fields();
        checks.committees();
        checks.statuses();
        checks.budget(profiles);
        once(plan.at("sections").each(), "name");
        once(plan.at("topics").each(), "name");
        once(plan.at("themes").each());
        once(plan.at("recipients").each());
        once(plan.at("budget").at("psp-prefixes").each());
    }

    private void id() {
        try {
            new PlanId(plan.file().name());
        } catch (IllegalArgumentException e) {
            plan.problem("the file's name is the plan's id, and " + e.getMessage() + ". Rename the file.");
        }
    }

    private void codePattern() {
        Entry pattern = plan.at("code-pattern");
        if (pattern.text().isEmpty()) {
            return;
        }
        try {
            new CodePattern(pattern.text());
        } catch (IllegalArgumentException e) {
            pattern.problem(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ". Correct the expression.");
        }
    }

    private void fields() {
        List<Entry> fields = plan.at("fields").each();
        once(fields, "name");
        once(fields, "column");
        fields.forEach(field -> {
            owner(field);
            amount(field);
        });
        if (!fields.isEmpty()
                && fields.stream().noneMatch(field -> field.text("name").equals("title"))) {
            plan.at("fields").problem("no field is named 'title'. Add it, or people cannot tell the items apart.");
        }
    }

    private static void owner(Entry field) {
        boolean ours = AGENDA_FIELDS.contains(field.text("name"));
        String owner = field.text("owner", "list");
        if (owner.equals("agenda") && !ours) {
            field.at("owner")
                    .problem("the agenda system owns next-treatment and latest-decision only. Write list or budget.");
        }
        if (ours && !owner.equals("agenda")) {
            field.at("owner").problem("only plansync writes " + field.text("name") + ". Write owner: agenda.");
        }
        if (owner.equals("budget") && !field.text("type").equals("amount")) {
            field.at("owner").problem("the budget system owns amounts only. Write owner: list, or type: amount.");
        }
    }

    private static void amount(Entry field) {
        Integer year = field.numberOrNull("year");
        Integer inName = PlanFile.yearInName(field);
        if (field.text("type").equals("amount")) {
            if (PlanFile.year(field) == null) {
                field.problem("an amount needs its budget year. Name the field amount-2025, say, or add year: 2025.");
            }
            if (year != null && inName != null && !year.equals(inName)) {
                field.at("year").problem("the name says " + inName + ". Leave the year out, or rename the field.");
            }
        } else if (year != null || inName != null) {
            field.problem("only an amount has a year. Write type: amount, or take the year away.");
        } else if (field.at("tolerance").present()) {
            field.at("tolerance").problem("only an amount has a tolerance. Take it away.");
        }
        if (field.decimal("tolerance", "0").stripTrailingZeros().scale() > 2) {
            field.at("tolerance").problem("is more exact than an øre. Write two decimals at most.");
        }
    }

    private void committees() {
        List<Entry> committees = plan.at("committees").each();
        for (int i = 0; i < committees.size(); i++) {
            dates(committees.get(i));
            for (Entry earlier : committees.subList(0, i)) {
                apart(earlier, committees.get(i));
            }
        }
    }

    private static void dates(Entry committee) {
        if (end(committee).isBefore(start(committee))) {
            committee.at("until").problem("is before from. Correct one of the two.");
        }
    }

    /** Two committees may bear one name only at different times. */
    private static void apart(Entry earlier, Entry later) {
        if (start(earlier).isAfter(end(later)) || start(later).isAfter(end(earlier))) {
            return;
        }
        List<String> taken = names(earlier).map(PlanChecks::folded).toList();
        names(later)
                .filter(name -> taken.contains(folded(name)))
                .findFirst()
                .ifPresent(name -> later.problem("'" + name + "' is also " + earlier.path()
                        + ", and both exist at the same time. Rename one, or give them from and until."));
    }

    private static Stream<String> names(Entry committee) {
        return Stream.concat(
                        Stream.of(committee.text("code"), committee.text("name")), committee.texts("also").stream())
                .filter(name -> !name.isEmpty());
    }

    private static LocalDate start(Entry committee) {
        return day(committee, "from", LocalDate.MIN);
    }

    private static LocalDate end(Entry committee) {
        return day(committee, "until", LocalDate.MAX);
    }

    /** A date that cannot be read is the schema's finding. */
    private static LocalDate day(Entry committee, String key, LocalDate otherwise) {
        try {
            LocalDate day = PlanFile.day(committee, key);
            return day == null ? otherwise : day;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private void statuses() {
        Entry statuses = plan.at("statuses");
        once(Stream.of("done", "awaiting", "postponed", "other")
                .flatMap(key -> statuses.at(key).each().stream())
                .toList());
    }

    private void budget(Map<String, Entry> profiles) {
        Entry name = plan.at("budget").at("profile");
        Entry profile = profiles.get(name.text());
        if (profile == null) {
            if (!name.text().isEmpty()) {
                name.problem(
                        "there is no profile '" + name.text() + "'. " + Closest.hint(name.text(), profiles.keySet()));
            }
            return;
        }
        for (Entry section : plan.at("sections").each()) {
            measure(section.at("measure"), profile);
        }
    }

    private static void measure(Entry measure, Entry profile) {
        boolean known = Words.isConstant(Measure.class, measure.text());
        if (known && !profile.at("measures").keys().contains(measure.text())) {
            measure.problem("the profile " + profile.file().name() + " has no heading for it. Add measures."
                    + measure.text() + " there, or choose another measure.");
        }
    }

    private static void once(List<Entry> entries, String key) {
        once(entries.stream().map(entry -> entry.at(key)).toList());
    }

    /** The same text, upper and lower case aside, must not stand in two of the places. */
    private static void once(List<Entry> places) {
        Map<String, Entry> seen = new HashMap<>();
        for (Entry place : places) {
            Entry earlier = place.text().isEmpty() ? null : seen.putIfAbsent(folded(place.text()), place);
            if (earlier != null) {
                place.problem("'" + place.text() + "' stands already at " + earlier.path() + " (line " + earlier.line()
                        + "). Take one of the two away, or change it.");
            }
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
