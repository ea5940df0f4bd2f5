package dk.norddjurs.plansync.connector.sftp;

import java.time.Instant;

/**
 * A file on the server, as it looked when its folder was listed.
 *
 * @param profile  whose export it is
 * @param folder   where it lies there
 * @param name     its name, free of anything but a name
 * @param size     in bytes
 * @param modified when it was changed last, by the server's clock
 */
record RemoteFile(String profile, String folder, String name, long size, Instant modified) {
    String path() {
        return folder + "/" + name;
    }
}
