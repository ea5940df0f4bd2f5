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
                on conflict (plan, fingerprint, run) do nothing""", fingerprints, BATCH, (ps, fingerprint) -> {
            ps.setString(1, plan.value());
            ps.setString(2, fingerprint);
            ps.setLong(3, run);
            ps.setString(4, who);
            ps.setObject(5, now.atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    public Set<String> approved(PlanId plan, long run) {
        return jdbc.sql("select fingerprint from approval where plan = ? and (used_by_run is null or used_by_run = ?)")
                .params(plan.value(), run)
                .query(String.class)
                .set();
    }

    @Override
    @Transactional
    public void use(PlanId plan, long run, Collection<String> fingerprints, Instant now) {
        batches.batchUpdate("""
                update approval set used_at = ?, used_by_run = ?
                where plan = ? and fingerprint = ? and used_at is null""", fingerprints, BATCH, (ps, fingerprint) -> {
            ps.setObject(1, now.atOffset(ZoneOffset.UTC));
            ps.setLong(2, run);
            ps.setString(3, plan.value());
            ps.setString(4, fingerprint);
        });
    }
}
