package dk.norddjurs.plansync.sandbox.agenda;

import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A point of an agenda on the simulated site. */
public final class SandboxPoint {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final SandboxMeeting meeting;
    private final String id = UUID.randomUUID().toString();
    private final String number;
    private final String caseNumber;
    private final String caption;
    private String html;
    private @Nullable Object isOpen;
    private @Nullable String itemDecision;

    SandboxPoint(SandboxMeeting meeting, String number, String caseNumber, String caption, String html, boolean open) {
        this.meeting = meeting;
        this.number = number;
        this.caseNumber = caseNumber;
        this.caption = caption;
        this.html = html;
        this.isOpen = open;
    }

    /** Adds the decision as the site publishes it: a heading with committee and date, and the text below it. */
    public SandboxPoint decision(String text) {
        return decision(
                "Beslutning i " + meeting.committee() + " den "
                        + meeting.begins().format(DAY),
                text);
    }

    /** Adds a decision under this heading. */
    public SandboxPoint decision(String heading, String text) {
        html += "<h3>" + heading + "</h3><p>" + text + "</p>";
        return this;
    }

    /** Replaces the text. */
    public SandboxPoint html(String newHtml) {
        html = newHtml;
        return this;
    }

    /** Fills the field that real sites leave null. */
    public SandboxPoint itemDecision(String text) {
        itemDecision = text;
        return this;
    }

    /** Writes {@code IsOpen} as this value; null leaves the field out. */
    public SandboxPoint isOpen(@Nullable Object written) {
        isOpen = written;
        return this;
    }

    /** The meeting, to add more points to. */
    public SandboxMeeting meeting() {
        return meeting;
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    String caseNumber() {
        return caseNumber;
    }

    String caption() {
        return caption;
    }

    String html() {
        return html;
    }

    @Nullable
    Object isOpen() {
        return isOpen;
    }

    @Nullable
    String itemDecision() {
        return itemDecision;
    }
}
