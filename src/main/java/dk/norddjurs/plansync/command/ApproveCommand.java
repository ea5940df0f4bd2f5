package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.RunWorker;
import dk.norddjurs.plansync.run.Runs;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approves what a run held back. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = "Approves what a run held back, that and nothing later, and carries it out.")
final class ApproveCommand implements CommandLine.Command {
    private static final Duration AT_MOST = Duration.ofHours(1);

    @Parameters(paramLabel = "RUN", description = "The run's number.")
    private long run;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public int call(ApplicationContext context) {
        Output out = new Output();
        try {
            RunWorker worker = context.getBean(RunWorker.class);
            worker.work();
            Run done = worker.await(context.getBean(Runs.class).approve(run, Who.isAsking()), AT_MOST);
            if (json) {
                out.json(done);
            } else {
                new RunPrinter(out).print(done);
            }
            return ExitStatus.of(done.state());
        } catch (Runs.NothingToApprove e) {
            out.problem(e.getMessage());
            return ExitStatus.USAGE;
        }
    }
}
