package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.connector.PlanListCheck.State;
import dk.norddjurs.plansync.run.Doctor;
import dk.norddjurs.plansync.run.Doctor.Check;
import java.util.List;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks every connection, and says what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks every connection and permission, and says what to do. Changes nothing.")
final class DoctorCommand implements CommandLine.Command {
    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public int call(ApplicationContext context) {
        Output out = new Output();
        List<Check> checks = context.getBean(Doctor.class).examine();
        if (json) {
            out.json(checks);
        } else {
            checks.forEach(check -> out.line("%s  %s%s", word(check.state()), check.what(), tail(check)));
        }
        return checks.stream().allMatch(Check::isOk) ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static String word(State state) {
        return switch (state) {
            case OK -> "ok  ";
            case WARNING -> "OBS ";
            case NOT_PROVEN, NOT_ASKED -> "–   ";
            case FAILED -> "FEJL";
        };
    }

    private static String tail(Check check) {
        return check.says().isEmpty() ? "" : ": " + check.says();
    }
}
