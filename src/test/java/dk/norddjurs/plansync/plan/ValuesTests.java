package dk.norddjurs.plansync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {
    static Stream<Value> values() {
        Stream<String> texts = Stream.of(
                "2. kvartal 2025",
                "amount:5",
                ":",
                "names:a\nb",
                "første\nanden\r\n\ntredje",
                "\\n",
                "a\\",
                "æøå €\uD83D\uDE00",
                "-");
        return Stream.of(
                        Stream.of(
                                new Amount(0),
                                new Amount(-50_000_000),
                                new Amount(Long.MIN_VALUE),
                                new Amount(Long.MAX_VALUE)),
                        texts.map(Text::new),
                        Stream.of(
                                names("BUU", "VPU"),
                                names("a:b"),
                                names("a, b", "c"),
                                names("over\nto linjer", "over", "to linjer"),
                                names("a\\", "nb", "a\\nb", "a\nb", "\\")),
                        Stream.of(new Day(LocalDate.of(2025, 2, 28)), new Day(LocalDate.of(-1, 1, 1))),
                        Stream.of("2025-10-26T02:30+02:00", "2025-10-26T02:30+01:00", "2025-03-30T03:00:01+02:00")
                                .map(OffsetDateTime::parse)
                                .map(Moment::new),
                        Stream.of(new Flag(true), new Flag(false)))
                .flatMap(values -> values);
    }

    private static Names names(String... names) {
        return new Names(new TreeSet<>(Set.of(names)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsWrittenIsReadAgain(Value value) {
        assertThat(Values.read(Values.write(value))).isEqualTo(value);
    }

    @Test
    void differentValuesAreWrittenDifferently() {
        List<String> written = values().map(Values::write).toList();

        assertThat(written).doesNotHaveDuplicates();
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Values.write(null)).isNull();
        assertThat(Values.read(null)).isNull();
    }

    @Test
    void isWrittenAsPeopleWouldGuess() {
        assertThat(Values.write(Amount.ofKroner(-5))).isEqualTo("amount:-5.00");
        assertThat(Values.write(names("VPU", "BUU"))).isEqualTo("names:BUU\nVPU");
        assertThat(Values.write(new Moment(OffsetDateTime.parse("2025-10-26T02:30+02:00"))))
                .isEqualTo("moment:2025-10-26T02:30+02:00");
        assertThat(Values.write(new Flag(false))).isEqualTo("flag:no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text:",
                "text: ",
                "amount:",
                "amount:1.234",
                "amount:fem",
                "amount:1e99",
                "names:",
                "names:\n",
                "day:2025-02-30",
                "day:i morgen",
                "moment:2025-03-30T03:00",
                "moment:2025-03-30T25:00Z",
                "flag:maybe",
                "flag:",
                "Text:a",
                "øl:1"
            })
    void whatWasNeverWrittenIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Values.read(written));
    }
}
