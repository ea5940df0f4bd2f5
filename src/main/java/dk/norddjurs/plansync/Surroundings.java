package dk.norddjurs.plansync;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service finds around it: the time. */
@Configuration(proxyBeanMethods = false)
class Surroundings {
    /** The time, in the municipality's zone: "tonight" and "today" are meant in it wherever the server stands. */
    @Bean
    Clock clock(@Value("${plansync.zone:Europe/Copenhagen}") ZoneId zone) {
        return Clock.system(zone);
    }
}
