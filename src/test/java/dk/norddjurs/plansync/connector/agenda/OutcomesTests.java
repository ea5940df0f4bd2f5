package dk.norddjurs.plansync.connector.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.snapshot.AgendaPoint.Decided;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTests {
    private final Outcomes outcomes = OutcomePhrases.outcomes();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Godkendt.                                                               | APPROVED    | Godkendt
            INDSTILLINGEN BLEV GODKENDT                                             | APPROVED    | GODKENDT
            Økonomiudvalget tiltrådte indstillingen.                                | APPROVED    | tiltrådte
            Godkendt, idet Enhedslisten ikke kunne tilslutte sig.                   | APPROVED    | Godkendt
            Sagen blev drøftet. Indstillingen blev herefter godkendt.               | APPROVED    | godkendt
            Anbefales godkendt.                                                     | RECOMMENDED | Anbefales godkendt
            Økonomiudvalget anbefaler, at forslaget godkendes.                      | RECOMMENDED | anbefaler, at
            Økonomiudvalget indstiller til Kommunalbestyrelsen, at det godkendes.   | RECOMMENDED | indstiller til Kommunalbestyrelsen, at
            Udsat.                                                                  | POSTPONED   | Udsat
            Sagen udsættes til næste møde.                                          | POSTPONED   | Sagen udsættes
            Sendes tilbage til forvaltningen.                                       | SENT_BACK   | Sendes tilbage til forvaltningen
            Ikke godkendt.                                                          | REJECTED    | Ikke godkendt
            Økonomiudvalget godkendte ikke indstillingen.                           | REJECTED    | godkendte ikke
            Forslaget blev forkastet.                                               | REJECTED    | forkastet
            Orienteringen blev taget til efterretning.                              | NOTED       | taget til efterretning
            Udvalget blev orienteret.                                               | ORIENTED    | orienteret
            """)
    void configuredPhraseTellsTheOutcome(String decision, TreatmentOutcome outcome, String phrase) {
        assertThat(outcomes.recognise(decision)).isEqualTo(new Decided(outcome, phrase));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wording that nobody configured    | Drøftet.
            only part of a word               | Forhåndsgodkendt af formanden.
            the word for vulnerable children  | Indsatsen for udsatte børn drøftet.
            negation at a distance            | Indstillingen blev ikke endeligt godkendt.
            negation behind                   | Vedtaget blev forslaget ikke.
            sentences that disagree           | Et ændringsforslag blev forkastet. Indstillingen blev godkendt.
            points that disagree              | Punkt 1 blev godkendt. Punkt 2 udsættes.
            two outcomes, equally long        | Punkt a godkendt og punkt b afvises og c hjemvist.
            phrase beyond the first sentences | Drøftet. Meget blev sagt. Mødet blev langt. Godkendt.
            """)
    void doubtIsUnknownAndKeepsTheWords(String why, String decision) {
        assertThat(outcomes.recognise(decision)).as(why).isEqualTo(new Decided(TreatmentOutcome.UNKNOWN, decision));
    }

    @Test
    void longestPhraseWins() {
        Outcomes two = new Outcomes(
                Map.of(
                        TreatmentOutcome.APPROVED, List.of("godkendt"),
                        TreatmentOutcome.RECOMMENDED, List.of("anbefales godkendt")),
                List.of("ikke"));

        assertThat(two.recognise("Sagen anbefales godkendt.").outcome()).isEqualTo(TreatmentOutcome.RECOMMENDED);
    }

    @Test
    void negationWithoutItsOwnPhraseIsNeverApproval() {
        Outcomes one = new Outcomes(Map.of(TreatmentOutcome.APPROVED, List.of("godkendt")), List.of("ikke"));

        assertThat(one.recognise("Ikke godkendt.").outcome()).isEqualTo(TreatmentOutcome.UNKNOWN);
    }

    @Test
    void whiteSpaceOfWebPagesDoesNotMatter() {
        assertThat(outcomes.recognise("Ikke\u00a0 godkendt").outcome()).isEqualTo(TreatmentOutcome.REJECTED);
    }

    @Test
    void longUnknownDecisionIsCut() {
        Decided decided = outcomes.recognise("Udvalget drøftede sagen og " + "bla ".repeat(100));

        assertThat(decided.phrase())
                .startsWith("Udvalget drøftede")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void phraseOfTwoOutcomesIsRefused() {
        assertThatThrownBy(() -> new Outcomes(
                        Map.of(
                                TreatmentOutcome.APPROVED, List.of("godkendt"),
                                TreatmentOutcome.REJECTED, List.of("Godkendt")),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plansync.agenda.outcomes");
    }
}
