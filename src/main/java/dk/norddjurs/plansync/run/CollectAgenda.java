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
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The step that reads the committees' meetings around today. */
@Component("collectAgenda")
public class CollectAgenda {
    /** The one agenda site of this version. */
    public static final String SITE = "firstagenda";

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

    /** @throws dk.norddjurs.plansync.connector.SourceFailed if the agenda system cannot be asked */
    public void collect(RunInProgress run) {
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
