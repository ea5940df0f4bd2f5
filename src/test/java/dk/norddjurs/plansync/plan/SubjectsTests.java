package dk.norddjurs.plansync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsTests {
    static Stream<Subject> subjects() {
        return Stream.of(
                new Subject.OfItem(new ItemId(17)),
                new Subject.OfGroup("R307+R308"),
                new Subject.OfMoney("XA-1/2: drift"),
                new Subject.OfPoint("BUU", LocalDate.of(2025, 6, 17), "25/1340"),
                new Subject.OfPoint("Råd/nævn", LocalDate.of(2025, 6, 17), "R003"),
                new Subject.OfPoint("ØK", LocalDate.of(2025, 6, 17), "to\nlinjer"),
                new Subject.OfLink(new ItemId(17), "text:drift og/eller anlæg"),
                new Subject.OfRow("opus/drift", 812),
                new Subject.OfSource("agenda:BUU/2025-06-17"));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void whatIsWrittenIsReadBack(Subject subject) {
        assertThat(Subjects.read(subject.id())).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", ":17", "emne:17", "point:BUU/i går/R003", "item:sytten"})
    void whatIsNoSubjectIsRefused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Subjects.read(id));
    }
}
