package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Subjects;
import dk.norddjurs.plansync.plan.Values;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Reason;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Divergences in PostgreSQL. */
@Repository
class PostgresDivergenceStore implements DivergenceStore {
    private static final String ALL = """
            select id, subject, field, kind, reason, list_value, owner_value, evidence, first_seen, opened_at, last_seen,
              settled_at, standing, shown_from from divergence where plan = ?""";
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PostgresDivergenceStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public List<OpenDivergence> all(PlanId plan) {
        return rows(ALL + " order by id", plan.value());
    }

    @Override
    public List<OpenDivergence> open(PlanId plan) {
        return rows(ALL + " and settled_at is null order by id", plan.value());
    }

    @Override
    public Optional<PlanId> planOf(long id) {
        return jdbc.sql("select plan from divergence where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(PlanId::new);
    }

    @Override
    public List<OpenDivergence> openOr(PlanId plan, Collection<Identity> identities) {
        return rows(
                ALL
                        + " and (settled_at is null or (subject, field) in (select * from unnest(?::text[], ?::text[])))"
                        + " order by id",
                plan.value(),
                identities.stream().map(one -> one.subject().id()).toArray(String[]::new),
                identities.stream().map(one -> one.field().name()).toArray(String[]::new));
    }

    @Override
    public List<OpenDivergence> movedSince(PlanId plan, Instant moment) {
        OffsetDateTime since = moment.atOffset(ZoneOffset.UTC);
        return rows(ALL + " and (opened_at > ? or settled_at > ?) order by id", plan.value(), since, since);
    }

    private List<OpenDivergence> rows(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query((rs, n) -> row(rs)).list();
    }

    private static OpenDivergence row(ResultSet rs) throws SQLException {
        OffsetDateTime settled = rs.getObject(12, OffsetDateTime.class);
        return new OpenDivergence(
                rs.getLong(1),
                new Divergence(
                        Subjects.read(rs.getString(2)),
                        new Field(rs.getString(3)),
                        Kind.valueOf(rs.getString(4)),
                        Reason.read(rs.getString(5)),
                        Values.read(rs.getString(6)),
                        Values.read(rs.getString(7)),
                        EvidenceJson.read(rs.getString(8))),
                instant(rs, 9),
                instant(rs, 10),
                instant(rs, 11),
                settled == null ? null : settled.toInstant(),
                Kind.Standing.valueOf(rs.getString(13)),
                instant(rs, 14));
    }

    @Override
    @Transactional
    public void save(PlanId plan, Collection<OpenDivergence> divergences) {
        batches.batchUpdate("""
                insert into divergence (plan, subject, field, kind, reason, list_value, owner_value, evidence, first_seen,
                  opened_at, last_seen, settled_at, standing, shown_from)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                on conflict (plan, subject, field) do update set kind = excluded.kind, reason = excluded.reason,
                  list_value = excluded.list_value, owner_value = excluded.owner_value, evidence = excluded.evidence,
                  opened_at = excluded.opened_at, last_seen = excluded.last_seen, settled_at = excluded.settled_at,
                  standing = excluded.standing, shown_from = excluded.shown_from""", divergences, BATCH, (ps, divergence) -> fill(ps, plan, divergence));
    }

    private static void fill(PreparedStatement ps, PlanId plan, OpenDivergence row) throws SQLException {
        Divergence now = row.now();
        ps.setString(1, plan.value());
        ps.setString(2, now.subject().id());
        ps.setString(3, now.field().name());
        ps.setString(4, now.kind().name());
        ps.setString(5, now.reason().written());
        ps.setString(6, Values.write(now.list()));
        ps.setString(7, Values.write(now.owner()));
        ps.setString(8, EvidenceJson.write(now.evidence()));
        ps.setObject(9, utc(row.firstSeen()));
        ps.setObject(10, utc(row.openedAt()));
        ps.setObject(11, utc(row.lastSeen()));
        ps.setObject(12, utc(row.settledAt()));
        ps.setString(13, row.standing().name());
        ps.setObject(14, utc(row.shownFrom()));
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
