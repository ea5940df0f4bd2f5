package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.mirror.HistoryEntry;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Kind.Standing;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.RunReport;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The interface's answers; {@code openapi.yaml} describes them. Amounts are texts with two decimals, for a JSON number
 * does not promise to be exact; times bear the municipality's offset.
 */
final class ApiAnswers {
    private final ZoneId zone;

    ApiAnswers(ZoneId zone) {
        this.zone = zone;
    }

    record PlanAnswer(
            String id, String title, String mode, int items, Counts divergences, List<SourceAnswer> sources) {}

    /** How many divergences are shown, by what is expected of people. */
    record Counts(int decide, int watch, int source) {}

    record SourceAnswer(
            String source, boolean checked, @Nullable OffsetDateTime at, String reason) {}

    record ItemAnswer(
            long id,
            String title,
            String code,
            String section,
            String theme,
            Collection<String> committees,
            String responsible,
            String timing,
            String status,
            Map<String, String> amounts,
            @Nullable String nextTreatment,
            @Nullable String latestDecision,
            OffsetDateTime modified) {}

    record HistoryAnswer(String event, OffsetDateTime asOf, OffsetDateTime recordedAt, List<MovedAnswer> moved) {}

    /**
     * A cell that moved.
     *
     * @param origin   whose word it is: list, budget or agenda
     * @param editedBy who edited the list, or null if that is not known
     * @param editedAt when, or null
     */
    record MovedAnswer(
            String field,
            String column,
            @Nullable String from,
            @Nullable String to,
            String origin,
            @Nullable String editedBy,
            @Nullable OffsetDateTime editedAt) {}

    record RunAnswer(
            long id,
            String plan,
            String state,
            boolean dryRun,
            String cause,
            String requestedBy,
            OffsetDateTime requestedAt,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime waitsUntil,
            @Nullable OffsetDateTime finishedAt,
            int heldBack,
            @Nullable RunReport report) {}

    PlanAnswer plan(PlanReading plan) {
        return new PlanAnswer(
                plan.settings().id().value(),
                plan.settings().title(),
                plan.mode(),
                plan.list().items().size(),
                new Counts(
                        plan.shown(Standing.DECIDE).size(),
                        plan.shown(Standing.WATCH).size(),
                        plan.shown(Standing.SOURCE).size()),
                plan.sources().stream()
                        .map(state -> new SourceAnswer(
                                small(state.source()), state.checked(), at(state.at()), state.reason()))
                        .toList());
    }

    ItemAnswer item(PlanItem item, PlanReading plan) {
        return new ItemAnswer(
                item.id().value(),
                item.title(),
                item.text(Field.CODE),
                item.text(Field.SECTION),
                item.text(Field.THEME),
                item.names(Field.COMMITTEES),
                item.text(Field.RESPONSIBLE),
                item.text(Field.TIMING),
                item.text(Field.STATUS),
                amounts(item, plan),
                text(plan.ofAgenda(item, Field.NEXT_TREATMENT)),
                text(plan.ofAgenda(item, Field.LATEST_DECISION)),
                time(item.modified()));
    }

    /** By year; a year in which the list says nothing is absent. */
    private static Map<String, String> amounts(PlanItem item, PlanReading plan) {
        Map<String, String> amounts = new LinkedHashMap<>();
        for (FieldSettings field : plan.amounts()) {
            if (item.value(field.rule().field()) instanceof Amount amount) {
                amounts.put(String.valueOf(field.rule().year()), amount.toString());
            }
        }
        return amounts;
    }

    HistoryAnswer history(HistoryEntry entry, PlanSettings plan) {
        return new HistoryAnswer(
                small(entry.event()),
                time(entry.asOf()),
                time(entry.recordedAt()),
                entry.moved().stream().map(cell -> moved(cell, plan)).toList());
    }

    private MovedAnswer moved(HistoryEntry.Moved cell, PlanSettings plan) {
        Edit edit = cell.edit();
        return new MovedAnswer(
                cell.field().name(),
                plan.field(cell.field()).map(FieldSettings::column).orElse(""),
                text(cell.from()),
                text(cell.to()),
                small(cell.origin()),
                edit == null ? null : edit.by(),
                edit == null ? null : time(edit.at()));
    }

    /** @param waitsUntil how long the run waits for a system, or null if it does not */
    RunAnswer run(Run run, @Nullable Instant waitsUntil, int heldBack) {
        return new RunAnswer(
                run.id(),
                run.plan().value(),
                small(run.state()),
                run.dryRun(),
                small(run.cause()),
                run.requestedBy(),
                time(run.requestedAt()),
                at(run.startedAt()),
                at(waitsUntil),
                at(run.finishedAt()),
                heldBack,
                run.report());
    }

    private @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : time(moment);
    }

    private OffsetDateTime time(Instant moment) {
        return moment.atZone(zone).toOffsetDateTime();
    }

    private static @Nullable String text(@Nullable Value value) {
        return value == null ? null : value.toString();
    }

    private static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
