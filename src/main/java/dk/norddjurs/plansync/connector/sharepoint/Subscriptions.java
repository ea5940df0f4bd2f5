package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.plan.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Graph was asked to tell us of, in PostgreSQL: one for each plan at most. */
final class Subscriptions {
    private static final String ALL =
            "select plan, id, resource, address, state_hash, expires_at from list_subscription ";

    private final JdbcClient jdbc;

    Subscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Subscription> of(PlanId plan) {
        return jdbc.sql(ALL + "where plan = ?")
                .param(plan.value())
                .query((rs, n) -> row(rs))
                .optional();
    }

    Optional<Subscription> withId(String id) {
        return jdbc.sql(ALL + "where id = ?")
                .param(id)
                .query((rs, n) -> row(rs))
                .optional();
    }

    void keep(Subscription subscription) {
        jdbc.sql("""
                        insert into list_subscription (plan, id, resource, address, state_hash, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (plan) do update set id = excluded.id, resource = excluded.resource,
                          address = excluded.address, state_hash = excluded.state_hash,
                          expires_at = excluded.expires_at""")
                .params(
                        subscription.plan().value(),
                        subscription.id(),
                        subscription.resource(),
                        subscription.address(),
                        subscription.stateHash(),
                        subscription.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Subscription row(ResultSet rs) throws SQLException {
        return new Subscription(
                new PlanId(rs.getString(1)),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                rs.getObject(6, OffsetDateTime.class).toInstant());
    }
}
