package dk.norddjurs.plansync.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One PostgreSQL server for all tests of a JVM, started when the first of them asks and stopped when the JVM ends. */
public final class PostgresForTests {
    private static final String USER = "postgres";
    private static final String TEMPLATE = "plansync_template";
    private static final AtomicInteger count = new AtomicInteger();

    private PostgresForTests() {}

    /** An empty database of its own with every migration applied. Its connections are not pooled. */
    public static DataSource freshDatabase() {
        String name = "plansync_" + count.incrementAndGet();
        create(name, TEMPLATE);
        return Server.RUNNING.getDatabase(USER, name);
    }

    /** An empty database of its own to which no migration has been applied. */
    public static DataSource emptyDatabase() {
        String name = "plansync_" + count.incrementAndGet();
        create(name, "template0");
        return Server.RUNNING.getDatabase(USER, name);
    }

    // One at a time: PostgreSQL refuses a template that is being copied already.
    private static synchronized void create(String name, String template) {
        run(Server.RUNNING, "create database " + name + " template " + template);
    }

    private static void run(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Migrates once; the databases are copies. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                // The durability of a test's database is worth nothing, its speed something.
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
                run(server, "create database " + TEMPLATE);
                Flyway.configure()
                        .dataSource(server.getDatabase(USER, TEMPLATE))
                        .load()
                        .migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
