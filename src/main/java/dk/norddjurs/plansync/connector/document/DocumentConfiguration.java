package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.PlanDocumentReader;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the reading of plans in Word and Excel to the rest. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    @Bean
    PlanDocumentReader planDocumentReader(Clock clock) {
        return new OfficeDocumentReader(clock);
    }
}
