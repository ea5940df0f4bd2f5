package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.connector.PlanDocument.Problem;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.run.ImportReport;
import java.util.List;

/** Prints what an import made, or would make. */
final class ImportPrinter {
    private final Output out;

    ImportPrinter(Output out) {
        this.out = out;
    }

    void print(PlanId plan, ImportReport report) {
        out.line(
                "%s: %d rækker fra »%s« %s.",
                plan, report.rows(), report.file(), report.dryRun() ? "ville blive lavet" : "er lavet");
        paragraph(
                "Rækker i hvert afsnit",
                report.sections().stream()
                        .map(section -> section.section() + ": " + section.rows())
                        .toList());
        paragraph(
                "Summer",
                report.sums().stream()
                        .map(sum -> sum.column() + ": " + Kroner.of(sum.kroner()) + " kr.")
                        .toList());
        paragraph("Står i listen allerede", report.there());
        paragraph(
                "Udeladt",
                report.problems().stream()
                        .map(problem -> told(report.file(), problem))
                        .toList());
        paragraph("Bemærk", report.notes());
    }

    private void paragraph(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.line("  %s (%d):", heading, lines.size());
            lines.forEach(text -> out.line("    – " + text));
        }
    }

    private static String told(String file, Problem problem) {
        return (problem.row() ? "Rækken: " : "Cellen: ") + file + ", " + problem;
    }
}
