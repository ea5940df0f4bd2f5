package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.run.BudgetCheck;
import dk.norddjurs.plansync.run.BudgetReport;
import dk.norddjurs.plansync.run.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a budget file would mean. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Prints what would be read of a budget file, what it adds up to, which items its lines belong to, and"
                        + " whether it would be held. Changes nothing.",
        footer = {"", "Exit status: 0 done, 1 the file would be refused, 2 usage, 3 it would be held."})
final class BudgetCheckCommand implements CommandLine.Command {
    @Parameters(paramLabel = "FILE", description = "The export.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path file;

    @Option(names = "--profile", required = true, paramLabel = "P", description = "Which profile it is read by.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private String profile;

    @Option(
            names = "--plan",
            paramLabel = "ID",
            converter = ToPlanId.class,
            description = "Only this plan, such as 2025-2028; else every plan whose money comes by that profile.")
    private @Nullable PlanId plan;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public int call(ApplicationContext context) {
        Output out = new Output();
        if (!Files.isRegularFile(file)) {
            out.problem("Filen »" + file + "« findes ikke.");
            return ExitStatus.USAGE;
        }
        try {
            BudgetReport report = context.getBean(BudgetCheck.class).check(profile, file, plan);
            if (json) {
                out.json(report);
            } else {
                new BudgetPrinter(out).print(report);
            }
            return report.held().isEmpty() ? ExitStatus.DONE : ExitStatus.STOPPED;
        } catch (BudgetCheck.NotFor | Runs.UnknownPlan e) {
            out.problem(e.getMessage());
            return ExitStatus.USAGE;
        } catch (SourceFailed e) {
            out.problem("Filen ville blive afvist. " + e.getMessage());
            return ExitStatus.FAILED;
        }
    }
}
