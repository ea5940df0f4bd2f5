package dk.norddjurs.plansync;

import dk.norddjurs.plansync.command.CommandLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Serves; or, given a command, carries that out once and exits with its status. */
@SpringBootApplication
public class Plansync {
    /** Whether a command is carried out, rather than the service run. */
    static final String COMMAND = "plansync.command";

    /** @param args nothing or Spring's own options to serve; a command and its options to carry it out */
    public static void main(String[] args) {
        List<String> words = List.of(args);
        if (words.isEmpty() || (words.get(0).startsWith("--") && !CommandLine.isAboutItself(words.get(0)))) {
            application().run(args);
        } else {
            System.exit(command(args));
        }
    }

    private static int command(String[] args) {
        return CommandLine.parse(args).map(Plansync::inContext).orElseGet(() -> CommandLine.explain(args));
    }

    /** A command has no web server and no schedules, and its log does not mix with its answer. */
    private static int inContext(CommandLine.Command command) {
        SpringApplication application = application();
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = application.run(options(command))) {
            return command.call(context);
        } catch (RuntimeException e) {
            return CommandLine.fail(e);
        }
    }

    /** Spring's own account of a start that fails is left out: {@link CommandLine#fail} gives it in a sentence. */
    private static String[] options(CommandLine.Command command) {
        return new String[] {
            "--" + COMMAND + "=true",
            "--plansync.budget.watch=" + command.takesInInbox(),
            "--plansync.budget.fetch=false",
            "--plansync.budget.poll-interval=1s",
            "--logging.level.root=warn",
            "--logging.level.org.springframework.boot.SpringApplication=off",
            "--logging.level.org.springframework.boot.diagnostics=off",
            "--logging.level.org.springframework.context=error",
        };
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(Plansync.class);
        Path home = Home.find();
        application.setDefaultProperties(Map.of(
                "plansync.home",
                home.toString(),
                "spring.config.additional-location",
                "optional:file:" + home.resolve("config") + "/"));
        return application;
    }
}
