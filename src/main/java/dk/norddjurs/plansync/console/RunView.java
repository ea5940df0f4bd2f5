package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.RunReport;
import dk.norddjurs.plansync.run.RunReport.DivergenceLine;
import dk.norddjurs.plansync.run.RunReport.WriteLine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A run as a page shows it.
 *
 * @param state   its state in small letters, for the page's looks
 * @param undoes  the run that it takes back, or null
 * @param opened  its new divergences, with the names of their kinds
 * @param settled the divergences that are gone
 * @param report  what it tells, or null while there is nothing to tell
 */
record RunView(
        long id,
        String title,
        String state,
        String stateName,
        boolean isFinal,
        boolean dryRun,
        String cause,
        String requestedBy,
        String requested,
        String started,
        String finished,
        String took,
        @Nullable Long undoes,
        List<DivergenceLine> opened,
        List<DivergenceLine> settled,
        @Nullable RunReport report) {
    /** What stands in the list now; of a dry run, and of one that is no undo, everything that was to be written. */
    public List<WriteLine> writes() {
        return report == null
                ? List.of()
                : report.writes().stream()
                        .filter(line -> !isUndo() || line.written())
                        .toList();
    }

    /** What an undo left as it is, and why. */
    public List<WriteLine> stays() {
        return report == null || !isUndo()
                ? List.of()
                : report.writes().stream().filter(line -> !line.written()).toList();
    }

    /** Whether it has taken something back, or tried to. */
    private boolean isUndo() {
        return undoes != null && !dryRun;
    }

    static RunView of(Run run, Phrases phrases) {
        RunReport report = run.report();
        String state = run.state().name().toLowerCase(Locale.ROOT);
        return new RunView(
                run.id(),
                phrases.say(run.dryRun() ? "run.dry-title" : "run.title", run.id()),
                state,
                phrases.say("state." + state),
                run.state().isFinal(),
                run.dryRun(),
                phrases.say("cause." + run.cause().name().toLowerCase(Locale.ROOT)),
                run.requestedBy(),
                phrases.moment(run.requestedAt()),
                phrases.moment(run.startedAt()),
                phrases.moment(run.finishedAt()),
                phrases.span(run.startedAt(), run.finishedAt()),
                run.undo() == null ? null : run.undo().run(),
                report == null ? List.of() : named(report.opened(), phrases),
                report == null ? List.of() : named(report.settled(), phrases),
                report);
    }

    private static List<DivergenceLine> named(List<DivergenceLine> lines, Phrases phrases) {
        return lines.stream()
                .map(line ->
                        new DivergenceLine(line.subject(), line.field(), kind(line.kind(), phrases), line.reason()))
                .toList();
    }

    /** Reports are kept for years; a kind that is no longer in the catalogue keeps its old name. */
    private static String kind(String id, Phrases phrases) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .map(kind -> phrases.wording().of(kind))
                .orElse(id);
    }
}
