package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.connector.BudgetArrival.Accepted;
import dk.norddjurs.plansync.connector.BudgetArrival.Held;
import dk.norddjurs.plansync.connector.BudgetArrival.Refused;
import dk.norddjurs.plansync.connector.BudgetArrival.Removed;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Remembers what arrived in PostgreSQL. */
final class PostgresExportStore implements ExportStore {
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    PostgresExportStore(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Optional<Accepted> accepted(String profile, String sha256) {
        return jdbc.sql("select * from budget_export where profile = ? and sha256 = ? and archived is not null"
                        + " and held is null and removed_at is null")
                .params(profile, sha256)
                .query((row, number) -> accepted(row))
                .optional();
    }

    @Override
    public void accept(Accepted export, List<UnreadRow> unread) {
        keep(export, null, unread);
    }

    @Override
    public void hold(Held export, List<UnreadRow> unread) {
        keep(export.export(), export.reason(), unread);
    }

    private void keep(Accepted export, @Nullable String held, List<UnreadRow> unread) {
        transaction.executeWithoutResult(status -> {
            keep(export, held);
            jdbc.sql("delete from budget_unread_row where profile = ? and sha256 = ?")
                    .params(export.profile(), export.sha256())
                    .update();
            unread.forEach(row -> keep(export, row));
        });
    }

    private void keep(Accepted export, @Nullable String held) {
        jdbc.sql("""
                insert into budget_export
                  (profile, sha256, file, arrived_at, lines, unread, archived, written_at, held)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (profile, sha256) do update set
                  file = excluded.file, arrived_at = excluded.arrived_at, lines = excluded.lines,
                  unread = excluded.unread, archived = excluded.archived, reason = null,
                  written_at = excluded.written_at, removed_at = null,
                  held = excluded.held, released_by = null, released_at = null
                """)
                .params(export.profile(), export.sha256(), export.file(), utc(export.at()))
                .params(export.lines(), export.unread(), export.archived())
                .param(writtenAt(export))
                .param(held)
                .update();
    }

    private void keep(Accepted export, UnreadRow row) {
        jdbc.sql("""
                insert into budget_unread_row (profile, sha256, row, heading, reason, year, psp, text)
                values (:profile, :sha256, :row, :heading, :reason, :year, :psp, :text)
                """)
                .param("profile", export.profile())
                .param("sha256", export.sha256())
                .param("row", row.row())
                .param("heading", row.column())
                .param("reason", row.reason())
                .param("year", row.year())
                .param("psp", row.psp())
                .param("text", row.text())
                .update();
    }

    @Override
    public void renew(Accepted export) {
        jdbc.sql("""
                update budget_export set file = ?, arrived_at = ?, archived = ?,
                  written_at = greatest(written_at, ?)
                where profile = ? and sha256 = ? and archived is not null and held is null
                """)
                .params(export.file(), utc(export.at()), export.archived())
                .param(writtenAt(export))
                .params(export.profile(), export.sha256())
                .update();
    }

    @Override
    public void refuse(Refused file) {
        jdbc.sql("""
                insert into budget_export (profile, sha256, file, arrived_at, lines, unread, reason)
                values (?, ?, ?, ?, 0, 0, ?)
                on conflict (profile, sha256) do update set
                  file = excluded.file, arrived_at = excluded.arrived_at, reason = excluded.reason,
                  removed_at = null
                where budget_export.archived is null
                """)
                .params(file.profile(), file.sha256(), file.file(), utc(file.at()), file.reason())
                .update();
    }

    @Override
    public Optional<Held> held(String profile) {
        return jdbc.sql("""
                select * from budget_export where profile = ? and archived is not null
                order by arrived_at desc, sha256 limit 1
                """)
                .params(profile)
                .query((row, number) -> arrival(row))
                .optional()
                .filter(Held.class::isInstance)
                .map(Held.class::cast);
    }

    @Override
    public boolean release(String profile, String sha256, String by, Instant now) {
        return jdbc.sql("""
                        update budget_export set held = null, released_by = ?, released_at = ?
                        where profile = ? and sha256 = ? and held is not null
                        """).params(by, utc(now), profile, sha256).update() == 1;
    }

    @Override
    public Optional<Accepted> newest(String profile) {
        return jdbc.sql("""
                select * from budget_export where profile = ? and archived is not null and held is null
                order by arrived_at desc, sha256 limit 1
                """)
                .params(profile)
                .query((row, number) -> accepted(row))
                .optional();
    }

    @Override
    public List<BudgetArrival> recent(int atMost) {
        return jdbc.sql("select * from budget_export order by arrived_at desc, sha256 limit ?")
                .params(atMost)
                .query((row, number) -> arrival(row))
                .list();
    }

    @Override
    public List<BudgetArrival> arrivedBefore(Instant moment) {
        return jdbc.sql("""
                        select * from budget_export where arrived_at < ? and removed_at is null
                        order by arrived_at, sha256
                        """)
                .param(utc(moment))
                .query((row, number) -> arrival(row))
                .list();
    }

    @Override
    public void remove(String profile, String sha256, Instant now) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update budget_export set removed_at = ? where profile = ? and sha256 = ?")
                    .params(utc(now), profile, sha256)
                    .update();
            jdbc.sql("delete from budget_unread_row where profile = ? and sha256 = ?")
                    .params(profile, sha256)
                    .update();
        });
    }

    @Override
    public List<UnreadRow> unread(String profile, String sha256) {
        return jdbc.sql("select * from budget_unread_row where profile = ? and sha256 = ? order by row")
                .params(profile, sha256)
                .query((row, number) -> new UnreadRow(
                        row.getInt("row"),
                        row.getString("heading"),
                        row.getString("reason"),
                        row.getObject("year", Integer.class),
                        row.getString("psp"),
                        row.getString("text")))
                .list();
    }

    private static BudgetArrival arrival(ResultSet row) throws SQLException {
        Instant removed = time(row, "removed_at");
        return removed == null ? present(row) : new Removed(present(row), removed);
    }

    private static BudgetArrival present(ResultSet row) throws SQLException {
        String held = row.getString("held");
        if (held != null) {
            return new Held(accepted(row), held);
        }
        return row.getString("archived") == null ? refused(row) : accepted(row);
    }

    private static Accepted accepted(ResultSet row) throws SQLException {
        return new Accepted(
                row.getString("profile"),
                row.getString("file"),
                row.getString("sha256"),
                at(row),
                row.getInt("lines"),
                row.getInt("unread"),
                row.getString("archived"),
                time(row, "written_at"));
    }

    private static BudgetArrival refused(ResultSet row) throws SQLException {
        return new Refused(
                row.getString("profile"),
                row.getString("file"),
                row.getString("sha256"),
                at(row),
                row.getString("reason"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("arrived_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime writtenAt(Accepted export) {
        Instant at = export.writtenAt();
        return at == null ? null : utc(at);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
