package dk.norddjurs.plansync.sandbox.agenda;

import dk.norddjurs.plansync.snapshot.Meeting.Document;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A document of a meeting on the simulated site. */
public final class SandboxMeeting {
    private final String committee;
    private final ZonedDateTime begins;
    private final Document document;
    private final ZonedDateTime released;
    private final List<SandboxPoint> points = new CopyOnWriteArrayList<>();
    private volatile String id = UUID.randomUUID().toString();
    private volatile String name;
    private volatile @Nullable String fixedAgenda;

    SandboxMeeting(String committee, ZonedDateTime begins, Document document, ZonedDateTime released) {
        this.committee = committee;
        this.begins = begins;
        this.document = document;
        this.released = released;
        this.name = switch (document) {
            case AGENDA -> "Dagsorden";
            case SUPPLEMENT -> "Tillægsdagsorden";
            case MINUTES -> "Referat";
        };
    }

    /** Adds a point. The site sends the text of closed ones too. */
    public SandboxPoint point(String number, String caseNumber, String caption, String html, boolean open) {
        SandboxPoint point = new SandboxPoint(this, number, caseNumber, caption, html, open);
        points.add(point);
        return point;
    }

    /** Publishes the document anew: it gets a new id, and the old one answers 500. */
    public SandboxMeeting replace() {
        id = UUID.randomUUID().toString();
        return this;
    }

    /** Calls the document something else, such as "Lukket dagsorden". */
    public SandboxMeeting named(String newName) {
        name = newName;
        return this;
    }

    /** Gives the document this id, such as a recorded one. */
    public SandboxMeeting withId(String newId) {
        id = newId;
        return this;
    }

    /** Answers with this agenda from now on, such as a recorded one. */
    public SandboxMeeting agendaIs(String json) {
        fixedAgenda = json;
        return this;
    }

    public String id() {
        return id;
    }

    String agenda() {
        return fixedAgenda != null ? fixedAgenda : SandboxJson.agenda(this);
    }

    String committee() {
        return committee;
    }

    ZonedDateTime begins() {
        return begins;
    }

    Document document() {
        return document;
    }

    ZonedDateTime released() {
        return released;
    }

    String name() {
        return name;
    }

    List<SandboxPoint> points() {
        return points;
    }
}
