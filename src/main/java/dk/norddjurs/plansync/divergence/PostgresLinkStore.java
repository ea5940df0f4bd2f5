package dk.norddjurs.plansync.divergence;

import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.Link;
import dk.norddjurs.plansync.link.LinkKey;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.SuggestedLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links in PostgreSQL. */
@Repository
class PostgresLinkStore implements LinkStore {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PostgresLinkStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    @Transactional
    public void suggest(PlanId plan, Collection<SuggestedLink> suggested, Instant now) {
        batches.batchUpdate("""
                insert into link (plan, item, kind, value, state, score, words, written, evidence, first_suggested,
                  last_suggested)
                values (?, ?, ?, ?, 'SUGGESTED', ?, ?::jsonb, ?, ?::jsonb, ?, ?)
                on conflict (plan, item, kind, value) do update set score = excluded.score, words = excluded.words,
                  written = excluded.written, evidence = excluded.evidence,
                  first_suggested = coalesce(link.first_suggested, excluded.first_suggested),
                  last_suggested = excluded.last_suggested
                where link.state = 'SUGGESTED'""", suggested, BATCH, (ps, one) -> {
            ps.setString(1, plan.value());
            ps.setLong(2, one.link().item().value());
            ps.setString(3, one.link().key().kind().name());
            ps.setString(4, one.link().key().value());
            ps.setInt(5, one.score());
            ps.setString(6, EvidenceJson.writeWords(one.words()));
            ps.setString(7, one.text());
            ps.setString(8, EvidenceJson.write(one.evidence()));
            ps.setObject(9, now.atOffset(ZoneOffset.UTC));
            ps.setObject(10, now.atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    @Transactional
    public void decide(PlanId plan, ItemId item, LinkKey key, LinkState state, String who, String why, Instant now) {
        jdbc.sql("""
                        insert into link (plan, item, kind, value, state, decided_by, decided_at, why)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (plan, item, kind, value) do update set state = excluded.state,
                          decided_by = excluded.decided_by, decided_at = excluded.decided_at, why = excluded.why""")
                .params(
                        plan.value(),
                        item.value(),
                        key.kind().name(),
                        key.value(),
                        state.name(),
                        who,
                        now.atOffset(ZoneOffset.UTC),
                        why)
                .update();
    }

    @Override
    public KnownLinks known(PlanId plan) {
        return new KnownLinks(in(plan, LinkState.CONFIRMED), in(plan, LinkState.REJECTED));
    }

    private Set<Link> in(PlanId plan, LinkState state) {
        return jdbc
                .sql("select item, kind, value from link where plan = ? and state = ?")
                .params(plan.value(), state.name())
                .query((rs, n) -> link(rs))
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public List<KeptLink> all(PlanId plan) {
        return jdbc.sql("""
                        select item, kind, value, state, score, words, written, evidence, first_suggested,
                          last_suggested, decided_by, decided_at, why
                        from link where plan = ? order by item, kind collate "C", value collate "C\"""").param(plan.value()).query((rs, n) -> row(rs)).list();
    }

    private static KeptLink row(ResultSet rs) throws SQLException {
        Link link = link(rs);
        Instant last = instant(rs, 10);
        Instant decided = instant(rs, 12);
        return new KeptLink(
                link,
                LinkState.valueOf(rs.getString(4)),
                last == null
                        ? null
                        : new SuggestedLink(
                                link,
                                rs.getInt(5),
                                EvidenceJson.readWords(rs.getString(6)),
                                rs.getString(7),
                                EvidenceJson.read(rs.getString(8))),
                instant(rs, 9),
                last,
                decided == null ? null : new KeptLink.Decided(rs.getString(11), decided, rs.getString(13)));
    }

    private static Link link(ResultSet rs) throws SQLException {
        return new Link(new ItemId(rs.getLong(1)), new LinkKey(LinkKey.Kind.valueOf(rs.getString(2)), rs.getString(3)));
    }

    private static @Nullable Instant instant(ResultSet rs, int column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
