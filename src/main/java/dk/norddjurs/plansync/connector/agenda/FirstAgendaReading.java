package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.Source;
import dk.norddjurs.plansync.snapshot.UnreadMeeting;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reading of a site: the overview, then each document in the window. Used once. */
final class FirstAgendaReading {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAgendaReading.class);

    private final FirstAgendaSettings settings;
    private final PointReader pointReader;
    private final Clock clock;
    private final TimeWindow window;
    private final FirstAgendaVisit visit;
    private final Instant readAt;
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<UnreadMeeting> problems = new ArrayList<>();
    private Overview overview = new Overview(Map.of(), List.of());
    private @Nullable Overview readAgain;

    FirstAgendaReading(FirstAgendaSettings settings, PointReader pointReader, Clock clock, TimeWindow window) {
        this.settings = settings;
        this.pointReader = pointReader;
        this.clock = clock;
        this.window = window;
        this.visit = new FirstAgendaVisit(settings, clock);
        this.readAt = clock.instant();
    }

    AgendaSnapshot snapshot() {
        overview = trustedOverview();
        overview.unclear().forEach(this::tellUnclear);
        overview.documents().values().stream()
                .filter(document -> window.contains(document.day()))
                .forEach(this::readDocument);
        LOG.info("agenda read: {} documents, {} not readable, window {}", meetings.size(), problems.size(), window);
        return new AgendaSnapshot(readAt, window, meetings, problems);
    }

    private Overview trustedOverview() {
        try {
            visit.enter();
            Overview read = readOverview();
            if (read.documents().isEmpty()) {
                throw new SourceFailed(Source.AGENDA, emptyOverview());
            }
            return read;
        } catch (SiteRefused e) {
            throw new SourceFailed(Source.AGENDA, String.valueOf(e.getMessage()));
        }
    }

    private Overview readOverview() {
        return Overview.of(visit.read(Overview.PATH), clock.getZone());
    }

    private String emptyOverview() {
        return "FirstAgendas oversigt på " + settings.at(Overview.PATH) + " (HTTP 200) viser ingen møder, heller ikke"
                + " gamle. Kontrollér plansync.agenda.firstagenda.base-url; er den rigtig, så spørg leverandøren.";
    }

    /** Without a day it may be in the window, so the committee cannot be called checked. */
    private void tellUnclear(Overview.Unclear document) {
        LocalDate day = document.day() == null ? window.from() : document.day();
        if (!window.contains(day)) {
            return;
        }
        problems.add(new UnreadMeeting(
                document.committee(),
                day,
                "Et møde i FirstAgendas oversigt har ingen læselig dato eller intet id, så det vides ikke, om det er i"
                        + " perioden. Ret mødet i FirstAgenda, eller kontakt leverandøren."));
    }

    private void readDocument(Listed document) {
        try {
            meetings.add(readOrReplaced(document));
        } catch (SiteRefused e) {
            tellUnread(document, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Only the error's name: its message may quote a closed point.
            LOG.error(
                    "agenda document {} could not be read: {}",
                    document.id(),
                    e.getClass().getName());
            tellUnread(
                    document,
                    "Dagsordenen på " + url(document) + " har en form, som plansync ikke kan læse. Meld fejlen"
                            + " til plansyncs forvalter.");
        }
    }

    private void tellUnread(Listed document, String reason) {
        problems.add(new UnreadMeeting(document.committee(), document.day(), reason));
    }

    private Meeting readOrReplaced(Listed document) {
        try {
            return meeting(document);
        } catch (SiteRefused e) {
            Optional<Listed> replacement = e.perhapsReplaced() ? replacement(document) : Optional.empty();
            return meeting(replacement.orElseThrow(() -> e));
        }
    }

    /** The overview is read again once at most, however many agendas have been replaced. */
    private Optional<Listed> replacement(Listed gone) {
        if (readAgain == null) {
            readAgain = overview;
            readAgain = readOverview();
        }
        return readAgain.replacementOf(gone, overview);
    }

    private Meeting meeting(Listed document) {
        List<AgendaPoint> points = pointReader.read(visit.read("/api/agenda/dagsorden/" + document.id()), document);
        if (points.isEmpty()) {
            throw SiteRefused.noPoints(url(document));
        }
        return new Meeting(
                document.id(),
                document.committee(),
                document.begins(),
                document.document(),
                document.released() == null ? readAt.atZone(clock.getZone()) : document.released(),
                url(document).toString(),
                points);
    }

    private URI url(Listed document) {
        return settings.at("/vis?id=" + document.id());
    }
}
