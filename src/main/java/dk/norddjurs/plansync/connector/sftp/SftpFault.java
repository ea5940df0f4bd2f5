package dk.norddjurs.plansync.connector.sftp;

import dk.norddjurs.plansync.connector.Quote;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The server could not be visited. The message goes on from "kan ikke hentes:", and says what to do. */
final class SftpFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final Stage stage;
    private final boolean passing;

    /** How far a visit came: what it failed at. */
    enum Stage {
        SERVER,
        LOGIN,
        FOLDERS
    }

    private SftpFault(Stage stage, boolean passing, String says, Throwable cause) {
        super(says, cause);
        this.stage = stage;
        this.passing = passing;
    }

    /** Something that trying again does not mend. */
    static SftpFault lasting(Stage stage, String says, Throwable cause) {
        return new SftpFault(stage, false, says, cause);
    }

    /** The connection failed: it may hold the next time. */
    static SftpFault connection(Stage stage, String server, Throwable cause) {
        return new SftpFault(stage, true, server + " " + what(cause), cause);
    }

    private static String what(Throwable cause) {
        if (has(cause, UnknownHostException.class) || has(cause, UnresolvedAddressException.class)) {
            return "findes ikke. Ret plansync.budget.sftp.host, eller se efter navneopslaget.";
        } else if (has(cause, ConnectException.class)) {
            return "tager ikke imod forbindelser. Se efter host, port og firewall.";
        } else if (has(cause, TimeoutException.class)
                || String.valueOf(cause.getMessage()).contains("imeout")) {
            return "svarer ikke i tide. Se efter, om serveren og nettet virker.";
        }
        return "afbrød forbindelsen (" + Quote.of(String.valueOf(cause.getMessage())) + "). Der prøves igen.";
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }

    Stage stage() {
        return stage;
    }

    /** Whether it is worth while to try again at once. */
    boolean isPassing() {
        return passing;
    }

    String says() {
        return String.valueOf(getMessage());
    }
}
