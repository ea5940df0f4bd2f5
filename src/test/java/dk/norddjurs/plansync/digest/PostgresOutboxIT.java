package dk.norddjurs.plansync.digest;

import dk.norddjurs.plansync.sandbox.PostgresForTests;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresOutboxIT extends OutboxContract {
    @Override
    Outbox outbox() {
        return new PostgresOutbox(JdbcClient.create(PostgresForTests.freshDatabase()), SETTINGS);
    }
}
