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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Intents and receipts in PostgreSQL. */
@Repository
class PostgresWriteStore implements WriteStore {
    private static final String ALL = """
            select id, run, item, list_key, version, field, old_value, new_value, origin, reason, state, note, intended_at,
              settled_at from list_write where\s""";

    private final JdbcClient jdbc;

    PostgresWriteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public List<ListWrite> note(
            PlanId plan, long run, Collection<Outcome.Write> writes, ListWrite.State state, Instant now) {
        return writes.stream()
                .map(write -> new ListWrite(
                        insert(plan, run, write, state, now), run, write, state, "", now, settled(state, now)))
                .toList();
    }

    /** Only an intent is open: what waits for approval is never sent, so its end is known. */
    private static @Nullable Instant settled(ListWrite.State state, Instant now) {
        return state == ListWrite.State.INTENDED ? null : now;
    }

    private long insert(PlanId plan, long run, Outcome.Write write, ListWrite.State state, Instant now) {
        return jdbc.sql("""
                        insert into list_write (run, plan, item, list_key, version, field, old_value, new_value, origin,
                          reason, state, intended_at, settled_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(run)
                .param(plan.value())
                .param(write.item().value())
                .param(write.key().value())
                .param(write.version().etag())
                .param(write.field().name())
                .param(Values.write(write.old()))
                .param(Values.write(write.value()))
                .param(write.origin().name())
                .param(write.reason().written())
                .param(state.name())
                .param(utc(now))
                .param(utc(settled(state, now)))
                .query(Long.class)
                .single();
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
    @Transactional
    public void settle(ListWrite write, ListWrite.State state, String note, Instant now) {
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
                        Objects.requireNonNull(Values.read(rs.getString(8))),
                        Owner.valueOf(rs.getString(9)),
                        Reason.read(rs.getString(10)),
                        false),
                ListWrite.State.valueOf(rs.getString(11)),
                rs.getString(12),
                rs.getObject(13, OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
