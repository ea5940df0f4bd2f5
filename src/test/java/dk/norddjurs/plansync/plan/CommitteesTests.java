package dk.norddjurs.plansync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitteesTests {
    private static final LocalDate LAST = LocalDate.of(2021, 12, 31);
    private static final Committee OLD =
            new Committee("VHU", "Voksen- og Handicapudvalget", List.of("Voksne"), null, LAST);
    private static final Committee NEW =
            new Committee("VPU", "Voksen- og Plejeudvalget", List.of("Voksne"), LAST.plusDays(1), null);
    private final Committees committees = new Committees(List.of(OLD, NEW));

    @Test
    void aCommitteeIsFoundByCodeNameAndOtherNames() {
        assertThat(committees.find("VPU", LAST.plusDays(1))).contains(NEW);
        assertThat(committees.find(" voksen- og plejeudvalget ", LAST.plusDays(1)))
                .contains(NEW);
        assertThat(committees.find("VOKSNE", LAST.plusDays(1))).contains(NEW);
    }

    @Test
    void theDayTellsWhichOfTwoIsMeant() {
        assertThat(committees.find("Voksne", LAST)).contains(OLD);
        assertThat(committees.find("Voksne", LAST.plusDays(1))).contains(NEW);
    }

    @Test
    void aCommitteeIsNotFoundBeforeItsFirstOrAfterItsLastDay() {
        assertThat(committees.find("VPU", LAST)).isEmpty();
        assertThat(committees.find("VHU", LAST.plusDays(1))).isEmpty();
        assertThat(committees.find("VHU", LocalDate.of(1990, 1, 1))).contains(OLD);
    }

    @Test
    void anUnknownOrBlankNameIsNobodys() {
        assertThat(committees.find("Økonomiudvalget", LAST)).isEmpty();
        assertThat(committees.find(" ", LAST)).isEmpty();
    }

    @Test
    void aClosedCommitteesCodeIsStillKnown() {
        assertThat(committees.hasCode("vhu ")).isTrue();
        assertThat(committees.hasCode("Voksne")).isFalse();
    }
}
