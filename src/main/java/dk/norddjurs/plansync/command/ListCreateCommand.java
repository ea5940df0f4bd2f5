package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.connector.MadeList;
import dk.norddjurs.plansync.connector.MadeList.Column;
import dk.norddjurs.plansync.connector.MadeList.State;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.run.PlanLists;
import dk.norddjurs.plansync.run.Runs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the list of a plan, or of every plan. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Makes the plan's list with its columns, or adds the columns that a list lacks. May be repeated.",
        footer = {"", "Exit status: 0 done, 1 failed, 2 usage, 4 done but a column is left for people to mend."})
final class ListCreateCommand implements CommandLine.Command {
    @Option(
            names = "--plan",
            paramLabel = "ID",
            converter = ToPlanId.class,
            description = "Only this plan, such as 2025-2028.")
    private @Nullable PlanId plan;

    @Option(names = "--name", paramLabel = "NAME", description = "The list's name (default: the plan's title).")
    private @Nullable String name;

    @Option(names = "--dry-run", description = "Print what would be made, and touch nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public int call(ApplicationContext context) {
        Output out = new Output();
        PlanLists lists = context.getBean(PlanLists.class);
        Map<String, MadeList> made = new LinkedHashMap<>();
        try {
            for (PlanId id : Chosen.plans(context, plan)) {
                made.put(id.value(), lists.make(id, Optional.ofNullable(name), dryRun));
                if (!json) {
                    print(out, id, lists.site(id), made.get(id.value()));
                }
            }
        } catch (Runs.UnknownPlan e) {
            out.problem(e.getMessage());
            return ExitStatus.USAGE;
        }
        if (json) {
            out.json(made);
        }
        return made.values().stream().allMatch(MadeList::isWhole) ? ExitStatus.DONE : ExitStatus.NOT_CHECKED;
    }

    private void print(Output out, PlanId id, String site, MadeList list) {
        out.line("%s: listen »%s« %s.", id, list.name(), became(list));
        paragraph(out, dryRun ? "Ville blive lavet" : "Lavet", list, State.MADE);
        paragraph(out, dryRun ? "Ville få sit navn" : "Har fået sit navn", list, State.RENAMED);
        paragraph(out, "Var der i forvejen", list, State.THERE);
        paragraph(out, "Skal ordnes i hånden", list, State.BY_HAND);
        if (!list.list().isEmpty()) {
            configuration(out, id, site, list);
        }
        out.line(
                "  Kontrollér i listens indstillinger, at versionshistorik er slået til (Versioning settings). Graph kan"
                        + " ikke slå den til,");
        out.line("  og uden den kan ingen se, hvem der har rettet hvad.");
    }

    private String became(MadeList list) {
        return list.wasThere() ? "findes allerede" : dryRun ? "findes ikke og ville blive lavet" : "er lavet";
    }

    private static void paragraph(Output out, String heading, MadeList list, State state) {
        List<Column> columns = list.columns().stream()
                .filter(column -> column.state() == state)
                .toList();
        if (!columns.isEmpty()) {
            out.line("  %s (%d):", heading, columns.size());
            columns.forEach(column -> out.line("    – " + words(column)));
        }
    }

    private static String words(Column column) {
        String says = column.says().isEmpty() ? "" : ". " + column.says();
        return column.title() + " (" + column.type() + ", internt navn " + column.name() + ")" + says;
    }

    private static void configuration(Output out, PlanId id, String site, MadeList list) {
        if (!list.address().isEmpty()) {
            out.line("  Listen åbnes på %s", list.address());
        }
        out.line("  Skriv i config/plans/%s.yaml:", id);
        out.line("list:");
        out.line("  site: " + site);
        out.line("  list: " + list.list());
    }
}
