package dk.norddjurs.plansync.agreed;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Agreed pairs and history in PostgreSQL. */
@Repository
class PostgresAgreedStore implements AgreedStore {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PostgresAgreedStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Map<ItemId, Map<Field, AgreedPair>> pairs(PlanId plan) {
        Map<ItemId, Map<Field, AgreedPair>> pairs = new HashMap<>();
        jdbc.sql("""
                        select a.item, a.field, a.list_value, a.owner_value, a.accepted
                        from agreed a join item i on i.id = a.item where i.plan = ?""").param(plan.value()).query(rs -> {
            pairs.computeIfAbsent(new ItemId(rs.getLong(1)), id -> new HashMap<>())
                    .put(new Field(rs.getString(2)), pair(rs, 3));
        });
        return pairs;
    }

    @Override
    @Transactional
    public void settle(PlanId plan, long run, Collection<Settlement> settlements, Instant now) {
        batches.batchUpdate("""
                with noted as (
                  insert into history (plan, item, field, old_value, list_value, owner_value, accepted, origin, as_of,
                    recorded_at, run)
                  values (?, ?, ?, (select list_value from agreed where item = ? and field = ?), ?, ?, ?, ?, ?, ?, ?)
                  returning item, field, list_value, owner_value, accepted)
                insert into agreed (item, field, list_value, owner_value, accepted) select * from noted
                on conflict (item, field) do update set list_value = excluded.list_value,
                  owner_value = excluded.owner_value, accepted = excluded.accepted""", settlements, BATCH, (ps, settlement) -> {
            ps.setString(1, plan.value());
            ps.setLong(2, settlement.item().value());
            ps.setString(3, settlement.field().name());
            ps.setLong(4, settlement.item().value());
            ps.setString(5, settlement.field().name());
            ps.setString(6, Values.write(settlement.pair().list()));
            ps.setString(7, Values.write(settlement.pair().owner()));
            ps.setBoolean(8, settlement.pair().accepted());
            ps.setString(9, settlement.origin().name());
            ps.setObject(10, settlement.asOf().atOffset(ZoneOffset.UTC));
            ps.setObject(11, now.atOffset(ZoneOffset.UTC));
            ps.setLong(12, run);
        });
    }

    @Override
    public List<Change> since(PlanId plan, Instant moment) {
        return jdbc.sql("""
                        select item, field, old_value, list_value, owner_value, accepted, origin, as_of, recorded_at, run
                        from history where plan = ? and recorded_at > ? order by recorded_at, id""")
                .params(plan.value(), moment.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new Change(
                        new ItemId(rs.getLong(1)),
                        new Field(rs.getString(2)),
                        Values.read(rs.getString(3)),
                        pair(rs, 4),
                        Owner.valueOf(rs.getString(7)),
                        instant(rs, 8),
                        instant(rs, 9),
                        rs.getLong(10)))
                .list();
    }

    private static AgreedPair pair(ResultSet rs, int first) throws SQLException {
        return new AgreedPair(
                Values.read(rs.getString(first)), Values.read(rs.getString(first + 1)), rs.getBoolean(first + 2));
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
