package dk.norddjurs.plansync.connector.sftp;

import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.sftp.Incoming.InboxFailed;
import dk.norddjurs.plansync.connector.sftp.SftpFault.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One visit to the server. A file is fetched only if it looks the same twice, some time apart; it is remembered when it is
 * in the inbox, and only then touched on the server. Wherever that is interrupted, the next visit goes on.
 */
final class SftpVisit {
    private static final Logger log = LoggerFactory.getLogger(SftpVisit.class);

    private final SftpSettings settings;
    private final Map<String, String> folders;
    private final Path inbox;
    private final FetchedFiles fetched;
    private final SftpClient server;
    private final Clock clock;
    private final List<String> left = new ArrayList<>();

    SftpVisit(
            SftpSettings settings,
            Map<String, String> folders,
            Path inbox,
            FetchedFiles fetched,
            SftpClient server,
            Clock clock) {
        this.settings = settings;
        this.folders = folders;
        this.inbox = inbox;
        this.fetched = fetched;
        this.server = server;
        this.clock = clock;
    }

    /** Fetches what is complete; a Danish sentence for each file that is left there although it should not be. */
    List<String> carryOut() throws SftpFault, InterruptedException {
        try {
            List<RemoteFile> first = look();
            if (!first.isEmpty()) {
                Thread.sleep(settings.settle().toMillis());
                left.clear();
                List<RemoteFile> settled = new ArrayList<>(look());
                settled.retainAll(first);
                // The newest last: it is then the last one to be accepted, too.
                settled.sort(Comparator.comparing(RemoteFile::modified).thenComparing(RemoteFile::name));
                for (RemoteFile file : settled.subList(0, Math.min(settled.size(), settings.maxFiles()))) {
                    fetch(file);
                }
            }
            return left;
        } catch (IOException e) {
            throw SftpFault.connection(Stage.FOLDERS, settings.server(), e);
        }
    }

    /** What lies on the server and has not been fetched yet. */
    private List<RemoteFile> look() throws IOException, SftpFault {
        List<RemoteFile> found = new ArrayList<>();
        for (Map.Entry<String, String> folder : folders.entrySet()) {
            RemoteFolder listed = RemoteFolder.list(server, folder.getKey(), folder.getValue(), settings.maxSize());
            left.addAll(listed.left());
            if (listed.whole()) {
                fetched.forgetAllBut(settings.server(), folder.getValue(), listed.files());
            }
            for (RemoteFile file : listed.files()) {
                if (!fetched.has(settings.server(), file)) {
                    found.add(file);
                } else {
                    finish(file);
                }
            }
        }
        return found;
    }

    private void fetch(RemoteFile file) throws IOException, SftpFault {
        Path folder = inbox.resolve(file.profile());
        if (Incoming.waits(folder, file.name())) {
            log.debug("{} is not fetched yet: a file of that name waits in the inbox", file.path());
            return;
        }
        try (Incoming incoming = Incoming.into(folder)) {
            if (!isComplete(file, incoming)) {
                log.info("{} changed while it was fetched; it is left to the next time", file.path());
                return;
            }
            incoming.settle(file.name(), file.modified());
            log.info("Fetched {} ({} bytes) from {}", file.path(), file.size(), settings.server());
        } catch (InboxFailed e) {
            throw SftpFault.lasting(
                    Stage.FOLDERS,
                    "der kan ikke skrives i indbakkens mappe »" + folder
                            + "«. Se efter, om den findes og har plads, og om drevet er monteret.",
                    e);
        } catch (SftpException e) {
            leave(file, "kan ikke hentes", "Giv brugeren »" + settings.user() + "« ret til at læse den.", e);
            return;
        }
        fetched.remember(settings.server(), file, clock.instant());
        finish(file);
    }

    private boolean isComplete(RemoteFile file, Incoming incoming) throws IOException, InboxFailed {
        try (InputStream in = server.read(file.path())) {
            return incoming.take(in, file.size()) && isUnchanged(file);
        }
    }

    private boolean isUnchanged(RemoteFile file) throws IOException {
        Attributes now = server.lstat(file.path());
        return now.isRegularFile()
                && now.getSize() == file.size()
                && RemoteFolder.modified(now).equals(file.modified());
    }

    /** Does what is to become of a file that was fetched. A newer one of its name is left alone. */
    private void finish(RemoteFile file) throws IOException {
        try {
            if (settings.after() != SftpSettings.After.KEEP && isUnchanged(file)) {
                if (settings.after() == SftpSettings.After.DELETE) {
                    server.remove(file.path());
                } else {
                    move(file);
                }
                fetched.forget(settings.server(), file);
            }
        } catch (SftpException e) {
            String word = settings.after() == SftpSettings.After.DELETE ? "slettes" : "flyttes";
            leave(
                    file,
                    "er hentet, men kan ikke " + word,
                    "Giv brugeren »" + settings.user()
                            + "« ret til det, eller sæt plansync.budget.sftp.after til keep.",
                    e);
        }
    }

    private void move(RemoteFile file) throws IOException {
        String target = settings.moveTo().startsWith("/") ? settings.moveTo() : file.folder() + "/" + settings.moveTo();
        try {
            server.stat(target);
        } catch (SftpException e) {
            server.mkdir(target);
        }
        try {
            server.rename(file.path(), target + "/" + file.name());
        } catch (SftpException e) {
            // There is one of that name already.
            server.rename(file.path(), target + "/" + clock.millis() + "-" + file.name());
        }
    }

    /** The server refuses something with one file; the connection holds, and the others are not kept waiting. */
    private void leave(RemoteFile file, String what, String advice, SftpException refused) throws IOException {
        if (refused.getStatus() == SftpConstants.SSH_FX_CONNECTION_LOST
                || refused.getStatus() == SftpConstants.SSH_FX_NO_CONNECTION) {
            throw refused;
        }
        left.add("Filen " + Quote.of(file.name()) + " i mappen " + Quote.of(file.folder()) + " på SFTP-serveren " + what
                + " (" + Quote.of(String.valueOf(refused.getMessage())) + "). " + advice);
    }
}
