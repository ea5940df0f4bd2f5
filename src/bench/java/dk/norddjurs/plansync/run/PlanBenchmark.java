package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.bench.LargePlan;
import dk.norddjurs.plansync.link.Linker;
import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reconciler;
import dk.norddjurs.plansync.reconcile.Situation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long a plan takes: linked without and with suggestions, reconciled, and all of it together as a run does it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PlanBenchmark {
    @Param("200")
    public int items;

    private LargePlan plan;
    private Linker linker;
    private Linker suggesting;
    private Situation situation;

    @Setup
    public void plan() {
        plan = new LargePlan(items);
        linker = plan.linker();
        suggesting = linker.suggestingBy(new DanishAnalysis());
        situation = plan.situation(plan.link(suggesting));
    }

    @Benchmark
    public Links link() {
        return plan.link(linker);
    }

    @Benchmark
    public Links linkAndSuggest() {
        return plan.link(suggesting);
    }

    @Benchmark
    public Outcome reconcile() {
        return Reconciler.reconcile(situation);
    }

    @Benchmark
    public Outcome linkAndReconcile() {
        return Reconciler.reconcile(plan.situation(plan.link(linker)));
    }

    @Benchmark
    public Outcome linkSuggestAndReconcile() {
        return Reconciler.reconcile(plan.situation(plan.link(suggesting)));
    }
}
