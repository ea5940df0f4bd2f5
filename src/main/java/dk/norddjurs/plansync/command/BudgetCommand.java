package dk.norddjurs.plansync.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What may be asked of budget files. */
@Command(
        name = "budget",
        mixinStandardHelpOptions = true,
        description = "Looks at budget files.",
        subcommands = BudgetCheckCommand.class)
final class BudgetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return ExitStatus.USAGE;
    }
}
