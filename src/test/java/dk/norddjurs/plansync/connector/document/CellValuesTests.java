package dk.norddjurs.plansync.connector.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.plan.Committee;
import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.plan.Values;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a cell becomes a value of its field's type, or is refused; nothing is guessed. */
class CellValuesTests {
    private static final PlanSettings PLAN = ListPlan.settings();
    private static final CommitteeNames COMMITTEES = new CommitteeNames(
            new Committees(List.of(
                    new Committee("ØK", "Økonomiudvalget", List.of(), null, null),
                    new Committee("BUU", "Børne- og Ungdomsudvalget", List.of(), null, null),
                    new Committee("VPU", "Voksen- og Plejeudvalget", List.of(), null, null),
                    new Committee("VHU", "Voksen- og Handicapudvalget", List.of(), null, LocalDate.of(2021, 12, 31)))),
            LocalDate.of(2025, 6, 4));

    private final CellValues cells = new CellValues(PLAN, COMMITTEES, ZoneId.of("Europe/Copenhagen"), 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30-06-2025",
                "30.06.2025",
                "30/6-2025",
                "30/6 2025",
                "30.6.25",
                "30. juni 2025",
                "30 jun. 2025",
                "2025-06-30"
            })
    void aDateIsReadInEveryDanishForm(String written) throws Unfit {
        assertThat(read(ListPlan.DEADLINE, written)).isEqualTo("day:2025-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juni 2025", "2. kvartal 2025", "31-06-2025", "06/30/2025", "30-06", "løbende", "45838"})
    void whatIsNoCertainDateIsRefused(String written) {
        assertThatThrownBy(() -> read(ListPlan.DEADLINE, written)).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @CsvSource({
        "26-10-2025 12:30, 2025-10-26T12:30+01:00",
        "30. juni 2025 kl. 9.05, 2025-06-30T09:05+02:00",
        "2025-06-30 14:30:00, 2025-06-30T14:30+02:00"
    })
    void aMomentIsThatOfTheMunicipality(String written, String moment) throws Unfit {
        assertThat(read(ListPlan.APPOINTMENT, written)).isEqualTo("moment:" + moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30-06-2025", "30-03-2025 02:30", "26-10-2025 02:30", "30-06-2025 25:00", "kl. 9"})
    void aMomentThatIsNoneOrTwoIsRefused(String written) {
        assertThatThrownBy(() -> read(ListPlan.APPOINTMENT, written)).isInstanceOf(Unfit.class);
    }

    @Test
    void datesOfExcelAreTakenAsTheyAre() throws Unfit {
        Content noon = Content.Dated.of(LocalDateTime.of(2025, 6, 30, 12, 0), "m/d/yy h:mm");

        assertThat(Values.write(value(ListPlan.DEADLINE, noon))).isEqualTo("day:2025-06-30");
        assertThat(Values.write(value(ListPlan.APPOINTMENT, noon))).isEqualTo("moment:2025-06-30T12:00+02:00");
        assertThat(Values.write(value(Field.TITLE, noon))).isEqualTo("text:30-06-2025 12:00");
    }

    /** Excel makes a date of "juni 2025" and shows "jun-25": nobody ever said the first of June. */
    @ParameterizedTest
    @CsvSource({
        "mmm-yy, juni 2025",
        "[$-406]mmmm yyyy, juni 2025",
        "[Red]yyyy, 2025",
        "[$-406]d. mmmm yyyy, 01-06-2025",
        "dd-mm-yyyy, 01-06-2025"
    })
    void aDateOfExcelSaysNoMoreThanItShows(String format, String shown) throws Unfit {
        Content first = Content.Dated.of(LocalDateTime.of(2025, 6, 1, 0, 0), format);

        assertThat(value(Field.TITLE, first)).hasToString(shown);
        if (format.contains("d-") || format.contains("d.")) {
            assertThat(value(ListPlan.DEADLINE, first)).hasToString("2025-06-01");
        } else {
            assertThatThrownBy(() -> value(ListPlan.DEADLINE, first)).isInstanceOf(Unfit.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BUU og VPU | BUU, VPU",
                "ØK, buu | BUU, ØK",
                "ØK/BUU | BUU, ØK",
                "Børne- og Ungdomsudvalget | BUU",
                "Børne- og Ungdomsudvalget og Økonomiudvalget (ØK) | BUU, ØK",
                "Voksen- og Handicapudvalget | Voksen- og Handicapudvalget",
                "ØK og Haveselskabet | ØK og Haveselskabet"
            })
    void committeesAreKnownByNameAndSeveralAtATime(String written, String read) throws Unfit {
        assertThat(value(Field.COMMITTEES, new Content.Written(written))).hasToString(read);
    }

    @Test
    void keysAreDividedBySemicolonCommaAndLine() throws Unfit {
        assertThat(read(Field.PSP_ELEMENTS, "XA-1; XA-2,XA-3\nXA-4;")).isEqualTo("names:XA-1\nXA-2\nXA-3\nXA-4");
    }

    @ParameterizedTest
    @CsvSource({"ja, yes", "X, yes", "x, yes", "Nej, no", "0, no"})
    void yesAndNoAreReadInTheirUsualForms(String written, String flag) throws Unfit {
        assertThat(read(Field.CROSS_CUTTING, written)).isEqualTo("flag:" + flag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "–", "\u00a0"})
    void whatPeopleWriteForNothingIsNothing(String written) throws Unfit {
        assertThat(read(ListPlan.AMOUNT, written)).isNull();
        assertThat(read(Field.CROSS_CUTTING, written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 kr.", "(500)", "ca. 500", "12.34", "1.000.00", "500,005"})
    void whatMayMeanTwoAmountsIsRefused(String written) {
        assertThatThrownBy(() -> read(ListPlan.AMOUNT, written)).isInstanceOf(Unfit.class);
    }

    @Test
    void millionsAreExact() throws Unfit {
        CellValues millions = new CellValues(PLAN, COMMITTEES, ZoneId.of("Europe/Copenhagen"), 1_000_000);

        assertThat(millions.read(
                        PLAN.field(ListPlan.AMOUNT).orElseThrow(), new Content.Numeric(new BigDecimal("1.23456789"))))
                .hasToString("1234567.89");
    }

    private @Nullable String read(Field field, String written) throws Unfit {
        return Values.write(value(field, new Content.Written(written)));
    }

    private @Nullable Value value(Field field, Content content) throws Unfit {
        return cells.read(PLAN.field(field).orElseThrow(), content);
    }
}
