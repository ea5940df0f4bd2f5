package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.AgendaReader;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.mirror.AgendaMerge;
import dk.norddjurs.plansync.mirror.AgendaMirror;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The step that reads the committees' meetings around today. */
@Component("collectAgenda")
public class CollectAgenda {
    /** The one agenda site of this version. */
    public static final String SITE = "firstagenda";

    /** A night, and a half of one that came late. */
    private static final Duration GOOD_FOR = Duration.ofHours(36);

    private final ObjectProvider<AgendaReader> reader;
    private final AgendaMirror mirror;
    private final RunSettings settings;
    private final Clock clock;

    CollectAgenda(ObjectProvider<AgendaReader> reader, AgendaMirror mirror, RunSettings settings, Clock clock) {
        this.reader = reader;
        this.mirror = mirror;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Reads them. A run that follows a change in the list asks nobody, for the agendas have not changed by it: it relies on
     * what was read last, unless that is too long ago.
     *
     * @throws dk.norddjurs.plansync.connector.SourceFailed if the agenda system cannot be asked
     */
    public void collect(RunInProgress run) {
        if (run.run.cause() == Run.Cause.CHANGE) {
            run.agenda = lastRead();
        } else {
            read(run);
        }
    }

    private Checked<AgendaSnapshot> lastRead() {
        Optional<AgendaSnapshot> last = mirror.load(SITE);
        Instant oldest = clock.instant().minus(GOOD_FOR);
        return last.filter(known -> known.readAt().isAfter(oldest))
                .<Checked<AgendaSnapshot>>map(Checked.Seen::new)
                .orElseGet(() -> new Checked.NotChecked<>(
                        "Dagsordenerne er ikke læst inden for de seneste " + GOOD_FOR.toHours()
                                + " timer. Næste natlige kørsel læser dem.",
                        last.map(AgendaSnapshot::readAt).orElse(null)));
    }

    private void read(RunInProgress run) {
        LocalDate today = LocalDate.now(clock);
        TimeWindow window = new TimeWindow(today.minus(settings.agendaBack()), today.plus(settings.agendaAhead()));
        AgendaSnapshot reading = reader.getIfAvailable(() -> {
                    throw new SourceFailed(
                            Source.AGENDA,
                            "Intet dagsordensystem er sat op. Se plansync.agenda i config/application.yaml.");
                })
                .read(window);
        List<Meeting> before = mirror.load(SITE).map(AgendaSnapshot::meetings).orElse(List.of());
        refuseEmptied(before, reading);
        reading.problems().forEach(meeting -> run.problems.add(meeting.reason()));
        AgendaSnapshot known = run.run.dryRun() ? AgendaMerge.of(before, reading) : mirror.apply(SITE, reading);
        run.agenda = new Checked.Seen<>(known);
    }

    /** Meetings move and are withdrawn one by one; all of them together are a fault of the site. */
    private static void refuseEmptied(List<Meeting> before, AgendaSnapshot reading) {
        long lost = before.stream()
                .filter(meeting -> reading.window().contains(meeting.day()))
                .count();
        if (lost > 0 && reading.meetings().isEmpty() && reading.problems().isEmpty()) {
            TimeWindow window = reading.window();
            throw new SourceFailed(
                    Source.AGENDA,
                    "Dagsordenssystemet viser ingen møder fra " + window.from() + " til " + window.until()
                            + ", og sidst stod der " + lost + " dagsordener og referater. Det må være en fejl, og"
                            + " intet er regnet for trukket tilbage. Se efter på siden, og spørg leverandøren.");
        }
    }
}
