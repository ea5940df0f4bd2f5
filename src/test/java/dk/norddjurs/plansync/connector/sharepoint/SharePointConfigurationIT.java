package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.connector.Waits;
import dk.norddjurs.plansync.sandbox.StoreDatabase;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The connector is wired from configuration alone, and starts where nothing is configured. */
class SharePointConfigurationIT {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(SharePointConfiguration.class)
            .withBean(Clock.class, () -> Clock.system(SandboxedList.ZONE))
            .withBean(Waits.class, () -> Waits.UNSEEN)
            .withBean(JdbcClient.class, () -> new StoreDatabase().jdbc());

    @Test
    void sandboxIsReachedByItsProperties() {
        try (SandboxedList sandboxed = new SandboxedList()) {
            sandboxed.list.add(Map.of("Titel", "Flådestyring"));
            String[] properties = sandboxed.graph.properties().entrySet().stream()
                    .map(property -> property.getKey() + "=" + property.getValue())
                    .toArray(String[]::new);

            application.withPropertyValues(properties).run(context -> {
                assertThat(context.getBean(PlanReader.class)
                                .read(ListPlan.settings(), null)
                                .rows())
                        .hasSize(1);
                assertThat(context.getBean(PlanWriter.class).batchSize()).isEqualTo(20);
            });
            assertThat(sandboxed.graph.violations()).isEmpty();
        }
    }

    @Test
    void unconfiguredServiceStartsAndSaysWhatLacksWhenAsked() {
        application.run(context -> {
            assertThat(context).hasNotFailed();
            PlanReader reader = context.getBean(PlanReader.class);
            assertThatThrownBy(() -> reader.check(ListPlan.settings()))
                    .isInstanceOf(SourceFailed.class)
                    .hasMessageContaining("Der kan ikke logges ind");
        });
    }

    @Test
    void fixedTokenForMicrosoftItselfStopsTheStart() {
        application
                .withPropertyValues("plansync.sharepoint.token=geheim")
                .run(context -> assertThat(context).hasFailed());
    }
}
