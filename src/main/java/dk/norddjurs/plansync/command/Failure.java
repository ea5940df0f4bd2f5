package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.settings.SettingsInvalid;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Puts an exception into words for whoever gave the command. */
final class Failure {
    private Failure() {}

    /** What our own exceptions say in full sentences; of others what lies at the bottom, with where to look for more. */
    static String sentence(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        return causes.stream()
                .filter(cause -> cause instanceof SettingsInvalid || cause instanceof SourceFailed)
                .map(Throwable::getMessage)
                .findFirst()
                .orElseGet(() -> unforeseen(telling(causes)));
    }

    /** The database says whom it could not reach; what lies below that says only that it could not. */
    private static Throwable telling(List<Throwable> causes) {
        return causes.stream()
                .filter(SQLException.class::isInstance)
                .reduce((above, below) -> below)
                .orElse(causes.get(causes.size() - 1));
    }

    private static String unforeseen(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return "Kommandoen kunne ikke udføres: " + message + " ("
                + cause.getClass().getSimpleName()
                + "). Kør den igen med LOGGING_LEVEL_DK_NORDDJURS_PLANSYNC=debug for at se det hele.";
    }
}
