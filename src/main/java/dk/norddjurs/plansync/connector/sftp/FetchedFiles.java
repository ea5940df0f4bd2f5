package dk.norddjurs.plansync.connector.sftp;

import java.time.Instant;
import java.util.Collection;

/** Remembers what was fetched from a server, as long as it lies there. */
interface FetchedFiles {
    /** Whether the file was fetched as it is now: of this size, and not changed since. */
    boolean has(String server, RemoteFile file);

    /** The file is in the inbox. */
    void remember(String server, RemoteFile file, Instant now);

    /** The file is gone from the server: another one of its name is not it, however much alike. */
    void forget(String server, RemoteFile file);

    /** All but these files of the folder are gone from the server. */
    void forgetAllBut(String server, String folder, Collection<RemoteFile> there);
}
