package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.connector.AgendaReader;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the reader of the agenda system that is configured; a municipality without one has no such bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AgendaSettings.class)
class AgendaConfiguration {
    @Bean
    @ConditionalOnProperty("plansync.agenda.firstagenda.base-url")
    AgendaReader firstAgendaReader(AgendaSettings settings, Clock clock) {
        FirstAgendaSettings site = Objects.requireNonNull(settings.firstagenda());
        Outcomes outcomes = new Outcomes(settings.outcomes(), settings.negations());
        Decisions decisions = new Decisions(settings.decisionHeadings());
        return new FirstAgendaReader(site, new PointReader(decisions, outcomes), clock);
    }
}
