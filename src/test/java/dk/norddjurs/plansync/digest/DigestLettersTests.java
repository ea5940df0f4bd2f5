package dk.norddjurs.plansync.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.digest.Digest.Change;
import dk.norddjurs.plansync.digest.Digest.Item;
import dk.norddjurs.plansync.divergence.Wording;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The digest as a mail. */
class DigestLettersTests {
    private static final String CONSOLE = "https://plansync.example/";
    private static final String HOSTILE = "<script>alert('x')</script> & \"co\"";

    private final DigestLetters letters = new DigestLetters(new DigestSettings(Wording.DANISH, 6, 3), CONSOLE);

    @Test
    void theSubjectSaysWhatIsAsked() {
        assertThat(letters.of(SampleDigest.week()).subject())
                .isEqualTo("Udmøntningsplan 2025-2028: 3 ting kræver en beslutning, 2 er nye.");
    }

    @Test
    void headingsFollowTheOrderOfWeight() {
        assertThat(html(SampleDigest.week()).select("h1, h2, h3").eachText())
                .containsExactly(
                        "Så vidt det kunne kontrolleres, følges planen med få undtagelser.",
                        "Kræver en beslutning",
                        "Nyt",
                        "Stadig åbent",
                        "På plads siden sidst",
                        "Ændret siden sidst",
                        "Foran udvalgene de næste 6 uger",
                        "Ikke kontrolleret");
    }

    @Test
    void theFirstWordsOfThePageAreThePreheader() {
        Element first = html(SampleDigest.week()).body().child(0);

        assertThat(first.attr("style")).contains("display:none");
        assertThat(first.text()).isEqualTo(SampleDigest.week().headline());
    }

    @Test
    void aChangeIsMarkedByMoreThanColour() {
        Element change = html(SampleDigest.week()).selectFirst("li:contains(Beløb 2025: −500)");

        assertThat(change).isNotNull();
        assertThat(change.select("del").eachText()).containsExactly("−500.000 kr.", "ikke startet");
        assertThat(change.select("ins").eachText()).containsExactly("−450.000 kr.", "i gang");
        assertThat(change.wholeText()).contains("−500.000\u00a0kr.");
        assertThat(change.text()).contains("→").contains("(budgettet)");
        assertThat(change.selectFirst("del").attr("style")).contains("line-through");
    }

    @Test
    void anEmptyValueIsNamed() {
        assertThat(html(SampleDigest.week()).text()).contains("Næste behandling: tomt → VPU 12.06.2025 (dagsordenen)");
    }

    @Test
    void onlyNewDecisionsAreExplainedAndTheOthersTellTheirAge() {
        String text = html(SampleDigest.week()).text();

        assertThat(text)
                .contains("listen siger stadig −1.200.000 kr.")
                .contains("Rettet i listen · Beløb 2025 · åben i 12 dage")
                .doesNotContain("Listen er ændret.");
    }

    @Test
    void theMailIsInDanishAndSaysSo() {
        assertThat(html(SampleDigest.week()).selectFirst("html").attr("lang")).isEqualTo("da");
    }

    @Test
    void anotherLanguageSpeaksEnglishThroughout() {
        Digest english = SampleDigest.of(
                Locale.ENGLISH, SampleDigest.DAY.minusDays(1), List.of(), List.of(), List.of(), List.of());

        assertThat(html(english).selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(html(english).text())
                .contains("The plan is being followed.")
                .contains("Before the committees in the next 6 weeks")
                .contains("Tuesday 10 June");
    }

    @Test
    void nothingIsFetchedFromAnywhere() {
        Document page = html(SampleDigest.week());

        assertThat(page.select("img, script, link, iframe, style")).isEmpty();
        assertThat(page.select("[src], [background]")).isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).containsExactly(CONSOLE);
    }

    @Test
    void withoutAnAddressThereIsNoLink() {
        DigestLetters unlinked = new DigestLetters(new DigestSettings(Wording.DANISH, 6, 3), "");

        Letter letter = unlinked.of(SampleDigest.week());

        assertThat(Jsoup.parse(letter.html()).select("a")).isEmpty();
        assertThat(letter.plain()).doesNotContain("plansync:").doesNotContain("http");
    }

    @Test
    void textOfPeopleIsNeverMarkup() {
        Digest digest = SampleDigest.of(
                Wording.DANISH,
                SampleDigest.DAY.minusDays(1),
                List.of(new Change(
                        new Item(HOSTILE, HOSTILE, HOSTILE),
                        false,
                        List.of(new Digest.Moved(HOSTILE, HOSTILE, HOSTILE, "listen")))),
                List.of(SampleDigest.matter(
                        new Item(HOSTILE, "", ""), SampleDigest.finding(HOSTILE, HOSTILE, HOSTILE, HOSTILE, 0))),
                List.of(SampleDigest.matter(
                        new Item(HOSTILE, "", ""), SampleDigest.finding(HOSTILE, HOSTILE, HOSTILE, HOSTILE, 0))),
                List.of(new Digest.Gap(HOSTILE, SampleDigest.DAY, HOSTILE, true)));

        Letter letter = letters.of(digest);

        assertThat(Jsoup.parse(letter.html()).select("script")).isEmpty();
        assertThat(letter.html()).contains("&lt;script&gt;");
        assertThat(letter.plain()).contains(HOSTILE).doesNotContain("&lt;");
    }

    @Test
    void longListsAreCutAndTheRestIsCounted() {
        Digest many = SampleDigest.of(
                Wording.DANISH,
                SampleDigest.DAY.minusDays(1),
                Collections.nCopies(50, new Change(SampleDigest.FLEET, true, List.of())),
                List.of(),
                List.of(),
                List.of());

        Letter letter = letters.of(many);

        assertThat(Jsoup.parse(letter.html()).select("li:contains(Nyt punkt)")).hasSize(3);
        assertThat(letter.html()).contains("og 47 mere");
        assertThat(letter.plain()).contains("og 47 mere");
    }

    @Test
    void thePlainTextSaysTheSame() {
        assertThat(letters.of(SampleDigest.week()).plain())
                .startsWith("Udmøntningsplan 2025-2028 · 4. juni 2025\n\nSå vidt det kunne kontrolleres,")
                .contains(
                        "* Flådestyring (R003(I)(B) · ØK)\n  Beløb 2025: −500.000\u00a0kr. -> −450.000\u00a0kr. (budgettet)\n")
                .contains("* Økonomiudvalget, tirsdag 10. juni\n  Arbejde med kloge m2\n")
                .contains("* Budgettet. Siden 2. juni 2025.\n")
                .contains(CONSOLE)
                .doesNotContain("<")
                .doesNotContain("[#");
    }

    @Test
    void theFirstTimeNothingIsCalledNew() {
        Letter first = letters.of(SampleDigest.first());

        assertThat(Jsoup.parse(first.html()).select("h1, h2, h3").eachText())
                .containsExactly(
                        "Planen er læst for første gang: 87 punkter.",
                        "Kræver en beslutning",
                        "Foran udvalgene de næste 6 uger");
        assertThat(first.plain()).contains("Fra nu af fortæller denne mail kun om det, der er nyt.");
    }

    @Test
    void anEmptySectionHasNoHeading() {
        assertThat(html(SampleDigest.quiet()).select("h2").eachText())
                .containsExactly("Foran udvalgene de næste 6 uger");
    }

    private Document html(Digest digest) {
        return Jsoup.parse(letters.of(digest).html());
    }
}
