package dk.norddjurs.plansync.command;

import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;

/** placeholder until the digest branch lands */
@Command(name = "digest")
final class DigestCommand implements CommandLine.Command {
    @Override
    public int call(ApplicationContext context) {
        return ExitStatus.FAILED;
    }
}
