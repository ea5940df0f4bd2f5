package dk.norddjurs.plansync.digest;

import dk.norddjurs.plansync.plan.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox in PostgreSQL. */
@Repository
class PostgresOutbox implements Outbox {
    private static final String COLUMNS =
            "id, plan, kind, period, recipient, message_id, subject, html, plain, created_at, attempts, sent_at, problem";

    private final JdbcClient jdbc;
    private final MailSettings settings;

    PostgresOutbox(JdbcClient jdbc, MailSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    @Transactional
    public int put(Collection<Address> addresses, Letter letter, Instant now) {
        return addresses.stream().mapToInt(address -> put(address, letter, now)).sum();
    }

    private int put(Address address, Letter letter, Instant now) {
        return jdbc.sql("""
                        insert into mail (plan, kind, period, recipient, message_id, subject, html, plain, created_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (plan, kind, period, recipient) do nothing""")
                .params(
                        address.plan().value(),
                        address.kind(),
                        address.period(),
                        address.recipient(),
                        address.messageId(settings.messageIdHost()),
                        letter.subject(),
                        letter.html(),
                        letter.plain(),
                        utc(now),
                        utc(now))
                .update();
    }

    @Override
    public Optional<Instant> previous(PlanId plan, String kind, String period) {
        return jdbc.sql("""
                        select created_at from mail where plan = ? and kind = ? and period <> ?
                        order by created_at desc limit 1""")
                .params(plan.value(), kind, period)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    @Transactional
    public Optional<Mail> take(Instant now, Instant madeAfter, Duration pause) {
        return jdbc.sql("""
                        update mail set attempts = attempts + 1,
                          due_at = ? + ? * (1 << least(attempts, ?)) * interval '1 millisecond'
                        where id = (select id from mail where sent_at is null and due_at <= ? and created_at > ?
                          order by created_at, id limit 1 for update skip locked)
                        returning\s""" + COLUMNS)
                .params(utc(now), pause.toMillis(), Delivery.MOST_DOUBLINGS, utc(now), utc(madeAfter))
                .query((rs, n) -> row(rs))
                .optional();
    }

    @Override
    public void sent(long id, Instant now) {
        jdbc.sql("update mail set sent_at = ?, problem = '' where id = ?")
                .params(utc(now), id)
                .update();
    }

    @Override
    public void failed(long id, String problem) {
        jdbc.sql("update mail set problem = ? where id = ?").params(problem, id).update();
    }

    @Override
    public int waiting(Instant madeAfter) {
        return jdbc.sql("select count(*) from mail where sent_at is null and created_at > ?")
                .param(utc(madeAfter))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Mail> recent(PlanId plan, int atMost) {
        return jdbc.sql("select " + COLUMNS + " from mail where plan = ? order by created_at desc, id desc limit ?")
                .params(plan.value(), atMost)
                .query((rs, n) -> row(rs))
                .list();
    }

    @Override
    public Optional<Mail> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from mail where id = ?")
                .param(id)
                .query((rs, n) -> row(rs))
                .optional();
    }

    private static Mail row(ResultSet rs) throws SQLException {
        OffsetDateTime sent = rs.getObject("sent_at", OffsetDateTime.class);
        return new Mail(
                rs.getLong("id"),
                new Address(
                        new PlanId(rs.getString("plan")),
                        rs.getString("kind"),
                        rs.getString("period"),
                        rs.getString("recipient")),
                rs.getString("message_id"),
                new Letter(rs.getString("subject"), rs.getString("html"), rs.getString("plain")),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getInt("attempts"),
                sent == null ? null : sent.toInstant(),
                rs.getString("problem"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
