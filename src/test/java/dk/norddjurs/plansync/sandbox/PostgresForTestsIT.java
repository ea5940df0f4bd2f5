package dk.norddjurs.plansync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests' own database server. */
class PostgresForTestsIT {
    @Test
    void eachDatabaseIsMigratedAndKnowsNothingOfTheOthers() {
        JdbcClient first = JdbcClient.create(PostgresForTests.freshDatabase());
        JdbcClient second = JdbcClient.create(PostgresForTests.freshDatabase());

        first.sql("create table only_here (id integer)").update();

        assertThat(tables(first)).contains("flyway_schema_history", "only_here");
        assertThat(tables(second)).contains("flyway_schema_history").doesNotContain("only_here");
    }

    private static List<String> tables(JdbcClient database) {
        return database.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
    }
}
