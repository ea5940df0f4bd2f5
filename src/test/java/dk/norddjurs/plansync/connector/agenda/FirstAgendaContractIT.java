package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.connector.AgendaReader;
import dk.norddjurs.plansync.connector.AgendaReaderContract;
import dk.norddjurs.plansync.sandbox.agenda.Failure;
import dk.norddjurs.plansync.sandbox.agenda.FirstAgendaSandbox;
import dk.norddjurs.plansync.sandbox.agenda.SandboxMeeting;
import dk.norddjurs.plansync.sandbox.agenda.SandboxPoint;
import dk.norddjurs.plansync.snapshot.Meeting.Document;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class FirstAgendaContractIT extends AgendaReaderContract {
    private final FirstAgendaSandbox site = FirstAgendaSandbox.start();
    private final Map<String, SandboxMeeting> meetings = new HashMap<>();

    @AfterEach
    void close() {
        site.close();
    }

    @Override
    protected AgendaReader reader() {
        return Readers.of(site, CLOCK);
    }

    @Override
    protected void publish(String committee, ZonedDateTime begins, Document document, Given... points) {
        SandboxMeeting meeting = site.meeting(committee, begins, document);
        meetings.put(committee, meeting);
        for (Given given : points) {
            SandboxPoint point = meeting.point(
                    given.number(), given.caseNumber(), given.caption(), "<p>" + given.text() + "</p>", given.open());
            if (given.decision() != null) {
                point.decision(given.decision());
            }
        }
    }

    @Override
    protected void shutDown() {
        site.fail("/", Failure.status(403), 100);
        site.fail("/api/", Failure.status(403), 100);
    }

    @Override
    protected void spoil(String committee) {
        site.failNext("/api/agenda/dagsorden/" + meetings.get(committee).id(), Failure.status(403));
    }
}
