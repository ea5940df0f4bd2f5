package dk.norddjurs.plansync.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.sandbox.PostgresForTests;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The store in PostgreSQL keeps to the contract. */
class PostgresExportStoreIT extends ExportStoreContract {
    @Override
    ExportStore emptyStore() {
        return in(PostgresForTests.freshDatabase());
    }

    static ExportStore in(DataSource database) {
        return new PostgresExportStore(
                JdbcClient.create(database), new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    @Test
    void anExportIsKeptWithAllItsUnreadRowsOrNotAtAll() {
        ExportStore store = emptyStore();
        Accepted export = new Accepted("opus", "b.csv", "aa", Instant.EPOCH, 1, 2, "1970-01-01-aa-b.csv");
        UnreadRow row = new UnreadRow(2, "", "To gange samme række", null, null, null);

        assertThatThrownBy(() -> store.accept(export, List.of(row, row)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(store.accepted("opus", "aa")).isEmpty();
    }
}
