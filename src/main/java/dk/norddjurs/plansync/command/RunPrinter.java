package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.RunReport;
import dk.norddjurs.plansync.run.RunReport.DivergenceLine;
import dk.norddjurs.plansync.run.RunReport.WriteLine;
import java.util.List;

/** Prints what a run tells, so that it is read from top to bottom: what is wrong first. */
public final class RunPrinter {
    private final Output out;

    RunPrinter(Output out) {
        this.out = out;
    }

    /** Prints for whoever has started the program. */
    public static RunPrinter toStandardOut() {
        return new RunPrinter(new Output());
    }

    /** Prints the run, with its report if it has one. */
    public void print(Run run) {
        out.line(
                "%s: kørsel %d%s – %s", run.plan(), run.id(), run.dryRun() ? " (prøvekørsel)" : "", state(run.state()));
        RunReport report = run.report();
        if (report == null) {
            return;
        }
        paragraph("Stoppet", report.stopped().isEmpty() ? List.of() : List.of(report.stopped(), approve(run)));
        paragraph("Fejlet", report.failure().isEmpty() ? List.of() : List.of(report.failure()));
        paragraph("Kunne ikke kontrolleres", report.notChecked());
        paragraph("Kunne ikke læses", report.problems());
        out.line("  %d punkter i listen, %d ændret siden sidst.", report.items(), report.changedRows());
        paragraph(
                "Skrives til listen",
                report.writes().stream().map(RunPrinter::write).toList());
        paragraph(
                "Nye uoverensstemmelser",
                report.opened().stream().map(RunPrinter::divergence).toList());
        paragraph(
                "Faldet på plads",
                report.settled().stream().map(RunPrinter::divergence).toList());
        out.line("  %d uoverensstemmelser er åbne som før.", report.staying());
    }

    private void paragraph(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.line("  %s (%d):", heading, lines.size());
            lines.forEach(text -> out.line("    – " + text));
        }
    }

    private static String approve(Run run) {
        return "Er det rigtigt, så godkend med: plansync approve " + run.id();
    }

    private static String write(WriteLine write) {
        return "%s, %s: %s → %s (%s)"
                .formatted(write.item(), write.field(), write.old(), write.value(), write.result());
    }

    private static String divergence(DivergenceLine line) {
        String field = line.field().isEmpty() ? "" : ", " + line.field();
        return line.subject() + field + " [" + line.kind() + "]: " + line.reason();
    }

    static String state(Run.State state) {
        return switch (state) {
            case QUEUED -> "venter";
            case RUNNING -> "er i gang";
            case DONE -> "gennemført";
            case INCOMPLETE -> "gennemført, men en kilde kunne ikke kontrolleres";
            case STOPPED -> "stoppet af værnet; intet er skrevet";
            case FAILED -> "fejlet";
        };
    }
}
