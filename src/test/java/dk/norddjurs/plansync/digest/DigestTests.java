package dk.norddjurs.plansync.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.digest.Digest.Change;
import dk.norddjurs.plansync.digest.Digest.Gap;
import dk.norddjurs.plansync.digest.Digest.Item;
import dk.norddjurs.plansync.digest.Digest.Matter;
import dk.norddjurs.plansync.divergence.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the digest says first, and whether it has anything to say. */
class DigestTests {
    private static final LocalDate YESTERDAY = SampleDigest.DAY.minusDays(1);
    private static final Gap OLD_GAP = new Gap("Budgettet", YESTERDAY, "Udtrækket er for gammelt.", false);

    @Test
    void aPlanWithoutDisagreementIsFollowed() {
        assertThat(SampleDigest.quiet().headline()).isEqualTo("Planen følges. Intet kræver en beslutning.");
    }

    @Test
    void fewDisagreementsAreExceptions() {
        assertThat(digest(matters(2), matters(1), List.of()).headline())
                .isEqualTo("Planen følges med få undtagelser. 3 ting kræver en beslutning, 2 er nye.");
    }

    @Test
    void oneIsOneAndNoneIsNone() {
        assertThat(digest(matters(1), List.of(), List.of()).headline())
                .endsWith("Én ting kræver en beslutning, én er ny.");
        assertThat(digest(List.of(), matters(2), List.of()).headline())
                .endsWith("2 ting kræver en beslutning, ingen er nye.");
    }

    @Test
    void manyDisagreementsAreNoExceptions() {
        assertThat(digest(matters(9), List.of(), List.of()).headline()).startsWith("Planen afviger på flere punkter.");
    }

    @Test
    void severalFindingsOnOneItemAreOneExceptionButSeveralDecisions() {
        Matter twice = SampleDigest.matter(SampleDigest.FLEET, finding(), finding());

        Digest digest = digest(List.of(twice), List.of(), List.of());

        assertThat(digest.headline())
                .isEqualTo("Planen følges med få undtagelser. 2 ting kræver en beslutning, 2 er nye.");
    }

    @Test
    void whatWasNotCheckedIsNotVouchedFor() {
        assertThat(digest(List.of(), List.of(), List.of(OLD_GAP)).headline())
                .startsWith("Så vidt det kunne kontrolleres, følges planen.");
    }

    @Test
    void theFirstDigestCountsInsteadOfJudging() {
        assertThat(SampleDigest.first().headline())
                .isEqualTo("Planen er læst for første gang: 87 punkter. 2 ting kræver en beslutning.");
        assertThat(SampleDigest.first().isNews()).isTrue();
    }

    @Test
    void otherLanguagesGetEnglish() {
        Digest digest = SampleDigest.of(Locale.GERMAN, YESTERDAY, List.of(), matters(1), List.of(), List.of());

        assertThat(digest.headline())
                .isEqualTo("The plan is being followed with few exceptions. One thing needs a decision, one is new.");
    }

    @Test
    void whatStaysAsItWasIsNoNews() {
        assertThat(SampleDigest.quiet().isNews()).isFalse();
        assertThat(digest(List.of(), matters(5), List.of(OLD_GAP)).isNews()).isFalse();
    }

    @Test
    void aChangeADecisionAndAnUncheckedSourceAreNewsEach() {
        Gap newGap = new Gap("Budgettet", SampleDigest.DAY, "Udtrækket er for gammelt.", true);

        assertThat(digest(matters(1), List.of(), List.of()).isNews()).isTrue();
        assertThat(digest(List.of(), List.of(), List.of(newGap)).isNews()).isTrue();
        assertThat(SampleDigest.of(
                                Wording.DANISH,
                                YESTERDAY,
                                List.of(new Change(SampleDigest.FLEET, true, List.of())),
                                List.of(),
                                List.of(),
                                List.of())
                        .isNews())
                .isTrue();
    }

    private static Digest digest(List<Matter> fresh, List<Matter> staying, List<Gap> unchecked) {
        return SampleDigest.of(Wording.DANISH, YESTERDAY, List.of(), fresh, staying, unchecked);
    }

    private static List<Matter> matters(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> SampleDigest.matter(new Item("Punkt " + n + " af " + count, "", ""), finding()))
                .toList();
    }

    private static Digest.Finding finding() {
        return SampleDigest.finding("Beløb 2025", "Beløb afviger", "De to er ikke ens.", "Ret det ene.", 1);
    }
}
