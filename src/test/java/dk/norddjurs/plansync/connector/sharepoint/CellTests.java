package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.Moment;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.MissingNode;

/** Cells as Graph tells them become values, and values become what Graph wants. */
class CellTests {
    /** Nobody is asked for a name here. */
    private static final References NOBODY = References.forReading(
            new Directories(
                    new GraphAccess(
                            new SharePointSettings(
                                    URI.create("http://127.0.0.1:1"),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    "token",
                                    "Norddjurs Kommune",
                                    Duration.ofSeconds(1),
                                    Duration.ZERO,
                                    200,
                                    1_200,
                                    100),
                            time -> {},
                            Clock.systemUTC()),
                    Clock.systemUTC()),
            "site");

    private final CellReader reader = new CellReader(SandboxedList.ZONE, NOBODY);
    private final CellWriter writer = new CellWriter(SandboxedList.ZONE, NOBODY);

    @ParameterizedTest
    @CsvSource({
        "-500000, -50000000",
        "1234.5, 123450",
        "0.10, 10",
        "1E6, 100000000",
        "-0.0, 0",
        "90071992547409.93, 9007199254740993"
    })
    void amountIsExact(String json, long oere) throws UnreadableCell {
        assertThat(read(FieldType.AMOUNT, Shape.NUMBER, json)).isEqualTo(new Amount(oere));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "0.30000000000000004", "1e300", "\"500\"", "true"})
    void whatIsNoAmountIsUnreadable(String json) {
        assertThatThrownBy(() -> read(FieldType.AMOUNT, Shape.NUMBER, json)).isInstanceOf(UnreadableCell.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-02-20T23:00:00Z, 2017-02-21",
        "2017-06-20T22:00:00Z, 2017-06-21",
        "2017-02-21T00:00:00Z, 2017-02-21",
        "2017-06-21T00:00:00Z, 2017-06-21",
        "2025-03-29T23:00:00Z, 2025-03-30",
        "2025-03-30T22:00:00Z, 2025-03-31",
        "2025-10-25T22:00:00Z, 2025-10-26",
        "2025-10-26T23:00:00Z, 2025-10-27",
        "2025-11-16, 2025-11-16"
    })
    void dateIsTheDayAtTheSite(String json, LocalDate day) throws UnreadableCell {
        assertThat(read(FieldType.DATE, Shape.DATE, '"' + json + '"')).isEqualTo(new Day(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-02-21, 2017-02-20T23:00:00Z",
        "2025-03-30, 2025-03-29T23:00:00Z",
        "2025-03-31, 2025-03-30T22:00:00Z",
        "2025-10-26, 2025-10-25T22:00:00Z",
        "2025-10-27, 2025-10-26T23:00:00Z"
    })
    void dateIsWrittenAsItsMidnightAtTheSite(LocalDate day, String json) throws UnwritableCell {
        assertThat(write(FieldType.DATE, Shape.DATE, new Day(day))).isEqualTo("{\"Column\":\"" + json + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-30T00:59:59Z, 2025-03-30T01:59:59+01:00",
        "2025-03-30T01:00:00Z, 2025-03-30T03:00:00+02:00",
        "2025-10-26T00:30:00Z, 2025-10-26T02:30:00+02:00",
        "2025-10-26T01:30:00Z, 2025-10-26T02:30:00+01:00",
        "2025-10-26T02:00:00Z, 2025-10-26T03:00:00+01:00",
        "2025-06-21T00:00:00Z, 2025-06-21T02:00:00+02:00"
    })
    void momentIsTheClockAtTheSiteBothWays(String json, OffsetDateTime at) throws UnreadableCell, UnwritableCell {
        assertThat(read(FieldType.DATE_TIME, Shape.MOMENT, '"' + json + '"')).isEqualTo(new Moment(at));
        assertThat(write(FieldType.DATE_TIME, Shape.MOMENT, new Moment(at))).isEqualTo("{\"Column\":\"" + json + "\"}");
    }

    @Test
    void momentThatIsNoneIsUnreadable() {
        for (String json : List.of("\"2025-03-30\"", "\"2025-03-30T02:30\"", "\"snart\"", "5")) {
            assertThatThrownBy(() -> read(FieldType.DATE_TIME, Shape.MOMENT, json))
                    .isInstanceOf(UnreadableCell.class);
        }
    }

    @Test
    void dateThatIsNoneIsUnreadable() {
        assertThatThrownBy(() -> read(FieldType.DATE, Shape.DATE, "\"primo 2026\""))
                .isInstanceOf(UnreadableCell.class);
    }

    @Test
    void absentAndBlankAreEmpty() throws UnreadableCell {
        for (FieldType type : FieldType.values()) {
            assertThat(reader.read(column(type, Shape.TEXT), MissingNode.getInstance()))
                    .isNull();
            assertThat(read(type, Shape.TEXT, "null")).isNull();
        }
        assertThat(read(FieldType.TEXT, Shape.TEXT, "\"  \"")).isNull();
        assertThat(read(FieldType.CHOICES, Shape.CHOICES, "[]")).isNull();
        assertThat(read(FieldType.CHOICES, Shape.TEXT, "\" ; \"")).isNull();
        assertThat(read(FieldType.NOTE, Shape.RICH_TEXT, "\"<div class=\\\"ExternalClass1\\\"><p>\u200b</p></div>\""))
                .isNull();
    }

    @Test
    void falseIsAValue() throws UnreadableCell {
        assertThat(read(FieldType.YES_NO, Shape.YES_NO, "false")).isEqualTo(new Flag(false));
        assertThatThrownBy(() -> read(FieldType.YES_NO, Shape.YES_NO, "\"Nej\""))
                .isInstanceOf(UnreadableCell.class);
    }

    @Test
    void keysInTextAreSplit() throws UnreadableCell {
        assertThat(read(FieldType.CHOICES, Shape.TEXT, "\"24/1234; 24/1235,24/1236\\r\\n24/1237;\""))
                .isEqualTo(names("24/1234", "24/1235", "24/1236", "24/1237"));
        assertThat(read(FieldType.CHOICES, Shape.CHOICE, "\"Børn, unge\"")).isEqualTo(names("Børn, unge"));
        assertThat(read(FieldType.CHOICES, Shape.CHOICES, "[\"Børn, unge\",\"ØK\"]"))
                .isEqualTo(names("Børn, unge", "ØK"));
    }

    @Test
    void wrapperOfFormattedTextIsTakenOff() throws UnreadableCell {
        String html =
                "\"<div class=\\\"ExternalClass12\\\"><p>Afventer&#160;ØK<br>Møde &amp; høring</p><p>Slut</p></div>\"";

        assertThat(read(FieldType.NOTE, Shape.RICH_TEXT, html)).isEqualTo(new Text("Afventer ØK\nMøde & høring\nSlut"));
        assertThat(read(FieldType.NOTE, Shape.TEXT, html)).isEqualTo(new Text("Afventer ØK\nMøde & høring\nSlut"));
        assertThat(read(FieldType.NOTE, Shape.TEXT, "\"a < b & c\\r\\nd\"")).isEqualTo(new Text("a < b & c\nd"));
    }

    @Test
    void valuesAreWrittenInTheirShapes() throws UnwritableCell {
        assertThat(write(FieldType.AMOUNT, Shape.NUMBER, Amount.ofKroner(-500000)))
                .isEqualTo("{\"Column\":-500000}");
        assertThat(write(FieldType.AMOUNT, Shape.NUMBER, Amount.ofKroner(new BigDecimal("0.10"))))
                .isEqualTo("{\"Column\":0.1}");
        assertThat(write(FieldType.AMOUNT, Shape.NUMBER, new Amount(9007199254740993L)))
                .isEqualTo("{\"Column\":90071992547409.93}");
        assertThat(write(FieldType.YES_NO, Shape.YES_NO, new Flag(false))).isEqualTo("{\"Column\":false}");
        assertThat(write(FieldType.CHOICES, Shape.CHOICES, names("BUU", "ØK")))
                .isEqualTo("{\"Column@odata.type\":\"Collection(Edm.String)\",\"Column\":[\"BUU\",\"ØK\"]}");
        assertThat(write(FieldType.CHOICES, Shape.TEXT, names("24/1", "24/2")))
                .isEqualTo("{\"Column\":\"24/1; 24/2\"}");
        assertThat(write(FieldType.NOTE, Shape.RICH_TEXT, new Text("a < b\nc")))
                .isEqualTo("{\"Column\":\"a &lt; b<br>c\"}");
        assertThat(write(FieldType.NOTE, Shape.TEXT, new Text("a < b\nc"))).isEqualTo("{\"Column\":\"a < b\\nc\"}");
    }

    @Test
    void emptyIsAnExplicitNull() throws UnwritableCell {
        assertThat(writer.write(column(FieldType.CHOICES, Shape.CHOICES), Limits.NONE, Optional.empty())
                        .toString())
                .isEqualTo("{\"Column\":null}");
    }

    @Test
    void valueThatDoesNotFitIsNotSent() {
        assertThatThrownBy(() -> write(FieldType.CHOICES, Shape.CHOICE, names("BUU", "ØK")))
                .isInstanceOf(UnwritableCell.class);
        assertThatThrownBy(() -> write(FieldType.AMOUNT, Shape.NUMBER, new Text("500")))
                .isInstanceOf(UnwritableCell.class);
        assertThatThrownBy(() -> write(FieldType.TEXT, Shape.TEXT, Amount.ZERO)).isInstanceOf(UnwritableCell.class);
    }

    @Test
    void columnThatWritingWouldHarmIsNotWritten() {
        MatchedColumn unsafe = new MatchedColumn(ANY.name(), FieldType.NOTE, "Note", "Note", Shape.TEXT, false, null);

        assertThatThrownBy(() -> writer.write(unsafe, Limits.NONE, Optional.empty()))
                .isInstanceOf(UnwritableCell.class)
                .hasMessageContaining("uden skade");
    }

    private static final Field ANY = new Field("any");

    private Value read(FieldType type, Shape shape, String json) throws UnreadableCell {
        return reader.read(column(type, shape), Json.read(json));
    }

    private String write(FieldType type, Shape shape, Value value) throws UnwritableCell {
        return Json.MAPPER.writeValueAsString(writer.write(column(type, shape), Limits.NONE, Optional.of(value)));
    }

    private static MatchedColumn column(FieldType type, Shape shape) {
        return new MatchedColumn(ANY.name(), type, "Kolonne", "Column", shape, true, null);
    }

    private static Names names(String... names) {
        return new Names(new TreeSet<>(List.of(names)));
    }
}
