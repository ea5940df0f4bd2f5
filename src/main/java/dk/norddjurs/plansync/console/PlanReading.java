package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Choices;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Kind.Audience;
import dk.norddjurs.plansync.reconcile.Kind.Standing;
import dk.norddjurs.plansync.run.Decided;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.KindSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one plan at one moment.
 *
 * @param settings the plan
 * @param list     its list as last read
 * @param open     its open divergences
 * @param runs     its newest runs, newest first
 * @param sources  the state of the three systems
 * @param choices  what may be decided
 * @param decided  what has been decided and waits for the next run, or keeps something quiet
 * @param voided   what had been decided, until a value moved
 * @param quiet    the divergences that a decision keeps quiet
 * @param edits    who last moved cells of the items that something is found of, where that is known
 * @param now      the moment
 */
record PlanReading(
        PlanSettings settings,
        MirroredList list,
        List<OpenDivergence> open,
        List<Run> runs,
        List<SourceState> sources,
        Choices choices,
        Map<Identity, Decided> decided,
        Map<Identity, Decided> voided,
        List<OpenDivergence> quiet,
        Map<ItemId, Map<Field, Edit>> edits,
        Instant now) {
    /** The divergences that people are shown: open, and past their days of grace. */
    List<OpenDivergence> shown(Standing standing) {
        return open.stream()
                .filter(divergence -> divergence.standing() == standing && divergence.isShown(now))
                .toList();
    }

    /** For whom such a divergence is. */
    Audience audience(Kind kind) {
        KindSettings own = settings.divergences().get(kind.id());
        return own == null || own.audience() == null
                ? kind.audience()
                : Audience.valueOf(own.audience().toUpperCase(Locale.ROOT));
    }

    /** How many divergences are still within their days of grace. */
    long inGrace() {
        return open.stream().filter(divergence -> !divergence.isShown(now)).count();
    }

    /** The open disagreement on the item's field. */
    Optional<OpenDivergence> divergence(ItemId item, Field field) {
        return open.stream()
                .filter(divergence -> divergence.now().kind() != Kind.NOT_CHECKED
                        && divergence.now().subject().equals(new Subject.OfItem(item))
                        && divergence.now().field().equals(field))
                .findFirst();
    }

    /** Who last moved the cell that a divergence is about; empty if it is about none, or that is not known. */
    Optional<Edit> edit(Divergence divergence) {
        return divergence.subject() instanceof Subject.OfItem of
                ? Optional.ofNullable(edits.getOrDefault(of.item(), Map.of()).get(divergence.field()))
                : Optional.empty();
    }

    /** What the agendas say of the item, which a plan that is only observed has not got written into its list. */
    @Nullable
    Value ofAgenda(PlanItem item, Field field) {
        return divergence(item.id(), field)
                .map(divergence -> divergence.now().owner())
                .orElse(item.value(field));
    }

    /** The fields of the years' amounts, in the order of the plan's file. */
    List<FieldSettings> amounts() {
        return settings.fields().stream()
                .filter(field -> field.rule().year() != null)
                .toList();
    }

    /** The title of every item that is, or was, in the list. */
    Map<ItemId, String> titles() {
        return Stream.concat(list.items().stream(), list.removed().stream())
                .collect(Collectors.toMap(PlanItem::id, PlanItem::title));
    }

    boolean isInList(ItemId item) {
        return list.items().stream().anyMatch(present -> present.id().equals(item));
    }

    /** What the list calls each field. */
    Map<Field, String> columns() {
        return settings.fields().stream()
                .collect(Collectors.toMap(field -> field.rule().field(), FieldSettings::column));
    }

    /** When a run last got to its end with the real thing. */
    Optional<Run> lastChecked() {
        return runs.stream()
                .filter(run -> !run.dryRun())
                .filter(run -> run.state() == Run.State.DONE || run.state() == Run.State.INCOMPLETE)
                .findFirst();
    }

    /** How far plansync may go with what it does not own: one mode's name, or {@code mixed}. */
    String mode() {
        List<String> modes = settings.fields().stream()
                .filter(field -> field.rule().owner() != Owner.LIST)
                .map(field -> field.rule().mode().name().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return modes.size() == 1 ? modes.get(0) : modes.isEmpty() ? "observe" : "mixed";
    }
}
