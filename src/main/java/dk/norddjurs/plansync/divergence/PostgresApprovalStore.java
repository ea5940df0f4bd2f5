package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.plan.PlanId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Approvals in PostgreSQL. */
@Repository
class PostgresApprovalStore implements ApprovalStore {
    private final JdbcClient jdbc;

    PostgresApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void approve(PlanId plan, long run, Collection<String> fingerprints, String who, Instant now) {
        for (String fingerprint : fingerprints) {
            jdbc.sql("""
                            insert into approval (fingerprint, plan, run, approved_by, approved_at)
                            values (?, ?, ?, ?, ?) on conflict (fingerprint) do nothing""")
                    .params(fingerprint, plan.value(), run, who, now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Override
    public Set<String> approved(PlanId plan) {
        return jdbc.sql("select fingerprint from approval where plan = ?")
                .param(plan.value())
                .query(String.class)
                .set();
    }
}
