package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.mirror.HistoryEntry.Event;
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
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list's history in PostgreSQL. */
@Repository
class PostgresListHistory implements ListHistory {
    private static final int BATCH = 500;
    private static final String TOLD = """
            select item, event, moved, as_of, recorded_at from list_history
            where plan = ? and (event <> 'CHANGED' or moved <> '[]') and\s""";

    private final JdbcClient jdbc;

    PostgresListHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes it down, in the caller's transaction. */
    static void add(JdbcTemplate batches, PlanId plan, List<Recorded> recorded) {
        batches.batchUpdate("""
                insert into list_history (plan, item, event, moved, as_of, recorded_at, version, modified_at, cells,
                  unreadable) values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""", recorded, BATCH, (ps, one) -> {
            ps.setString(1, plan.value());
            ps.setLong(2, one.item().id().value());
            ps.setString(3, one.entry().event().name());
            ps.setString(4, HistoryJson.write(one.entry().moved()));
            ps.setObject(5, utc(one.entry().asOf()));
            ps.setObject(6, utc(one.entry().recordedAt()));
            ps.setString(7, one.item().version().etag());
            ps.setObject(8, utc(one.item().modified()));
            ps.setString(9, Cells.write(one.item().values()));
            ps.setString(10, Cells.writeFields(one.item().unreadable()));
        });
    }

    @Override
    public List<HistoryEntry> since(PlanId plan, Instant moment) {
        return jdbc.sql(TOLD + "recorded_at > ? order by id")
                .params(plan.value(), utc(moment))
                .query((rs, n) -> entry(rs))
                .list();
    }

    @Override
    public List<HistoryEntry> of(PlanId plan, ItemId item) {
        return jdbc.sql(TOLD + "item = ? order by id")
                .params(plan.value(), item.value())
                .query((rs, n) -> entry(rs))
                .list();
    }

    @Override
    public List<HistoryEntry> ofAll(PlanId plan, Collection<ItemId> items) {
        Long[] ids = items.stream().map(ItemId::value).toArray(Long[]::new);
        return jdbc.sql(TOLD + "item = any(?) order by id")
                .params(plan.value(), ids)
                .query((rs, n) -> entry(rs))
                .list();
    }

    /** The last entry of each row by that moment tells how it stood. */
    @Override
    public List<PlanItem> planAt(PlanId plan, Instant moment) {
        return jdbc.sql("""
                        select h.item, i.list_key, h.version, h.modified_at, h.cells, h.unreadable
                        from (select distinct on (item) * from list_history where plan = ? and recorded_at <= ?
                              order by item, id desc) h
                        join item i on i.id = h.item
                        where h.event <> 'REMOVED' order by h.item""")
                .params(plan.value(), utc(moment))
                .query((rs, n) -> new PlanItem(
                        new ItemId(rs.getLong(1)),
                        new ListKey(rs.getString(2)),
                        new ItemVersion(rs.getString(3)),
                        instant(rs, 4),
                        Cells.read(rs.getString(5)),
                        Cells.readFields(rs.getString(6))))
                .list();
    }

    private static HistoryEntry entry(ResultSet rs) throws SQLException {
        return new HistoryEntry(
                new ItemId(rs.getLong(1)),
                Event.valueOf(rs.getString(2)),
                HistoryJson.read(rs.getString(3)),
                instant(rs, 4),
                instant(rs, 5));
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
