package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.run.BringBudget;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.RunWorker;
import dk.norddjurs.plansync.run.Runs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs every plan, or one. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = "Fetches budget files and takes in the inbox, and runs every plan, or one.")
final class SyncCommand implements CommandLine.Command {
    @Option(
            names = "--plan",
            paramLabel = "ID",
            converter = ToPlanId.class,
            description = "Only this plan, such as 2025-2028.")
    private @Nullable PlanId plan;

    @Option(names = "--dry-run", description = "Print what would be written and what disagrees, and touch nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(
            names = "--timeout",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description = "Stop waiting after so many minutes (default: ${DEFAULT-VALUE}); the run itself goes on.")
    private int minutes;

    /** A dry run touches nothing, the inbox neither. */
    @Override
    public boolean takesInInbox() {
        return !dryRun;
    }

    @Override
    public int call(ApplicationContext context) {
        Output out = new Output();
        List<Run> runs = new ArrayList<>();
        try {
            if (takesInInbox()) {
                context.getBean(BringBudget.class).bring();
                context.getBean(InboxWait.class).untilTakenIn();
            }
            Runs asked = context.getBean(Runs.class);
            RunWorker worker = context.getBean(RunWorker.class);
            worker.work();
            for (PlanId id : Chosen.plans(context, plan)) {
                Run run = asked.request(id, dryRun, Run.Cause.REQUEST, Who.isAsking());
                runs.add(worker.await(run, Duration.ofMinutes(minutes)));
            }
        } catch (Runs.UnknownPlan e) {
            out.problem(e.getMessage());
            return ExitStatus.USAGE;
        }
        print(out, runs);
        return runs.stream().mapToInt(run -> ExitStatus.of(run.state())).reduce(ExitStatus.DONE, SyncCommand::worse);
    }

    private void print(Output out, List<Run> runs) {
        if (json) {
            out.json(runs);
        } else {
            runs.forEach(new RunPrinter(out)::print);
        }
    }

    /** A failure outweighs a stop, and a stop a source that could not be checked. */
    private static int worse(int one, int other) {
        List<Integer> byWeight =
                List.of(ExitStatus.DONE, ExitStatus.NOT_CHECKED, ExitStatus.STOPPED, ExitStatus.FAILED);
        return byWeight.indexOf(one) >= byWeight.indexOf(other) ? one : other;
    }
}
