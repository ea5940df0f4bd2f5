package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.run.RunReport.DivergenceLine;
import dk.norddjurs.plansync.run.RunReport.WriteLine;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.Receipt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of a run in words for people. */
@Component
class Reporting {
    private final Wording words = new Wording(Wording.DANISH);

    static RunReport planGone(PlanId plan) {
        return new RunReport(
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                0,
                "",
                "Planen »" + plan + "« er ikke længere i opsætningen.",
                0,
                0);
    }

    RunReport of(RunInProgress run) {
        Labels labels = new Labels(run);
        var movement = run.movement;
        Outcome outcome = run.outcome;
        Reason stopped = run.stopped;
        List<WriteLine> writes = outcome == null ? undone(run, labels) : writes(run, outcome, labels);
        return new RunReport(
                run.list.seen().map(list -> list.items().size()).orElse(0),
                run.changedRows,
                run.sources().flatMap(Reporting::reason).toList(),
                List.copyOf(run.problems),
                writes,
                outcome == null ? 0 : outcome.agreements().size(),
                movement == null ? List.of() : lines(movement.opened(), labels),
                movement == null ? List.of() : lines(movement.settled(), labels),
                movement == null ? 0 : movement.staying().size(),
                stopped == null ? "" : words.of(stopped),
                String.join(" ", run.failures),
                run.mails,
                refused(run, writes));
    }

    private static Stream<String> reason(Checked<?> source) {
        return source instanceof Checked.NotChecked<?> not ? Stream.of(not.reason()) : Stream.of();
    }

    private List<WriteLine> writes(RunInProgress run, Outcome outcome, Labels labels) {
        Map<String, Receipt> receipts = run.receipts.stream()
                .collect(Collectors.toMap(
                        receipt -> place(receipt.write().write()), Function.identity(), (first, later) -> later));
        List<WriteLine> lines = new ArrayList<>();
        for (Outcome.Write write : outcome.writes()) {
            Receipt receipt = receipts.get(place(write));
            lines.add(new WriteLine(
                    labels.title(write.item()),
                    labels.field(write.field()),
                    words.of(write.old()),
                    words.of(write.value()),
                    receipt == null
                            ? pending(run, write)
                            : words.result(receipt.state().name(), receipt.note()),
                    receipt != null && receipt.state() == ListWrite.State.WRITTEN));
        }
        return lines;
    }

    private List<WriteLine> undone(RunInProgress run, Labels labels) {
        Map<Long, Receipt> receipts = new HashMap<>();
        run.receipts.forEach(receipt ->
                Optional.ofNullable(receipt.write().undoes()).ifPresent(undone -> receipts.put(undone, receipt)));
        return run.undone.values().stream()
                .map(step -> undone(run, step, receipts.get(step.of().id()), labels))
                .toList();
    }

    private WriteLine undone(RunInProgress run, UndoStep step, @Nullable Receipt receipt, Labels labels) {
        Outcome.Write write = step.of().write();
        boolean written = receipt != null && receipt.state() == ListWrite.State.WRITTEN;
        return new WriteLine(
                labels.title(write.item()),
                labels.field(write.field()),
                words.of(write.value()),
                words.of(write.old()),
                result(run, step, receipt),
                written);
    }

    private String result(RunInProgress run, UndoStep step, @Nullable Receipt receipt) {
        Reason refused = step.refused();
        if (refused != null) {
            return words.result("NOT_UNDONE", words.of(refused));
        }
        if (receipt == null) {
            return words.result(run.run.dryRun() ? "UNDO_DRY_RUN" : "NOT_UNDONE", "");
        }
        return receipt.state() == ListWrite.State.WRITTEN
                ? words.result("UNDONE", receipt.note())
                : words.result("NOT_UNDONE", receipt.note());
    }

    /** How many values an undo left as they are, or would leave. */
    private static int refused(RunInProgress run, List<WriteLine> lines) {
        if (run.run.undo() == null) {
            return 0;
        }
        return (int)
                (run.run.dryRun()
                        ? run.undone.values().stream()
                                .filter(step -> step.refused() != null)
                                .count()
                        : lines.stream().filter(line -> !line.written()).count());
    }

    private String pending(RunInProgress run, Outcome.Write write) {
        if (run.run.dryRun()) {
            return words.result("DRY_RUN", "");
        }
        return words.result(run.stopped != null ? "STOPPED" : write.asks() ? "PROPOSED" : "LATER", "");
    }

    private static String place(Outcome.Write write) {
        return write.item() + "/" + write.field();
    }

    private List<DivergenceLine> lines(List<OpenDivergence> divergences, Labels labels) {
        return divergences.stream()
                .map(OpenDivergence::now)
                .map(now -> new DivergenceLine(
                        words.of(now.subject(), labels::title),
                        labels.field(now.field()),
                        now.kind().id(),
                        words.of(now.reason())))
                .toList();
    }

    /** What items and fields are called in this plan. */
    private final class Labels {
        private final Map<ItemId, String> titles;
        private final Map<Field, String> columns;

        Labels(RunInProgress run) {
            this.titles = run.list.seen().map(Labels::titles).orElse(Map.of());
            this.columns = run.plan.fields().stream()
                    .collect(Collectors.toMap(settings -> settings.rule().field(), FieldSettings::column));
        }

        private static Map<ItemId, String> titles(MirroredList list) {
            return Stream.concat(list.items().stream(), list.removed().stream())
                    .collect(Collectors.toMap(PlanItem::id, PlanItem::title));
        }

        String title(ItemId item) {
            return titles.getOrDefault(item, "#" + item);
        }

        String field(Field field) {
            return words.of(field, columns);
        }
    }
}
