package dk.norddjurs.plansync.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets a start with bad plan or profile files end with the list of problems instead of a stack trace. */
class SettingsInvalidAnalyzer extends AbstractFailureAnalyzer<SettingsInvalid> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, SettingsInvalid cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Each line names the file, the line and what to write. The keys are described in"
                        + " config/plan.schema.json and config/profile.schema.json.",
                cause);
    }
}
