package dk.norddjurs.plansync.connector.sftp;

import dk.norddjurs.plansync.connector.Quote;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.springframework.util.unit.DataSize;

/**
 * What lies in a folder of the server. Folders in it and links are passed by, and so is what is hidden or unfinished.
 *
 * @param files what may be fetched, in the order of the server
 * @param left  a Danish sentence for each file that is left there, and for what else is wrong
 * @param whole whether everything in the folder was looked at
 */
record RemoteFolder(List<RemoteFile> files, List<String> left, boolean whole) {
    /** Nobody exports so often: more of them is another folder than was meant. */
    private static final int ENTRIES = 10_000;

    static RemoteFolder list(SftpClient server, String profile, String folder, DataSize maxSize) throws IOException {
        List<RemoteFile> files = new ArrayList<>();
        List<String> left = new ArrayList<>();
        int entries = 0;
        for (DirEntry entry : server.readDir(folder)) {
            if (++entries > ENTRIES) {
                left.add("Mappen " + Quote.of(folder) + " på SFTP-serveren har mere end " + ENTRIES
                        + " filer; resten er ikke set. Ryd op i den, eller ret plansync.budget.sftp.folder.");
                return new RemoteFolder(files, left, false);
            }
            if (entry.getAttributes().isRegularFile() && !RemoteName.isPassedBy(entry.getFilename())) {
                judge(file(profile, folder, entry), maxSize, files, left);
            }
        }
        return new RemoteFolder(files, left, true);
    }

    private static void judge(RemoteFile file, DataSize maxSize, List<RemoteFile> files, List<String> left) {
        if (!RemoteName.isPlain(file.name())) {
            left.add(start(file) + " hentes ikke: navnet er for langt eller har tegn, som et filnavn ikke må have."
                    + " Giv filen et andet navn.");
        } else if (file.size() > maxSize.toBytes()) {
            left.add(start(file) + " fylder " + DataSize.ofBytes(file.size()).toMegabytes() + " MB og hentes ikke: der"
                    + " hentes højst " + maxSize.toMegabytes() + " MB (plansync.budget.sftp.max-size).");
        } else {
            files.add(file);
        }
    }

    private static String start(RemoteFile file) {
        return "Filen " + Quote.of(file.name()) + " i mappen " + Quote.of(file.folder()) + " på SFTP-serveren";
    }

    private static RemoteFile file(String profile, String folder, DirEntry entry) {
        Attributes attributes = entry.getAttributes();
        return new RemoteFile(profile, folder, entry.getFilename(), attributes.getSize(), modified(attributes));
    }

    /** When the file was changed last; 1970 where the server does not say. */
    static Instant modified(Attributes attributes) {
        return attributes.getModifyTime() == null
                ? Instant.EPOCH
                : attributes.getModifyTime().toInstant();
    }
}
