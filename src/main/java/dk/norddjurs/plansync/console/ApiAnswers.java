package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.mirror.HistoryEntry;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Evidence;
import dk.norddjurs.plansync.reconcile.Kind.Standing;
import dk.norddjurs.plansync.run.Decided;
import dk.norddjurs.plansync.run.Decisions;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.RunReport;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.time.Instant;
import java.time.LocalDate;
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
    private final Wording words = new Wording(Wording.DANISH);

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

    /** @param origin whose word it is: list, budget or agenda */
    record MovedAnswer(
            String field,
            String column,
            @Nullable String from,
            @Nullable String to,
            String origin) {}

    record DivergenceAnswer(
            long id,
            String subject,
            String subjectId,
            String field,
            String column,
            String kind,
            String kindName,
            String standing,
            String reason,
            String nextStep,
            @Nullable String list,
            @Nullable String owner,
            List<EvidenceAnswer> evidence,
            OffsetDateTime firstSeen,
            OffsetDateTime openedAt,
            OffsetDateTime lastSeen,
            @Nullable OffsetDateTime settledAt,
            OffsetDateTime shownFrom,
            List<String> choices,
            @Nullable DecisionAnswer decision,
            @Nullable DecisionAnswer voided,
            String seen) {}

    /** A decision that waits for the next run, or that keeps the divergence quiet. */
    record DecisionAnswer(String choice, @Nullable LocalDate until, String by, OffsetDateTime at, String why) {}

    /** What was decided on many at once, or would be. */
    record BulkAnswer(boolean dryRun, List<DivergenceAnswer> settles, int unfit, int decided, List<Long> left) {}

    record EvidenceAnswer(String source, String document, List<String> places, String url) {}

    record RunAnswer(
            long id,
            String plan,
            String state,
            boolean dryRun,
            String cause,
            String requestedBy,
            OffsetDateTime requestedAt,
            @Nullable OffsetDateTime startedAt,
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
                entry.moved().stream()
                        .map(cell -> new MovedAnswer(
                                cell.field().name(),
                                plan.field(cell.field())
                                        .map(FieldSettings::column)
                                        .orElse(""),
                                text(cell.from()),
                                text(cell.to()),
                                small(cell.origin())))
                        .toList());
    }

    DivergenceAnswer divergence(OpenDivergence divergence, PlanReading plan) {
        Divergence now = divergence.now();
        Subject subject = now.subject();
        return new DivergenceAnswer(
                divergence.id(),
                words.of(subject, item -> plan.titles().getOrDefault(item, "#" + item)),
                subject.id(),
                now.field().name(),
                words.of(now.field(), plan.columns()),
                now.kind().id(),
                words.of(now.kind()),
                small(divergence.standing()),
                words.of(now.reason()),
                words.nextStep(now.kind()),
                text(now.list()),
                text(now.owner()),
                now.evidence().stream().map(ApiAnswers::evidence).toList(),
                time(divergence.firstSeen()),
                time(divergence.openedAt()),
                time(divergence.lastSeen()),
                at(divergence.settledAt()),
                time(divergence.shownFrom()),
                divergence.isOpen()
                        ? plan.choices().fitting(now).stream().map(Choice::id).toList()
                        : List.of(),
                decision(plan.decided().get(now.identity())),
                decision(plan.voided().get(now.identity())),
                Decisions.token(now));
    }

    private @Nullable DecisionAnswer decision(@Nullable Decided decided) {
        return decided == null
                ? null
                : new DecisionAnswer(
                        decided.choice().id(), decided.until(), decided.who(), time(decided.at()), decided.why());
    }

    private static EvidenceAnswer evidence(Evidence evidence) {
        return new EvidenceAnswer(small(evidence.source()), evidence.document(), evidence.places(), evidence.url());
    }

    RunAnswer run(Run run, int heldBack) {
        return new RunAnswer(
                run.id(),
                run.plan().value(),
                small(run.state()),
                run.dryRun(),
                small(run.cause()),
                run.requestedBy(),
                time(run.requestedAt()),
                at(run.startedAt()),
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
