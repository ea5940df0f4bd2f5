package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The runs in PostgreSQL. */
@Repository
class PostgresRunStore implements RunStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALL = """
            select id, plan, dry_run, cause, requested_by, requested_at, started_at, finished_at, state, report
            from run where\s""";

    private final JdbcClient jdbc;

    PostgresRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run that waits may begin between the two statements: then there is room for a new one. */
    @Override
    public Run request(PlanId plan, boolean dryRun, Run.Cause cause, String requestedBy, Instant now) {
        Optional<Run> waiting = Optional.empty();
        while (waiting.isEmpty()) {
            jdbc.sql("""
                            insert into run (plan, dry_run, cause, requested_by, requested_at, state)
                            values (?, ?, ?, ?, ?, 'QUEUED')
                            on conflict (plan, dry_run) where state = 'QUEUED' do nothing""")
                    .params(plan.value(), dryRun, cause.name(), requestedBy, utc(now))
                    .update();
            waiting = jdbc.sql(ALL + "plan = ? and dry_run = ? and state = 'QUEUED'")
                    .params(plan.value(), dryRun)
                    .query((rs, n) -> row(rs))
                    .optional();
        }
        return waiting.get();
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
        jdbc.sql("update run set state = 'RUNNING', started_at = ? where id = ?")
                .params(utc(now), id)
                .update();
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
                report == null ? null : JSON.readValue(report, RunReport.class));
    }

    private static @Nullable Instant instant(ResultSet rs, int column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
