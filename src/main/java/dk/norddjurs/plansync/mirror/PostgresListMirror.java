package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mirror in PostgreSQL. */
@Repository
class PostgresListMirror implements ListMirror {
    private final JdbcClient jdbc;

    PostgresListMirror(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Mark(ReadMark mark, Instant readAt) {}

    @Override
    public MirroredList load(PlanId plan) {
        List<PlanItem> items = rows(plan, "removed_at is null");
        List<PlanItem> removed = rows(plan, "removed_at is not null");
        return jdbc.sql("select delta_link, columns, read_at from list_mark where plan = ?")
                .param(plan.value())
                .query((rs, n) -> new Mark(new ReadMark(rs.getString(1), rs.getString(2)), instant(rs, 3)))
                .optional()
                .map(mark -> new MirroredList(mark.mark(), mark.readAt(), items, removed))
                .orElseGet(() -> new MirroredList(null, null, items, removed));
    }

    private List<PlanItem> rows(PlanId plan, String which) {
        return jdbc.sql("select id, list_key, version, modified_at, cells, unreadable from item where plan = ? and "
                        + which + " order by id")
                .param(plan.value())
                .query((rs, n) -> new PlanItem(
                        new ItemId(rs.getLong(1)),
                        new ListKey(rs.getString(2)),
                        new ItemVersion(rs.getString(3)),
                        instant(rs, 4),
                        Cells.read(rs.getString(5)),
                        Cells.readFields(rs.getString(6))))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public MirroredList apply(PlanId plan, ListChanges changes, Instant now) {
        MirroredList after = load(plan).with(changes, now, key -> insert(plan, key));
        changes.rows().forEach(row -> update(plan, row));
        after.removed().forEach(item -> markRemoved(item, now));
        jdbc.sql("""
                        insert into list_mark (plan, delta_link, columns, read_at) values (?, ?, ?, ?)
                        on conflict (plan) do update set delta_link = excluded.delta_link,
                          columns = excluded.columns, read_at = excluded.read_at""")
                .params(plan.value(), changes.mark().deltaLink(), changes.mark().columns(), utc(now))
                .update();
        return after;
    }

    private ItemId insert(PlanId plan, ListKey key) {
        return new ItemId(jdbc.sql("""
                        insert into item (plan, list_key, version, modified_at, cells, unreadable)
                        values (?, ?, '', now(), '{}', '[]') returning id""")
                .params(plan.value(), key.value())
                .query(Long.class)
                .single());
    }

    private void update(PlanId plan, ListRow row) {
        jdbc.sql("""
                        update item set version = ?, modified_at = ?, cells = ?::jsonb, unreadable = ?::jsonb,
                          removed_at = null where plan = ? and list_key = ?""")
                .params(
                        row.version().etag(),
                        utc(row.modified()),
                        Cells.write(row.values()),
                        Cells.writeFields(row.unreadable()),
                        plan.value(),
                        row.key().value())
                .update();
    }

    private void markRemoved(PlanItem item, Instant now) {
        jdbc.sql("update item set removed_at = ? where id = ? and removed_at is null")
                .params(utc(now), item.id().value())
                .update();
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
