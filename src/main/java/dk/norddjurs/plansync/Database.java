package dk.norddjurs.plansync;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The embedded PostgreSQL, where no server is configured: a real one, its data kept between starts. A command that is
 * started while the service runs talks to the service's.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}' == ''")
class Database implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int PORT_LINE = 3;
    private static final int CONNECT_MILLIS = 500;

    private @Nullable EmbeddedPostgres started;

    /** @param folder where the data lies; the server's own files are in a folder below it */
    @Bean
    @ConditionalOnMissingBean(DataSource.class)
    DataSource dataSource(@Value("${plansync.database.folder:.plansync/database}") Path folder) throws IOException {
        Path data = folder.toAbsolutePath();
        int port = running(data).orElse(0);
        if (port == 0) {
            Files.createDirectories(data);
            started = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .start();
            port = started.getPort();
            LOG.info("No database is configured: started an embedded PostgreSQL with its data in {}", data);
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        pool.setUsername("postgres");
        return pool;
    }

    /** The port of a server that already serves this folder. */
    private static Optional<Integer> running(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(note);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
            return Optional.of(port);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Runs after the pool is closed, for the pool is made from it. */
    @Override
    public void destroy() throws IOException {
        EmbeddedPostgres server = started;
        if (server != null) {
            server.close();
        }
    }
}
