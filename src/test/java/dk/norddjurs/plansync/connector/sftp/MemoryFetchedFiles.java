package dk.norddjurs.plansync.connector.sftp;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what was fetched as long as the test lasts. Keeps the same contract as the one in PostgreSQL. */
final class MemoryFetchedFiles implements FetchedFiles {
    private record Key(String server, String path) {}

    private final Map<Key, RemoteFile> fetched = new ConcurrentHashMap<>();

    @Override
    public boolean has(String server, RemoteFile file) {
        RemoteFile known = fetched.get(new Key(server, file.path()));
        return known != null && known.size() == file.size() && known.modified().equals(file.modified());
    }

    @Override
    public void remember(String server, RemoteFile file, Instant now) {
        fetched.put(new Key(server, file.path()), file);
    }

    @Override
    public void forget(String server, RemoteFile file) {
        fetched.remove(new Key(server, file.path()));
    }

    @Override
    public void forgetAllBut(String server, String folder, Collection<RemoteFile> there) {
        fetched.entrySet()
                .removeIf(one -> one.getKey().server().equals(server)
                        && one.getValue().folder().equals(folder)
                        && there.stream()
                                .noneMatch(
                                        file -> file.path().equals(one.getKey().path())));
    }
}
