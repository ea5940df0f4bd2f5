package dk.norddjurs.plansync.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.PlanId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.annotation.UserConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SettingsConfigurationIT {
    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(UserConfigurations.of(SettingsConfiguration.class));

    @Test
    void withoutAnyPropertyTheShippedFilesAreRead() {
        service.run(context -> {
            assertThat(context.getBean(Plans.class).find(new PlanId("2025-2028")))
                    .isPresent();
            assertThat(context.getBean(Profiles.class).find("opus-csv")).isPresent();
        });
    }

    @Test
    void propertiesPointAtOtherFolders(@TempDir Path folder) {
        new SampleFiles(folder);
        service.withPropertyValues(
                        "plansync.settings.plans=" + folder.resolve("plans"),
                        "plansync.settings.profiles=" + folder.resolve("profiles"))
                .run(context -> assertThat(context.getBean(Plans.class).all())
                        .extracting(PlanSettings::title)
                        .containsExactly("En lille plan"));
    }

    @Test
    void aStartWithBadFilesEndsWithTheListOfProblems(@TempDir Path folder) {
        new SampleFiles(folder).spoilPlan("column: Titel", "colunm: Titel");
        service.withPropertyValues(
                        "plansync.settings.plans=" + folder.resolve("plans"),
                        "plansync.settings.profiles=" + folder.resolve("profiles"))
                .run(context -> {
                    assertThat(context).hasFailed();
                    FailureAnalysis analysis = new SettingsInvalidAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis).isNotNull();
                    assertThat(analysis.getDescription()).contains("2 problems").contains("Did you mean 'column'?");
                });
    }
}
