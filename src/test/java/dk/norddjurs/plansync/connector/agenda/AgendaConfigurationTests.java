package dk.norddjurs.plansync.connector.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.AgendaReader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AgendaConfigurationTests {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(AgendaConfiguration.class)
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues("spring.config.location=classpath:/firstagenda/outcomes.yaml")
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void municipalityWithAFirstAgendaSiteHasItsReader() {
        context.withPropertyValues("plansync.agenda.firstagenda.base-url=https://dagsordener.example.dk/")
                .run(started -> {
                    assertThat(started).hasSingleBean(AgendaReader.class);
                    FirstAgendaSettings site =
                            started.getBean(AgendaSettings.class).firstagenda();
                    assertThat(site.timeout()).isEqualTo(Duration.ofSeconds(30));
                    assertThat(site.at("/api")).isEqualTo(URI.create("https://dagsordener.example.dk/api"));
                });
    }

    @Test
    void municipalityWithoutOneHasNone() {
        context.run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(AgendaReader.class));
    }

    @Test
    void phrasesComeFromTheConfiguration() {
        context.withPropertyValues(
                        "plansync.agenda.firstagenda.base-url=https://dagsordener.example.dk",
                        "plansync.agenda.outcomes.unknown=noget")
                .run(started -> assertThat(started).getFailure().rootCause().hasMessageContaining("noget"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dagsordener.example.dk", "ftp://example.dk", "https://user:secret@example.dk"})
    void addressThatCannotBeAskedIsRefused(String address) {
        assertThatThrownBy(() -> new FirstAgendaSettings(
                        URI.create(address), Duration.ofSeconds(1), 60, Duration.ZERO, "plansync"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base-url")
                .hasMessageNotContaining("secret");
    }
}
