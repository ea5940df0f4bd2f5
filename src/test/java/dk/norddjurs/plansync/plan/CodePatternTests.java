package dk.norddjurs.plansync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
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
}
