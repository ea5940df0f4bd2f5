package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.divergence.KeptDecision.Fate;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Subjects;
import dk.norddjurs.plansync.plan.Values;
import dk.norddjurs.plansync.reconcile.Decision;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.reconcile.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Decisions in PostgreSQL. */
@Repository
class PostgresDecisionStore implements DecisionStore {
    private static final String COLUMNS =
            "id, subject, field, choice, until_day, kind, reason, list_value, owner_value,"
                    + " decided_by, decided_at, why, fate, ended_at, ended_by";
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PostgresDecisionStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    @Transactional
    public KeptDecision decide(PlanId plan, Identity identity, Decision decision, String who, String why, Instant now) {
        String subject = identity.subject().id();
        String field = identity.field().name();
        // Two people who decide at the same moment come one after the other.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(String.join("\n", "decision", plan.value(), subject, field))
                .query((rs, n) -> n)
                .list();
        jdbc.sql("""
                        update decision set fate = 'REPLACED', ended_at = ?, ended_by = ?
                        where plan = ? and subject = ? and field = ? and fate = 'ACTIVE'""").params(utc(now), who, plan.value(), subject, field).update();
        Seen seen = decision.seen();
        return jdbc.sql("""
                        insert into decision (plan, subject, field, choice, until_day, kind, reason, list_value,
                          owner_value, decided_by, decided_at, why)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning\s""" + COLUMNS)
                .param(plan.value())
                .param(subject)
                .param(field)
                .param(decision.choice().name())
                .param(decision.until())
                .param(seen.kind().name())
                .param(seen.reason().written())
                .param(Values.write(seen.list()))
                .param(Values.write(seen.owner()))
                .param(who)
                .param(utc(now))
                .param(why)
                .query((rs, n) -> row(rs))
                .single();
    }

    @Override
    public List<KeptDecision> active(PlanId plan) {
        return jdbc.sql("select " + COLUMNS + " from decision where plan = ? and fate = 'ACTIVE' order by id")
                .param(plan.value())
                .query((rs, n) -> row(rs))
                .list();
    }

    @Override
    public List<KeptDecision> of(PlanId plan, Identity identity) {
        return jdbc.sql("select " + COLUMNS
                        + " from decision where plan = ? and subject = ? and field = ? order by id desc")
                .params(plan.value(), identity.subject().id(), identity.field().name())
                .query((rs, n) -> row(rs))
                .list();
    }

    @Override
    public List<KeptDecision> voided(PlanId plan) {
        return jdbc.sql("select " + COLUMNS
                        + " from (select distinct on (subject, field) * from decision where plan = ?"
                        + " order by subject, field, id desc) newest where fate = 'VOID' order by id")
                .param(plan.value())
                .query((rs, n) -> row(rs))
                .list();
    }

    @Override
    @Transactional
    public void end(PlanId plan, Collection<Long> ids, Decision.End end, Instant now) {
        batches.batchUpdate(
                "update decision set fate = ?, ended_at = ? where plan = ? and id = ? and fate = 'ACTIVE'",
                ids,
                BATCH,
                (ps, id) -> {
                    ps.setString(1, Fate.valueOf(end.name()).name());
                    ps.setObject(2, utc(now));
                    ps.setString(3, plan.value());
                    ps.setLong(4, id);
                });
    }

    @Override
    @Transactional
    public boolean withdraw(PlanId plan, long id, String who, Instant now) {
        return jdbc.sql("""
                        update decision set fate = 'WITHDRAWN', ended_at = ?, ended_by = ?
                        where plan = ? and id = ? and fate = 'ACTIVE'""").params(utc(now), who, plan.value(), id).update() == 1;
    }

    private static KeptDecision row(ResultSet rs) throws SQLException {
        OffsetDateTime ended = rs.getObject(14, OffsetDateTime.class);
        return new KeptDecision(
                rs.getLong(1),
                new Identity(Subjects.read(rs.getString(2)), new Field(rs.getString(3))),
                new Decision(
                        Decision.Choice.valueOf(rs.getString(4)),
                        new Seen(
                                Kind.valueOf(rs.getString(6)),
                                Reason.read(rs.getString(7)),
                                Values.read(rs.getString(8)),
                                Values.read(rs.getString(9))),
                        rs.getObject(5, LocalDate.class)),
                rs.getString(10),
                rs.getObject(11, OffsetDateTime.class).toInstant(),
                rs.getString(12),
                Fate.valueOf(rs.getString(13)),
                ended == null ? null : ended.toInstant(),
                rs.getString(15));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
