package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.bench.LargePlan;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many fields one core decides on: by a whole reconciliation with all that it finds beside the fields, by the rules
 * alone, and by the least that anybody could do, which is to compare two values of each field.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FieldsBenchmark {
    private static final int ITEMS = 200;

    private Situation situation;
    private List<FieldRule> rules;
    private int fields;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Map<Field, Value>> owners = new ArrayList<>();

    /** What the rules are asked of one field. */
    private record Asked(FieldReconciler rule, Reading list, Reading owner, AgreedPair agreed) {}

    /** Counts what was decided. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Decided {
        public long fields;
    }

    @Setup
    public void plan() {
        LargePlan plan = new LargePlan(ITEMS);
        situation = plan.situation(plan.link(plan.linker()));
        rules = situation.rules().fields();
        fields = plan.fields();
        BudgetReadings budget = new BudgetReadings(situation);
        AgendaReadings agenda = new AgendaReadings(situation);
        for (PlanItem item : plan.items) {
            Map<Field, Value> values = new HashMap<>();
            for (FieldRule rule : rules) {
                Reading owner = switch (rule.owner()) {
                    case LIST -> new Reading.Known(null);
                    case BUDGET -> budget.ofItem(item, rule.year());
                    case AGENDA -> agenda.of(item, rule.field());
                };
                Value said = owner instanceof Reading.Known known ? known.value() : null;
                values.put(rule.field(), rule.owner() == Owner.LIST ? item.value(rule.field()) : said);
                asked.add(new Asked(
                        new FieldReconciler(rule, situation.today()),
                        new Reading.Known(item.value(rule.field())),
                        owner,
                        situation.agreed(item.id(), rule.field())));
            }
            owners.add(values);
        }
    }

    @Benchmark
    public Outcome reconciliation(Decided decided) {
        decided.fields += fields;
        return Reconciler.reconcile(situation);
    }

    @Benchmark
    public void rulesAlone(Decided decided, Blackhole hole) {
        decided.fields += fields;
        for (Asked one : asked) {
            hole.consume(one.rule().decide(one.list(), one.owner(), one.agreed(), false, null));
        }
    }

    @Benchmark
    public int comparisonAlone(Decided decided) {
        decided.fields += fields;
        int differing = 0;
        List<PlanItem> items = situation.list().items();
        for (int i = 0; i < items.size(); i++) {
            for (FieldRule rule : rules) {
                if (!Objects.equals(
                        items.get(i).value(rule.field()), owners.get(i).get(rule.field()))) {
                    differing++;
                }
            }
        }
        return differing;
    }
}
