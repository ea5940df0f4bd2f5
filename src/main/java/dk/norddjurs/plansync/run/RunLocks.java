package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.plan.PlanId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * One run for each plan at a time, in all processes together. The lock is PostgreSQL's own, held by a connection: it is
 * gone the moment that the process is.
 */
@Component
class RunLocks {
    private final DataSource database;

    RunLocks(DataSource database) {
        this.database = database;
    }

    /**
     * Does the work if no run of the plan is under way.
     *
     * @return whether it was done
     */
    boolean whileLocked(PlanId plan, Runnable work) {
        try (Connection connection = database.getConnection()) {
            if (!call(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", plan)) {
                return false;
            }
            try {
                work.run();
            } finally {
                call(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", plan);
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot lock plan " + plan + ": " + e.getMessage(), e);
        }
    }

    private static boolean call(Connection connection, String sql, PlanId plan) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "plansync run of " + plan);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
