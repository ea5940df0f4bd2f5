package dk.norddjurs.plansync.digest;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the digest tells.
 *
 * @param language   the language of its words
 * @param weeksAhead how many weeks ahead it looks at the committees
 * @param listAtMost how many entries of a list are named; the rest is counted
 */
@ConfigurationProperties("plansync.digest")
public record DigestSettings(
        @DefaultValue("da-DK") Locale language,
        @DefaultValue("6") int weeksAhead,
        @DefaultValue("20") int listAtMost) {}
