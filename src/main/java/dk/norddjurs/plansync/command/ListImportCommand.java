package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.connector.DocumentUnreadable;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.run.ImportReport;
import dk.norddjurs.plansync.run.ImportWish;
import dk.norddjurs.plansync.run.ListImport;
import dk.norddjurs.plansync.run.Runs;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills a plan's list from the plan that there is in Word or Excel. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Fills the plan's list, once, from a plan in Word (.docx) or Excel (.xlsx). May be repeated: rows"
                + " that are there are left alone.",
        footer = {"", "Exit status: 0 done, 1 failed, 2 usage, 4 done but a row or cell was left out."})
final class ListImportCommand implements CommandLine.Command {
    @Parameters(paramLabel = "FILE", description = "The plan, a .xlsx or .docx file.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path file;

    @Option(
            names = "--plan",
            paramLabel = "ID",
            converter = ToPlanId.class,
            description = "Which plan, such as 2025-2028; may be left out where there is only one.")
    private @Nullable PlanId plan;

    @Option(
            names = "--column",
            paramLabel = "HEADING=COLUMN",
            description = "A heading of the document and the list's column that it means; may be given several times.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--set",
            paramLabel = "COLUMN=VALUE",
            description = "A value for every row; may be given several times.")
    private Map<String, String> fixed = new LinkedHashMap<>();

    @Option(
            names = "--unit",
            paramLabel = "KR",
            defaultValue = "1",
            converter = ToUnit.class,
            description = "How many kroner one in an amount is: 1 (the default), 1000 or 1000000.")
    private int unit;

    @Option(names = "--add", description = "Add the rows to a list that holds others already.")
    private boolean add;

    @Option(names = "--dry-run", description = "Print what would be made, and touch nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public int call(ApplicationContext context) {
        Output out = new Output();
        List<PlanId> chosen = Chosen.plans(context, plan);
        if (chosen.size() != 1) {
            out.problem("Der er flere planer; skriv hvilken med --plan: " + chosen + ".");
            return ExitStatus.USAGE;
        }
        try {
            ImportReport report = context.getBean(ListImport.class)
                    .carryOut(chosen.get(0), file, new ImportWish(columns, fixed, unit, add, dryRun));
            tell(out, chosen.get(0), report);
            return !report.isDone()
                    ? ExitStatus.FAILED
                    : report.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.NOT_CHECKED;
        } catch (Runs.UnknownPlan | ListImport.UnknownColumn e) {
            out.problem(e.getMessage());
            return ExitStatus.USAGE;
        } catch (DocumentUnreadable e) {
            out.problem(e.getMessage());
            return ExitStatus.FAILED;
        }
    }

    private void tell(Output out, PlanId id, ImportReport report) {
        if (json) {
            out.json(report);
        } else {
            new ImportPrinter(out).print(id, report);
        }
        if (!report.isDone()) {
            out.problem((report.refused() + " " + report.failure()).strip());
        }
    }
}
