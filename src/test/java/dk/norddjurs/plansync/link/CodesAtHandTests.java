package dk.norddjurs.plansync.link;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.PlanCode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The glance may err with its yes, and never with its no. */
class CodesAtHandTests {
    private static final String LETTERS = "rRA0123 \u00a0\n\u2028–åſßs";

    private final CodesAtHand codes = new CodesAtHand(List.of("R307", "A303", "SS12"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R307",
                "om r307(B) og mere",
                "R 307",
                "r\u00a0307",
                "R\n307",
                "r 3 0 7",
                "Ar307",
                "xa303.",
                "ſſ12",
                "ß12",
                "ßs12"
            })
    void findsAKnownCodeHoweverItIsWritten(String text) {
        assertThat(codes.mayStandIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "R", "307", "R 306", "i 2025 er det 350.000 kr.", "R-307", "R30 - 7", "å 307", "bilag 12"})
    void passesATextWithoutAny(String text) {
        assertThat(codes.mayStandIn(text)).isFalse();
    }

    @Test
    void codesThatEndInALetterAreAlwaysLookedFor() {
        assertThat(new CodesAtHand(List.of("R307", "12B")).mayStandIn("ingen")).isTrue();
    }

    @Test
    void neverPassesATextInWhichThePatternFindsAKnownCode() {
        CodePattern pattern = new CodePattern("(?<code>(?:R|A|S\\s*S|ß)\\s*[0-3]\\s*\\d?\\s*\\d?)(?<flags>)");
        CodesAtHand known = new CodesAtHand(List.of("R307", "R12", "A0", "SS12", "SS3"));
        List<String> names = List.of("R307", "R12", "A0", "SS12", "SS3");
        SplittableRandom chance = new SplittableRandom(1);
        int found = 0;
        for (int i = 0; i < 200_000; i++) {
            String text = text(chance);
            if (pattern.find(text).stream().map(PlanCode::code).anyMatch(names::contains)) {
                assertThat(known.mayStandIn(text)).as(text).isTrue();
                found++;
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    private static String text(SplittableRandom chance) {
        StringBuilder text = new StringBuilder();
        for (int length = 2 + chance.nextInt(10); length > 0; length--) {
            text.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
