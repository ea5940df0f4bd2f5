package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.connector.AgendaReader;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.Source;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An agenda system in memory, with the habits of those that municipalities have. */
final class AgendaSite implements AgendaReader {
    private final Clock clock;
    private final Map<String, Meeting> documents = new LinkedHashMap<>();
    private final Set<String> spoilt = new LinkedHashSet<>();
    private boolean broken;
    private int ids;

    AgendaSite(Clock clock) {
        this.clock = clock;
    }

    String newId() {
        return "doc-" + ++ids;
    }

    void publish(Meeting document) {
        documents.put(document.id(), document);
    }

    /** The document is gone; a new one has its own id. */
    void withdraw(String id) {
        documents.remove(id);
        spoilt.remove(id);
    }

    /** The document is announced, and cannot be read. */
    void spoil(String id) {
        spoilt.add(id);
    }

    void breakDown() {
        broken = true;
    }

    void heal() {
        broken = false;
    }

    void mend() {
        spoilt.clear();
    }

    List<Meeting> documents() {
        return List.copyOf(documents.values());
    }

    @Override
    public AgendaSnapshot read(TimeWindow window) {
        if (broken || documents.isEmpty()) {
            throw new SourceFailed(Source.AGENDA, "Dagsordensystemet svarer ikke.");
        }
        List<Meeting> meetings = new ArrayList<>();
        List<UnreadMeeting> problems = new ArrayList<>();
        for (Meeting document : documents.values()) {
            if (!window.contains(document.day())) {
                continue;
            }
            if (spoilt.contains(document.id())) {
                problems.add(new UnreadMeeting(document.committee(), document.day(), "Mødet kan ikke læses."));
            } else {
                meetings.add(document);
            }
        }
        return new AgendaSnapshot(clock.instant(), window, meetings, problems);
    }
}
