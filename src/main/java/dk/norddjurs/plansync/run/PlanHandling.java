package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.Handling;
import dk.norddjurs.plansync.link.LinkRules;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.reconcile.Guard;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.PlanRules;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.KindSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan's file means to the rules. */
final class PlanHandling {
    private PlanHandling() {}

    static PlanRules rules(PlanSettings plan, ZoneId zone) {
        List<FieldRule> fields = plan.fields().stream().map(FieldSettings::rule).toList();
        return new PlanRules(
                fields,
                plan.sections(),
                plan.committees(),
                Set.copyOf(plan.statuses().done()),
                Set.copyOf(plan.statuses().awaiting()),
                Set.copyOf(plan.statuses().postponed()),
                plan.notUpdatedAfter(),
                zone);
    }

    static LinkRules linkRules(PlanSettings plan) {
        Set<Integer> years = plan.fields().stream()
                .map(field -> field.rule().year())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return new LinkRules(
                plan.codes(),
                years,
                plan.budget().pspPrefixes(),
                plan.sections(),
                plan.links().suggestFrom());
    }

    static Guard guard(PlanSettings plan) {
        return new Guard(BigDecimal.valueOf(plan.guard().share()), plan.guard().atLeast());
    }

    static Handling of(PlanSettings plan, Kind kind) {
        KindSettings own = plan.divergences().get(kind.id());
        if (own == null) {
            return new Handling(true, kind.standing(), Duration.ZERO);
        }
        Boolean on = own.on();
        String standing = own.standing();
        Integer grace = own.graceDays();
        return new Handling(
                on == null || on,
                standing == null ? kind.standing() : Kind.Standing.valueOf(standing.toUpperCase(Locale.ROOT)),
                Duration.ofDays(grace == null ? 0 : grace));
    }
}
