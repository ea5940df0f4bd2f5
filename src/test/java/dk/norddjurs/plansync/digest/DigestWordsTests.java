package dk.norddjurs.plansync.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.divergence.Wording;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** The digest's own words. */
class DigestWordsTests {
    @Test
    void bothLanguagesSayEverything() {
        assertThat(bundle(Wording.DANISH).keySet())
                .isEqualTo(bundle(Locale.ROOT).keySet());
        assertThat(bundle(Wording.DANISH).getString("decide.title"))
                .isNotEqualTo(bundle(Locale.ROOT).getString("decide.title"));
    }

    @Test
    void numbersAreWordsWhereTheyAreSmallAndHavePointsWhereTheyAreLarge() {
        DigestWords danish = new DigestWords(Wording.DANISH);

        assertThat(danish.say("more", 1)).isEqualTo("og én mere");
        assertThat(danish.say("more", 1234)).isEqualTo("og 1.234 mere");
        assertThat(danish.say("age", 0)).isEqualTo("åbnet i dag");
        assertThat(danish.say("age", 1)).isEqualTo("åben i 1 dag");
    }

    @Test
    void datesAreWrittenAsTheLanguageWritesThem() {
        LocalDate day = LocalDate.of(2025, 6, 10);

        assertThat(new DigestWords(Wording.DANISH).weekday(day)).isEqualTo("tirsdag 10. juni");
        assertThat(new DigestWords(Locale.ENGLISH).day(day)).isEqualTo("10 June 2025");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages.digest",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
