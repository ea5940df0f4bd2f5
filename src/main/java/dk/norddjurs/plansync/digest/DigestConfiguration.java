package dk.norddjurs.plansync.digest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Puts the mails together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DigestSettings.class, MailSettings.class})
class DigestConfiguration {}
