package dk.norddjurs.plansync.connector.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.snapshot.Meeting.Document;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTests {
    private static final ZonedDateTime BEGINS =
            ZonedDateTime.of(2026, 3, 16, 15, 0, 0, 0, ZoneId.of("Europe/Copenhagen"));

    private final Decisions decisions = new Decisions(List.of("Beslutning"));

    @Test
    void textUpToTheNextHeadingIsTheDecision() {
        assertThat(inMinutes("<h3>Indstilling</h3><p>At sagen godkendes.</p>"
                        + "<h3>Beslutning i Økonomiudvalget den 16-03-2026</h3><div><p>Udsat.</p><p>Tages op i maj.</p></div>"
                        + "<h3>Sagsfremstilling</h3><p>Godkendt i 2024.</p>"))
                .contains("Udsat.\nTages op i maj.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>BESLUTNING I ØKONOMIUDVALGET DEN 16.03.2026</h2>Udsat.",
                "<h4>Beslutning  i&nbsp;<em>Økonomiudvalget</em> den 16. marts 2026:</h4><p>Udsat.",
                "<p><strong>Beslutning i ØK d. 16/3-2026</strong></p><p>Udsat.</p><p><b>Bilag</b></p><p>1</p>",
                "<p><b>Beslutning</b><br>Udsat.</p>",
                "<div>Beslutning i Økonomiudvalget den 16-03-2026</div><div>Udsat.</div>",
                "<h3>Beslutning</h3>\r\n\r\n<ul><li>Udsat.</li></ul>",
                "<table><tr><th><h3>Beslutning</h3></th></tr><tr><td>Udsat.</td></tr></table>"
            })
    void headingsAreWrittenInManyWays(String html) {
        assertThat(inMinutes(html)).contains("Udsat.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p>Beslutning om anlæg træffes senere.</p><p>Godkendt.</p>",
                "<h3>Beslutningstema</h3><p>Godkendt.</p>",
                "<h3>Tidligere beslutning</h3><p>Godkendt.</p>",
                "<h3>Beslutning</h3><h3>Bilag</h3><p>Godkendt.</p>",
                "<h3>Beslutning</h3><p>&nbsp;</p>"
            })
    void whatIsNoDecisionGivesNone(String html) {
        assertThat(inMinutes(html)).isEmpty();
    }

    @Test
    void decisionOfAnEarlierMeetingIsNotThisOnes() {
        String html = "<h3>Beslutning i Børne- og Ungdomsudvalget den 02-03-2026</h3><p>Anbefales godkendt.</p>";

        assertThat(inMinutes(html)).isEmpty();
        assertThat(inMinutes(html + "<h3>Beslutning i Økonomiudvalget den 16-03-2026</h3><p>Udsat.</p>"))
                .contains("Udsat.");
    }

    @Test
    void ofTwoDecisionsOnOneDayTheCommitteesOwnCounts() {
        assertThat(inMinutes("<h3>Beslutning i Økonomiudvalget den 16-03-2026</h3><p>Udsat.</p>"
                        + "<h3>Beslutning i Kommunalbestyrelsen den 16-03-2026</h3><p>Godkendt.</p>"))
                .contains("Udsat.");
    }

    @Test
    void agendaBeforeTheMeetingHasNoUndatedDecision() {
        String html = "<h3>Beslutning</h3><p>Anbefales godkendt.</p>";

        assertThat(find(html, Document.AGENDA)).isEmpty();
        assertThat(find(html, Document.MINUTES)).contains("Anbefales godkendt.");
    }

    private Optional<String> inMinutes(String html) {
        return find(html, Document.MINUTES);
    }

    private Optional<String> find(String html, Document document) {
        List<List<Line>> parts = Stream.of("<div></div>", html).map(Line::of).toList();
        return decisions.find(parts, new Listed("1", "Økonomiudvalget", BEGINS, document, false, null));
    }
}
