package dk.norddjurs.plansync.connector.agenda;

import dk.norddjurs.plansync.plan.TreatmentOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which agenda system is asked, and how its words are understood.
 *
 * @param firstagenda      a site of FirstAgenda Publication, or null if the municipality has none
 * @param outcomes         the phrases that tell an outcome; the longest that fits wins
 * @param negations        words that turn a clause round: a phrase beside one of them tells nothing
 * @param decisionHeadings how the heading of a decision begins
 */
@ConfigurationProperties("plansync.agenda")
record AgendaSettings(
        @Nullable FirstAgendaSettings firstagenda,
        @DefaultValue Map<TreatmentOutcome, List<String>> outcomes,

        @DefaultValue({"ikke", "ej", "hverken", "ingen", "intet"})
        List<String> negations,

        @DefaultValue("Beslutning") List<String> decisionHeadings) {}
