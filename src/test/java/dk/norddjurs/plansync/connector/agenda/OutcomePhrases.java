package dk.norddjurs.plansync.connector.agenda;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** Binds the municipality's phrases from the file as the service binds its configuration. */
final class OutcomePhrases {
    private OutcomePhrases() {}

    static Outcomes outcomes() {
        AgendaSettings settings = settings();
        return new Outcomes(settings.outcomes(), settings.negations());
    }

    static AgendaSettings settings() {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("outcomes", new ClassPathResource("firstagenda/outcomes.yaml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("plansync.agenda", AgendaSettings.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
