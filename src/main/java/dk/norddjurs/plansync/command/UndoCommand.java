package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.RunReport;
import dk.norddjurs.plansync.run.RunWorker;
import dk.norddjurs.plansync.run.Runs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back what a run wrote. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Writes back what stood in the list before a run, wherever nobody has changed it since.",
        footer = {
            "",
            "Exit status: 0 all of it was put back, 1 none of it, 2 no such run,",
            "3 stopped: the list itself has lost too much, 4 some of it: somebody has changed the rest since."
        })
final class UndoCommand implements CommandLine.Command {
    private static final Duration AT_MOST = Duration.ofHours(1);

    @Parameters(paramLabel = "RUN", description = "The run's number.")
    private long run;

    @Option(names = "--item", paramLabel = "ID", description = "Only this item; may be given several times.")
    private List<Long> items = new ArrayList<>();

    @Option(names = "--dry-run", description = "Print what would be put back, and touch nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public int call(ApplicationContext context) {
        Output out = new Output();
        Runs runs = context.getBean(Runs.class);
        try {
            RunWorker worker = context.getBean(RunWorker.class);
            worker.work();
            List<ItemId> wanted = items.stream().map(ItemId::new).toList();
            Run done = worker.await(runs.undo(run, wanted, dryRun, Who.isAsking()), AT_MOST);
            if (json) {
                out.json(done);
            } else {
                new RunPrinter(out).print(done);
            }
            return status(done);
        } catch (Runs.NothingToUndo | Runs.UnknownPlan e) {
            out.problem(e.getMessage());
            return runs.find(run).isEmpty() ? ExitStatus.USAGE : ExitStatus.FAILED;
        }
    }

    private static int status(Run done) {
        RunReport report = done.report();
        if (done.state() == Run.State.STOPPED) {
            return ExitStatus.STOPPED;
        }
        if (done.state() != Run.State.DONE
                || report == null
                || report.refused() == report.writes().size()) {
            return ExitStatus.FAILED;
        }
        return report.refused() == 0 ? ExitStatus.DONE : ExitStatus.NOT_CHECKED;
    }
}
