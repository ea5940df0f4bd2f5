package dk.norddjurs.plansync.writeback;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Values;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.writeback.ListWrite.State;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Intents and receipts in PostgreSQL. */
@Repository
class PostgresWriteStore implements WriteStore {
    private static final int BATCH = 500;
    private static final String ALL = """
            select id, run, item, list_key, version, field, old_value, new_value, origin, reason, state, note, intended_at,
              settled_at, undoes, accepts from list_write where\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PostgresWriteStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    @Transactional
    public List<ListWrite> note(PlanId plan, long run, Collection<Outcome.Write> writes, State state, Instant now) {
        Iterator<Long> ids = newIds(writes.size());
        return insert(
                plan,
                writes.stream()
                        .map(write ->
                                new ListWrite(ids.next(), run, write, state, "", now, settled(state, now), null, false))
                        .toList());
    }

    @Override
    @Transactional
    public List<ListWrite> noteUndo(PlanId plan, long run, Collection<UndoWrite> undos, Instant now) {
        Iterator<Long> ids = newIds(undos.size());
        return insert(
                plan,
                undos.stream().map(undo -> undo.noted(ids.next(), run, now)).toList());
    }

    /** Only an intent is open: what waits for approval is never sent, so its end is known. */
    private static @Nullable Instant settled(State state, Instant now) {
        return state == State.INTENDED ? null : now;
    }

    /** Taken beforehand, so that the rows can go in together. */
    private Iterator<Long> newIds(int count) {
        return jdbc.sql("select nextval(pg_get_serial_sequence('list_write', 'id')) from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list()
                .iterator();
    }

    private List<ListWrite> insert(PlanId plan, List<ListWrite> noted) {
        batches.batchUpdate("""
                insert into list_write (id, run, plan, item, list_key, version, field, old_value, new_value, origin,
                  reason, state, intended_at, settled_at, undoes, accepts)
                overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", noted, BATCH, (ps, write) -> set(ps, plan, write));
        return noted;
    }

    private static void set(PreparedStatement ps, PlanId plan, ListWrite noted) throws SQLException {
        Outcome.Write write = noted.write();
        ps.setLong(1, noted.id());
        ps.setLong(2, noted.run());
        ps.setString(3, plan.value());
        ps.setLong(4, write.item().value());
        ps.setString(5, write.key().value());
        ps.setString(6, write.version().etag());
        ps.setString(7, write.field().name());
        ps.setString(8, Values.write(write.old()));
        ps.setString(9, Values.write(write.value()));
        ps.setString(10, write.origin().name());
        ps.setString(11, write.reason().written());
        ps.setString(12, noted.state().name());
        ps.setObject(13, utc(noted.intendedAt()));
        ps.setObject(14, utc(noted.settledAt()));
        ps.setObject(15, noted.undoes());
        ps.setBoolean(16, noted.accepts());
    }

    @Override
    public List<ListWrite> open(PlanId plan) {
        return jdbc.sql(ALL + "plan = ? and settled_at is null order by id")
                .param(plan.value())
                .query((rs, n) -> row(rs))
                .list();
    }

    @Override
    public List<ListWrite> ofRun(long run) {
        return jdbc.sql(ALL + "run = ? order by id")
                .param(run)
                .query((rs, n) -> row(rs))
                .list();
    }

    @Override
    public List<ListWrite> sent(PlanId plan) {
        return jdbc.sql(ALL.replace("select id", "select distinct on (item, field) id")
                        + "plan = ? and state in ('INTENDED', 'WRITTEN') order by item, field, id desc")
                .param(plan.value())
                .query((rs, n) -> row(rs))
                .list();
    }

    @Override
    public List<ListWrite> writtenAfter(PlanId plan, long id) {
        return jdbc.sql(ALL + "plan = ? and id > ? and state = 'WRITTEN' order by id")
                .params(plan.value(), id)
                .query((rs, n) -> row(rs))
                .list();
    }

    @Override
    @Transactional
    public void settle(ListWrite write, State state, String note, Instant now) {
        jdbc.sql("update list_write set state = ?, note = ?, settled_at = ? where id = ?")
                .params(state.name(), note, now.atOffset(ZoneOffset.UTC), write.id())
                .update();
    }

    private static ListWrite row(ResultSet rs) throws SQLException {
        OffsetDateTime settled = rs.getObject(14, OffsetDateTime.class);
        return new ListWrite(
                rs.getLong(1),
                rs.getLong(2),
                new Outcome.Write(
                        new ItemId(rs.getLong(3)),
                        new ListKey(rs.getString(4)),
                        new ItemVersion(rs.getString(5)),
                        new Field(rs.getString(6)),
                        Values.read(rs.getString(7)),
                        Values.read(rs.getString(8)),
                        Owner.valueOf(rs.getString(9)),
                        Reason.read(rs.getString(10)),
                        false),
                State.valueOf(rs.getString(11)),
                rs.getString(12),
                rs.getObject(13, OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant(),
                rs.getObject(15, Long.class),
                rs.getBoolean(16));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
