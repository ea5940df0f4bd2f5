package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Approvals in PostgreSQL. */
@Repository
class PostgresApprovalStore implements ApprovalStore {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PostgresApprovalStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    @Transactional
    public void approve(PlanId plan, long run, Collection<String> fingerprints, String who, Instant now) {
        batches.batchUpdate("""
                insert into approval (plan, fingerprint, run, approved_by, approved_at) values (?, ?, ?, ?, ?)
                on conflict (plan, fingerprint) do nothing""", fingerprints, BATCH, (ps, fingerprint) -> {
            ps.setString(1, plan.value());
            ps.setString(2, fingerprint);
            ps.setLong(3, run);
            ps.setString(4, who);
            ps.setObject(5, now.atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    public Set<String> approved(PlanId plan) {
        return jdbc.sql("select fingerprint from approval where plan = ?")
                .param(plan.value())
                .query(String.class)
                .set();
    }
}
