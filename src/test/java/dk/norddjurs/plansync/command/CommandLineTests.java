package dk.norddjurs.plansync.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.snapshot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {
    @ParameterizedTest
    @ValueSource(strings = {"--help", "sync --help", "approve --help", "doctor --help"})
    void helpIsAnAnswer(String words) {
        Said said = explained(words);

        assertThat(said.status()).isZero();
        assertThat(said.out()).contains("Usage: plansync");
        assertThat(said.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sync --dryrun",
                "sync --plan 2025/2028",
                "sync --timeout soon",
                "approve",
                "approve seven",
                "synk",
                "sync too-much"
            })
    void wrongWordsAreToldWithTheUsageAndNotOnTheAnswersStream(String words) {
        Said said = explained(words);

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("Usage: plansync").doesNotContain("\tat ", "Exception");
        assertThat(said.out()).isEmpty();
    }

    private static Said explained(String words) {
        String[] args = words.split(" ");
        assertThat(CommandLine.parse(args)).isEmpty();
        return Said.by(() -> CommandLine.explain(args));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "sync --dry-run --json --plan 2025-2028", "approve 7", "doctor --json"})
    void rightWordsAreACommand(String words) {
        assertThat(CommandLine.parse(words.split(" "))).isPresent();
    }

    @Test
    void aDryRunLeavesTheInboxAlone() {
        assertThat(CommandLine.parse("sync").orElseThrow().takesInInbox()).isTrue();
        assertThat(CommandLine.parse("sync", "--dry-run").orElseThrow().takesInInbox())
                .isFalse();
        assertThat(CommandLine.parse("doctor").orElseThrow().takesInInbox()).isFalse();
    }

    @Test
    void ourOwnSentencesAreToldAsTheyAre() {
        Said said = failedBy(new SourceFailed(Source.LIST, "Listen svarede 403. Giv appen adgang."));

        assertThat(said).isEqualTo(new Said(1, "", "Listen svarede 403. Giv appen adgang.%n".formatted()));
    }

    @Test
    void whatNobodyForesawIsOneSentenceThatSaysWhereThereIsMore() {
        Said said = failedBy(new IllegalArgumentException("port out of range\nand more of it"));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines())
                .singleElement()
                .asString()
                .contains("port out of range", "LOGGING_LEVEL")
                .doesNotContain("and more of it");
    }

    private static Said failedBy(RuntimeException cause) {
        return Said.by(() -> CommandLine.fail(new IllegalStateException("wrapped", cause)));
    }
}
