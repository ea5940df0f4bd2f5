package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.link.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class DanishAnalysisTests {
    private final DanishAnalysis analysis = new DanishAnalysis();

    private List<String> roots(String text) {
        return analysis.terms(text).stream().map(Term::root).toList();
    }

    @Test
    void formsOfAWordAreOne() {
        assertThat(roots("Arbejde med klog m2")).isEqualTo(roots("arbejdet med kloge M²"));
        assertThat(roots("skolernes idrætshaller")).isEqualTo(roots("Skolen og idrætshallen"));
    }

    @Test
    void lettersAndDigitsStayTogetherAndPeoplesWordsAreKept() {
        assertThat(analysis.terms("De kloge m2, på Rådhuset"))
                .extracting(Term::word)
                .containsExactly("kloge", "m2", "Rådhuset");
    }

    @Test
    void aTownIsTheSameHoweverItIsWritten() {
        assertThat(roots("Renovering i Grenå")).isEqualTo(roots("Renovering i Grenaa"));
    }

    @Test
    void differentWordsStayDifferent() {
        assertThat(roots("Vejbelysning")).doesNotContainAnyElementsOf(roots("Gadebelysning"));
        assertThat(roots("Kulturskolens administration"))
                .doesNotContainAnyElementsOf(roots("Lejeaftaler og administrationsbygninger"));
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertThat(analysis.terms("")).isEmpty();
        assertThat(analysis.terms(" – og i på … ")).isEmpty();
    }
}
