package dk.norddjurs.plansync.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.sandbox.StoreDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;

/** The mirror in PostgreSQL keeps to the contract. */
class PostgresListMirrorIT extends ListMirrorContract {
    private static final PlanId PLAN = new PlanId("2025-2028");

    private StoreDatabase database;

    @Override
    ListMirror emptyMirror() {
        database = new StoreDatabase();
        return database.transactional(ListMirror.class, new PostgresListMirror(database.jdbc(), database.batches()));
    }

    @Override
    TransactionOperations transactions() {
        return database.transactions();
    }

    @Test
    void rowsAndMarkAreKeptTogetherOrNotAtAll() {
        ListMirror mirror = emptyMirror();
        mirror.apply(PLAN, everything("1", row("1")), OwnWrites.NONE, Instant.EPOCH);
        MirroredList before = mirror.load(PLAN);
        database.jdbc().sql("alter table item add check (list_key <> '3')").update();

        assertThatThrownBy(() -> mirror.apply(PLAN, everything("2", row("2"), row("3")), OwnWrites.NONE, Instant.EPOCH))
                .isInstanceOf(DataAccessException.class);
        assertThat(mirror.load(PLAN)).isEqualTo(before);
    }
}
