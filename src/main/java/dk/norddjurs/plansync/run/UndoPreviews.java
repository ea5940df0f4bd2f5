package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.settings.Plans;
import dk.norddjurs.plansync.writeback.ListWrite;
import dk.norddjurs.plansync.writeback.Undoing.Verdict;
import dk.norddjurs.plansync.writeback.WriteStore;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what an undo would do, without asking any other system and without touching anything. */
@Component
public class UndoPreviews {
    private final Runs runs;
    private final WriteStore writes;
    private final ListMirror mirror;
    private final Plans plans;

    UndoPreviews(Runs runs, WriteStore writes, ListMirror mirror, Plans plans) {
        this.runs = runs;
        this.writes = writes;
        this.mirror = mirror;
        this.plans = plans;
    }

    /**
     * What taking the whole run back would write.
     *
     * @throws Runs.NothingToUndo if there is no such run, it is not over, or it wrote nothing
     * @throws Runs.UnknownPlan   if its plan is no longer in the configuration
     */
    public UndoPreview of(long id) {
        Run run = runs.undoable(id);
        UndoScope scope =
                UndoScope.of(new Run.Undo(id, List.of()), plans.find(run.plan()).orElseThrow(), writes);
        MirroredList list = mirror.load(run.plan());
        Map<ItemId, PlanItem> items =
                list.items().stream().collect(Collectors.toMap(PlanItem::id, Function.identity()));
        return new UndoPreview(
                run,
                list.readAt(),
                scope.wanted().stream()
                        .map(written ->
                                line(scope, written, items.get(written.write().item())))
                        .toList());
    }

    private static UndoPreview.Line line(UndoScope scope, ListWrite written, @Nullable PlanItem item) {
        Verdict verdict = scope.decide(written, item);
        return new UndoPreview.Line(
                written.write().item(),
                written.write().field(),
                written.write().value(),
                written.write().old(),
                verdict instanceof Verdict.Refused refused ? refused.reason() : null);
    }
}
