package dk.norddjurs.plansync.connector.sftp;

import dk.norddjurs.plansync.connector.BudgetSupply;
import dk.norddjurs.plansync.connector.SupplyTroubles;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.settings.Profiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the way over SFTP together, where a server is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${plansync.budget.sftp.host:}' != ''")
@EnableConfigurationProperties(SftpSettings.class)
class SftpConfiguration {
    @Bean
    BudgetSupply sftpPickup(
            SftpSettings settings,
            Profiles profiles,
            @Value("${plansync.budget.inbox:.plansync/inbox}") Path inbox,
            JdbcClient jdbc,
            SupplyTroubles troubles,
            Clock clock) {
        List<String> names = profiles.all().stream().map(ProfileSettings::name).toList();
        return new SftpPickup(settings, names, inbox, new PostgresFetchedFiles(jdbc), troubles, clock);
    }
}
