package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.mirror.AgendaMirror;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Checked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes what went wrong in a step. A source that failed is "could not check", and the run goes on without it. */
@Component("runFailures")
public class RunFailures {
    private static final Logger LOG = LoggerFactory.getLogger(RunFailures.class);

    private final ListMirror list;
    private final AgendaMirror agenda;

    RunFailures(ListMirror list, AgendaMirror agenda) {
        this.list = list;
        this.agenda = agenda;
    }

    /**
     * Notes a failure.
     *
     * @param run     the run
     * @param route   the route whose step failed
     * @param failure what it failed with
     */
    public void record(RunInProgress run, String route, Throwable failure) {
        String reason = failure instanceof SourceFailed
                ? String.valueOf(failure.getMessage())
                : "Trinnet »" + route + "« fejlede uventet ("
                        + failure.getClass().getSimpleName() + "). Loggen siger mere under kørsel " + run.run.id()
                        + ".";
        log(run, route, failure, reason);
        switch (route) {
            case "collect-plan" ->
                run.list = new Checked.NotChecked<>(
                        reason, list.load(run.plan.id()).readAt());
            case "collect-budget" -> run.budget = new Checked.NotChecked<>(reason, null);
            case "collect-agenda" -> run.agenda = new Checked.NotChecked<>(reason, agendaReadAt());
            default -> run.failures.add(reason);
        }
    }

    private @Nullable Instant agendaReadAt() {
        return agenda.load(CollectAgenda.SITE).map(AgendaSnapshot::readAt).orElse(null);
    }

    private static void log(RunInProgress run, String route, Throwable failure, String reason) {
        if (failure instanceof SourceFailed) {
            LOG.warn("{}: {} could not check: {}", run, route, reason);
        } else {
            LOG.error("{}: {} failed", run, route, failure);
        }
    }
}
