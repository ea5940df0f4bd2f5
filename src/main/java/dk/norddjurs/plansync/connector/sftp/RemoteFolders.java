package dk.norddjurs.plansync.connector.sftp;

import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.sftp.SftpFault.Stage;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Where each profile's exports lie on the server. */
final class RemoteFolders {
    private RemoteFolders() {}

    /**
     * The folders that there are. One that is named in the configuration must be there; of those that are not, one at least.
     *
     * @return by the profile's name
     */
    static Map<String, String> find(SftpSettings settings, Collection<String> profiles, SftpClient server)
            throws SftpFault {
        Map<String, String> found = new TreeMap<>();
        for (Map.Entry<String, String> one : wanted(settings, profiles).entrySet()) {
            if (isThere(settings, server, one.getValue())) {
                found.put(one.getKey(), one.getValue());
            } else if (!settings.folders().isEmpty()) {
                throw missing(settings, Quote.of(one.getValue()));
            }
        }
        if (found.isEmpty()) {
            throw missing(settings, Quote.all(wanted(settings, profiles).values()));
        }
        return found;
    }

    private static Map<String, String> wanted(SftpSettings settings, Collection<String> profiles) {
        Map<String, String> wanted = new TreeMap<>();
        if (settings.folders().isEmpty()) {
            profiles.forEach(profile -> wanted.put(profile, settings.folder() + "/" + profile));
        }
        settings.folders()
                .forEach((profile, folder) ->
                        wanted.put(profile, folder.startsWith("/") ? folder : settings.folder() + "/" + folder));
        return wanted;
    }

    private static boolean isThere(SftpSettings settings, SftpClient server, String folder) throws SftpFault {
        try {
            return server.stat(folder).isDirectory();
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                    || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
                return false;
            }
            throw SftpFault.lasting(
                    Stage.FOLDERS,
                    settings.server() + " åbner ikke mappen " + Quote.of(folder) + " ("
                            + Quote.of(String.valueOf(e.getMessage())) + "). Giv brugeren ret til at læse den.",
                    e);
        } catch (IOException e) {
            throw SftpFault.connection(Stage.FOLDERS, settings.server(), e);
        }
    }

    private static SftpFault missing(SftpSettings settings, String folders) {
        return SftpFault.lasting(
                Stage.FOLDERS,
                settings.server() + " har ikke mappen " + folders
                        + ". Få den oprettet, eller ret plansync.budget.sftp.folder og folders.",
                new IOException("no such folder"));
    }
}
