package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.digest.Letter;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.run.Digests;
import dk.norddjurs.plansync.run.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends a digest, or writes it to files to look at. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description = "Sends the digest, or with --dry-run makes it without sending.")
final class DigestCommand implements CommandLine.Command {
    @Option(names = "--kind", paramLabel = "KIND", required = true, description = "Which digest: " + Digests.KIND + ".")
    private String kind = "";

    @Option(
            names = "--plan",
            paramLabel = "ID",
            converter = ToPlanId.class,
            description = "Only this plan, such as 2025-2028.")
    private @Nullable PlanId plan;

    @Option(names = "--dry-run", description = "Make the mail, and send nothing.")
    private boolean dryRun;

    @Option(names = "--out", paramLabel = "DIR", description = "With --dry-run: write the mail's HTML and text here.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public int call(ApplicationContext context) {
        Output out = new Output();
        if (!kind.equals(Digests.KIND)) {
            out.problem("Der er ingen mail af slagsen »" + kind + "«, kun " + Digests.KIND + ".");
            return ExitStatus.USAGE;
        }
        try {
            List<PlanId> plans = Chosen.plans(context, plan);
            Digests digests = context.getBean(Digests.class);
            return dryRun ? make(out, digests, plans) : send(out, digests, plans);
        } catch (Runs.UnknownPlan e) {
            out.problem(e.getMessage());
            return ExitStatus.USAGE;
        } catch (IOException e) {
            out.problem("Mailen kunne ikke skrives til " + folder + ": " + e.getMessage());
            return ExitStatus.FAILED;
        }
    }

    private int make(Output out, Digests digests, List<PlanId> plans) throws IOException {
        Map<String, Letter> letters = new LinkedHashMap<>();
        for (PlanId id : plans) {
            Letter letter = digests.letter(id);
            letters.put(id.value(), letter);
            if (folder != null) {
                write(folder, id, letter);
            }
        }
        if (json) {
            out.json(letters);
        } else {
            letters.values().forEach(letter -> out.line(letter.subject() + "\n\n" + letter.plain()));
        }
        return ExitStatus.DONE;
    }

    private void write(Path folder, PlanId id, Letter letter) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(kind + "-" + id + ".html"), letter.html());
        Files.writeString(folder.resolve(kind + "-" + id + ".txt"), letter.plain());
    }

    private int send(Output out, Digests digests, List<PlanId> plans) {
        Map<String, Digests.Sent> results = new LinkedHashMap<>();
        plans.forEach(id -> results.put(id.value(), digests.send(id)));
        if (json) {
            out.json(results);
        } else {
            results.forEach((id, sent) -> {
                out.line("%s: %d nye mails, %d sendt.", id, sent.made(), sent.sent());
                sent.problems().forEach(problem -> out.line("  – " + problem));
            });
        }
        return results.values().stream().allMatch(sent -> sent.problems().isEmpty())
                ? ExitStatus.DONE
                : ExitStatus.FAILED;
    }
}
