package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The runs in PostgreSQL. */
@Repository
class PostgresRunStore implements RunStore {
    /** Reports are kept for years: what one of before lacks is zero. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String COLUMNS = """
            id, plan, dry_run, cause, requested_by, requested_at, started_at, finished_at, state, report, undoes,
            undo_items""";
    private static final String ALL = "select " + COLUMNS + " from run where ";

    /** One statement: of a run that waits and the new one the weightier stays; one that has begun is no match. */
    private static final String REQUEST = """
            insert into run (plan, dry_run, cause, requested_by, requested_at, state) values (?, ?, ?, ?, ?, 'QUEUED')
            on conflict (plan, dry_run) where state = 'QUEUED' and cause <> 'UNDO' do update set
              cause = case when %1$s then excluded.cause else run.cause end,
              requested_by = case when %1$s then excluded.requested_by else run.requested_by end
            returning %2$s""".formatted("excluded.cause = 'SCHEDULE' or run.cause = 'CHANGE'", COLUMNS);

    private final JdbcClient jdbc;

    PostgresRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Run request(PlanId plan, boolean dryRun, Run.Cause cause, String requestedBy, Instant now) {
        return jdbc.sql(REQUEST)
                .params(plan.value(), dryRun, cause.name(), requestedBy, utc(now))
                .query((rs, n) -> row(rs))
                .single();
    }

    @Override
    public Run requestUndo(PlanId plan, boolean dryRun, Run.Undo undo, String requestedBy, Instant now) {
        List<Long> items = undo.items().stream().map(ItemId::value).toList();
        return jdbc.sql("""
                        insert into run (plan, dry_run, cause, requested_by, requested_at, state, undoes, undo_items)
                        values (?, ?, 'UNDO', ?, ?, 'QUEUED', ?, ?::jsonb) returning\s""" + COLUMNS)
                .params(plan.value(), dryRun, requestedBy, utc(now), undo.run(), JSON.writeValueAsString(items))
                .query((rs, n) -> row(rs))
                .single();
    }

    @Override
    public Optional<Run> find(long id) {
        return jdbc.sql(ALL + "id = ?").param(id).query((rs, n) -> row(rs)).optional();
    }

    @Override
    public List<Run> recent(PlanId plan, int atMost) {
        return jdbc.sql(ALL + "plan = ? order by id desc limit ?")
                .params(plan.value(), atMost)
                .query((rs, n) -> row(rs))
                .list();
    }

    @Override
    public void start(long id, Instant now) {
        jdbc.sql("update run set state = 'RUNNING', started_at = ?, waits_until = null where id = ?")
                .params(utc(now), id)
                .update();
    }

    @Override
    public void waits(long id, @Nullable Instant until) {
        jdbc.sql("update run set waits_until = ? where id = ?")
                .param(1, until == null ? null : utc(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(2, id)
                .update();
    }

    @Override
    public Optional<Instant> waitsUntil(long id) {
        return jdbc.sql("select waits_until from run where id = ? and state = 'RUNNING' and waits_until is not null")
                .param(id)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void finish(long id, Run.State state, RunReport report, List<String> held, Instant now) {
        jdbc.sql("update run set state = ?, report = ?::jsonb, held = ?::jsonb, finished_at = ? where id = ?")
                .params(state.name(), JSON.writeValueAsString(report), JSON.writeValueAsString(held), utc(now), id)
                .update();
    }

    @Override
    public List<String> heldBack(long id) {
        return jdbc.sql("select jsonb_array_elements_text(held) from run where id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private static Run row(ResultSet rs) throws SQLException {
        String report = rs.getString(10);
        return new Run(
                rs.getLong(1),
                new PlanId(rs.getString(2)),
                rs.getBoolean(3),
                Run.Cause.valueOf(rs.getString(4)),
                rs.getString(5),
                rs.getObject(6, OffsetDateTime.class).toInstant(),
                instant(rs, 7),
                instant(rs, 8),
                Run.State.valueOf(rs.getString(9)),
                report == null ? null : JSON.readValue(report, RunReport.class),
                undo(rs));
    }

    private static Run.@Nullable Undo undo(ResultSet rs) throws SQLException {
        Long undoes = rs.getObject(11, Long.class);
        return undoes == null
                ? null
                : new Run.Undo(
                        undoes,
                        Stream.of(JSON.readValue(rs.getString(12), Long[].class))
                                .map(ItemId::new)
                                .toList());
    }

    private static @Nullable Instant instant(ResultSet rs, int column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
