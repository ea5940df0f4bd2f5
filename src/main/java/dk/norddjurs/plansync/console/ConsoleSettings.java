package dk.norddjurs.plansync.console;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is let in.
 *
 * @param hosts the host names, without port, by which the service may be addressed
 */
@ConfigurationProperties("plansync.console")
record ConsoleSettings(
        @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) List<String> hosts) {}
