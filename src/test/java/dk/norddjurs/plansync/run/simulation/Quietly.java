package dk.norddjurs.plansync.run.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.slf4j.LoggerFactory;

/** A million nights of failures need not stand in the log, and a million mails need not search the class path. */
final class Quietly {
    private Quietly() {}

    static void silence() {
        for (String module : new String[] {"run", "digest"}) {
            ((Logger) LoggerFactory.getLogger("dk.norddjurs.plansync." + module)).setLevel(Level.OFF);
        }
        System.setProperty("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
    }
}
