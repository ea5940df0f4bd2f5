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
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mirror in PostgreSQL. */
@Repository
class PostgresListMirror implements ListMirror {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PostgresListMirror(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
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
    @Transactional
    public MirroredList apply(PlanId plan, ListChanges changes, OwnWrites own, Instant now) {
        MirroredList before = load(plan);
        save(plan, before, new Edits(own, before.readAt()), MirroredList.inOrderOfTheList(changes.rows()));
        remove(plan, before.lostKeys(changes), now);
        save(plan, changes.mark(), now);
        MirroredList after = load(plan);
        PostgresListHistory.add(batches, plan, Recorded.between(before, after, changes, own, now));
        return after;
    }

    /** A row that was there before, or is named twice, is still the same item. */
    private void save(PlanId plan, MirroredList before, Edits edits, List<ListRow> rows) {
        Map<ListKey, PlanItem> known = before.byKey();
        batches.batchUpdate("""
                insert into item (plan, list_key, version, modified_at, cells, unreadable)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb)
                on conflict (plan, list_key) do update set version = excluded.version,
                  modified_at = excluded.modified_at, cells = excluded.cells, unreadable = excluded.unreadable,
                  removed_at = null""", rows, BATCH, (ps, row) -> {
            ps.setString(1, plan.value());
            ps.setString(2, row.key().value());
            ps.setString(3, row.version().etag());
            ps.setObject(4, utc(edits.modified(known.get(row.key()), row)));
            ps.setString(5, Cells.write(row.values()));
            ps.setString(6, Cells.writeFields(row.unreadable()));
        });
    }

    private void remove(PlanId plan, List<ListKey> lost, Instant now) {
        batches.batchUpdate(
                "update item set removed_at = ? where plan = ? and list_key = ?", lost, BATCH, (ps, key) -> {
                    ps.setObject(1, utc(now));
                    ps.setString(2, plan.value());
                    ps.setString(3, key.value());
                });
    }

    private void save(PlanId plan, ReadMark mark, Instant now) {
        jdbc.sql("""
                        insert into list_mark (plan, delta_link, columns, read_at) values (?, ?, ?, ?)
                        on conflict (plan) do update set delta_link = excluded.delta_link,
                          columns = excluded.columns, read_at = excluded.read_at""")
                .params(plan.value(), mark.deltaLink(), mark.columns(), utc(now))
                .update();
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
