package dk.norddjurs.plansync.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is done once, when a plan gets its list. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Makes a plan's list in SharePoint, and fills it.",
        subcommands = {ListCreateCommand.class, ListImportCommand.class})
final class ListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return ExitStatus.USAGE;
    }
}
