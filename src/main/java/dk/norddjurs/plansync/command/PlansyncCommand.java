package dk.norddjurs.plansync.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line. Without a command, the service runs. */
@Command(
        name = "plansync",
        mixinStandardHelpOptions = true,
        version = "plansync",
        description = "Keeps the implementation plan, the budget and the committees' agendas in step.",
        subcommands = {
            SyncCommand.class,
            ApproveCommand.class,
            UndoCommand.class,
            DigestCommand.class,
            ListCommand.class,
            BudgetCommand.class,
            DoctorCommand.class
        },
        footer = {
            "",
            "Exit status: 0 done, 1 failed, 2 usage, 3 stopped by the guard,",
            "4 done but a source could not be checked."
        })
final class PlansyncCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return ExitStatus.USAGE;
    }
}
