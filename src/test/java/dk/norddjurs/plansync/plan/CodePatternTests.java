package dk.norddjurs.plansync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodePatternTests {
    private final CodePattern pattern = new CodePattern(
            "(?<![\\p{L}\\p{N}])(?<code>R\\s?\\d{3}|A\\d{3})(?![\\p{L}\\p{N}])(?<flags>(?:\\s?\\([A-ZÆØÅ]\\))*)");

    @ParameterizedTest
    @CsvSource({
        "R101 (I)(B) Madservice,R101,I;B,R101 (I)(B)",
        "r101(i)(b),R101,i;b,r101(i)(b)",
        "Se R 307 (B),R307,B,R 307 (B)",
        "R706,R706,,R706",
        "A301.,A301,,A301"
    })
    void findsTheCodeWithItsFlagsAsWritten(String text, String code, String flags, String written) {
        List<String> wanted = flags == null ? List.of() : List.of(flags.split(";"));

        assertThat(pattern.find(text)).containsExactly(new PlanCode(code, wanted, written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XR101", "R1012", "Å301", "a 100 kr.", "XA-1391100000-00020", "R10"})
    void findsNothingElse(String text) {
        assertThat(pattern.find(text)).isEmpty();
    }

    @Test
    void namesEachCodeOnceInTheOrderOfTheText() {
        assertThat(pattern.find("R307(B), R101 og igen r 307"))
                .extracting(PlanCode::code)
                .containsExactly("R307", "R101");
    }

    @Test
    void aMatchWithoutACodeIsNone() {
        CodePattern loose = new CodePattern("(?<code>R\\d{3})?(?<flags>(?:\\([A-Z]\\))*)?");

        assertThat(loose.find("Om (B) og R101(I)")).extracting(PlanCode::code).containsExactly("R101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?<code>R\\d+", "R\\d+", "(?<code>R\\d+)", "(?<flags>)"})
    void aPatternThatCannotWorkIsRefused(String regex) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodePattern(regex))
                .withMessageContaining("the code pattern");
    }

    /** Whatever is done to be quick, every text is told the same of as by the regular expression itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?<![\\p{L}\\p{N}])(?<code>R\\s?\\d{3}|A\\d{3})(?![\\p{L}\\p{N}])(?<flags>(?:\\s?\\([A-Z]\\))*)",
                "\\b(?<code>R\\d{1,2})\\b(?<flags>)",
                "(?<=[ (])(?<code>R\\d)(?<flags>)",
                "^(?<code>[^ 1]A?1)(?<flags>)",
                "(?<code>RA|Ø1|å)(?<flags>)",
                "(?<code>[A-ZÆØÅ]{2}-?\\d)(?<flags>)",
                "(?<code>(?=R)R.{0,2}1)(?<flags>)",
                "(?<code>ſ1|K)(?<flags>)"
            })
    void nothingIsMissedInAHurry(String regex) {
        CodePattern hurried = new CodePattern(regex);
        Pattern plain = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        SplittableRandom chance = new SplittableRandom(3);
        String letters = "RrAa1112 2-(øÅsS\u212ak";
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = chance.nextInt(14); length > 0; length--) {
                text.append(letters.charAt(chance.nextInt(letters.length())));
            }
            boolean isThere = plain.matcher(text).find();
            found += isThere ? 1 : 0;
            assertThat(hurried.find(text.toString()).isEmpty())
                    .as(text.toString())
                    .isEqualTo(!isThere);
            assertThat(hurried.without(text.toString()))
                    .isEqualTo(plain.matcher(text).replaceAll(" ").strip());
        }
        assertThat(found).isGreaterThan(20);
    }
}
