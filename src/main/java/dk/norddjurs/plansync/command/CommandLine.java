package dk.norddjurs.plansync.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a command and its options. */
public final class CommandLine {
    private static final Set<String> ABOUT_ITSELF = Set.of("-h", "--help", "-V", "--version");

    private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);

    private CommandLine() {}

    /** A command whose words have been read. */
    public interface Command {
        /** Whether the budget files in the inbox are to be taken in while it runs. */
        default boolean takesInInbox() {
            return false;
        }

        /**
         * Carries the command out.
         *
         * @return the exit status
         */
        int call(ApplicationContext context);
    }

    /** Whether the option asks for the words of the command line, rather than for the service. */
    public static boolean isAboutItself(String option) {
        return ABOUT_ITSELF.contains(option);
    }

    /** The command, or nothing if the words are none, or ask for help. */
    public static Optional<Command> parse(String... args) {
        picocli.CommandLine line = new picocli.CommandLine(new PlansyncCommand());
        try {
            ParseResult result = line.parseArgs(args);
            while (result.hasSubcommand()) {
                result = result.subcommand();
            }
            boolean help = result.isUsageHelpRequested() || result.isVersionHelpRequested();
            return !help && result.commandSpec().userObject() instanceof Command command
                    ? Optional.of(command)
                    : Optional.empty();
        } catch (ParameterException e) {
            return Optional.empty();
        }
    }

    /**
     * Prints the help that was asked for, or what is wrong with the words.
     *
     * @return the exit status: 0 for help, 2 for wrong words
     */
    public static int explain(String... args) {
        return new picocli.CommandLine(new PlansyncCommand())
                .setParameterExceptionHandler((wrong, words) -> explain(wrong))
                .execute(args);
    }

    private static int explain(ParameterException wrong) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        wrong.getCommandLine().usage(err);
        return ExitStatus.USAGE;
    }

    /**
     * Says in a sentence why a command could not be carried out; the whole of it is for the log.
     *
     * @return the exit status
     */
    public static int fail(Throwable failure) {
        LOG.debug("the command failed", failure);
        new Output().problem(Failure.sentence(failure));
        return ExitStatus.FAILED;
    }
}
