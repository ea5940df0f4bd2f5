package dk.norddjurs.plansync.run;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the run together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunSettings.class)
class RunConfiguration {
    @Bean
    TransactionOperations transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    /** The service takes runs from the queue once the routes are up; a command does so itself, if it runs any. */
    @Bean
    @ConditionalOnProperty(name = "plansync.command", havingValue = "false", matchIfMissing = true)
    ApplicationListener<ApplicationReadyEvent> serving(RunWorker worker) {
        return ready -> worker.serve();
    }
}
