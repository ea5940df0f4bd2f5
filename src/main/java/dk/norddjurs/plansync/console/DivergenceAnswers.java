package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Evidence;
import dk.norddjurs.plansync.run.Decided;
import dk.norddjurs.plansync.run.Decisions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The interface's answers on divergences and what was decided on them; {@code openapi.yaml} describes them. */
final class DivergenceAnswers {
    private final ZoneId zone;
    private final Wording words = new Wording(Wording.DANISH);

    DivergenceAnswers(ZoneId zone) {
        this.zone = zone;
    }

    record DivergenceAnswer(
            long id,
            String subject,
            String subjectId,
            String field,
            String column,
            String kind,
            String kindName,
            String standing,
            String audience,
            String reason,
            String nextStep,
            @Nullable String list,
            @Nullable String owner,
            @Nullable String editedBy,
            @Nullable OffsetDateTime editedAt,
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
                plan.audience(now.kind()).id(),
                words.of(now.reason()),
                words.nextStep(now.kind()),
                text(now.list()),
                text(now.owner()),
                plan.edit(now).map(Edit::by).orElse(null),
                at(plan.edit(now).map(Edit::at).orElse(null)),
                now.evidence().stream().map(DivergenceAnswers::evidence).toList(),
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
