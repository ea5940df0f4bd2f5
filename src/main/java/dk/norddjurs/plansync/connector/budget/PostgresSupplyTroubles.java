package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.SupplyTrouble;
import dk.norddjurs.plansync.connector.SupplyTroubles;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers in PostgreSQL what keeps budget exports away. */
final class PostgresSupplyTroubles implements SupplyTroubles {
    private static final Logger log = LoggerFactory.getLogger(PostgresSupplyTroubles.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresSupplyTroubles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void note(String way, String reason) {
        int news = jdbc.sql("""
                        insert into budget_supply_trouble (way, since, reason) values (?, ?, ?)
                        on conflict (way) do update set reason = excluded.reason
                        where budget_supply_trouble.reason <> excluded.reason
                        """).params(way, OffsetDateTime.now(clock), reason).update();
        if (news > 0) {
            log.warn("Budget exports cannot come in ({}): {}", way, reason);
        }
    }

    @Override
    public void over(String way) {
        if (jdbc.sql("delete from budget_supply_trouble where way = ?")
                        .param(way)
                        .update()
                > 0) {
            log.info("Budget exports can come in again ({})", way);
        }
    }

    @Override
    public List<SupplyTrouble> all() {
        return jdbc.sql("select * from budget_supply_trouble order by since, way")
                .query((row, number) -> new SupplyTrouble(
                        row.getString("way"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }
}
