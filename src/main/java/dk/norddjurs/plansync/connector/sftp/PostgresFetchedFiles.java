package dk.norddjurs.plansync.connector.sftp;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers in PostgreSQL what was fetched. */
final class PostgresFetchedFiles implements FetchedFiles {
    private final JdbcClient jdbc;

    PostgresFetchedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean has(String server, RemoteFile file) {
        return jdbc.sql("""
                        select exists (select from budget_fetched
                        where server = ? and path = ? and size = ? and modified_at = ?)
                        """)
                .params(server, file.path(), file.size(), utc(file.modified()))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void remember(String server, RemoteFile file, Instant now) {
        jdbc.sql("""
                        insert into budget_fetched (server, path, size, modified_at, fetched_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (server, path) do update set size = excluded.size,
                          modified_at = excluded.modified_at, fetched_at = excluded.fetched_at
                        """)
                .params(server, file.path(), file.size(), utc(file.modified()), utc(now))
                .update();
    }

    @Override
    public void forget(String server, RemoteFile file) {
        jdbc.sql("delete from budget_fetched where server = ? and path = ?")
                .params(server, file.path())
                .update();
    }

    @Override
    public void forgetAllBut(String server, String folder, Collection<RemoteFile> there) {
        String[] paths = there.stream().map(RemoteFile::path).toArray(String[]::new);
        jdbc.sql("""
                        delete from budget_fetched
                        where server = :server and starts_with(path, :folder)
                          and strpos(substr(path, length(:folder) + 1), '/') = 0 and path <> all (:there)
                        """)
                .param("server", server)
                .param("folder", folder + "/")
                .param("there", paths)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
