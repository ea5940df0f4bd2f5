package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.bench.LargePlan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The same work by DuckDB, on as many threads as it likes: the plan stands in tables already, the file is read, its texts
 * and figures are brought into their normal forms, linked by PSP element or code, and compared.
 */
final class LedgerByDuck implements AutoCloseable {
    /** What the code pattern of {@link LargePlan} is in a language without looking around. */
    private static final String CODE = "(?i)(?:^|[^\\pL\\pN])(R\\s?\\d{3,6}|A\\d{3,6})(?:[^\\pL\\pN]|$)";

    private static final List<String> FIGURES =
            List.of("Tillægsbevilling", "Korrigeret budget", "Rådighedsbeløb", "Anlægsbevilling", "Forbrug");

    /** How the figures are read: as texts that are rewritten, or by the reader itself. */
    enum Figures {
        AS_TEXTS,
        BY_THE_READER
    }

    private final Connection connection;
    private final Figures figures;

    LedgerByDuck(LargePlan plan, Figures figures) throws SQLException {
        this.figures = figures;
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement sql = connection.createStatement()) {
            sql.execute("create table item_key (kind varchar, value varchar, owner bigint)");
            sql.execute("create table planned (owner bigint, year int, oere bigint)");
        }
        PlanTables tables = PlanTables.of(plan);
        tables.keys().stream().distinct().forEach(row -> insert("insert into item_key select ?, ?, ?", row.toArray()));
        tables.planned().forEach(row -> insert("insert into planned select ?, ?, ?", row.toArray()));
    }

    private void insert(String sql, Object... values) {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    LedgerFacts facts(Path file) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query(file))) {
            row.next();
            return new LedgerFacts(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
        }
    }

    private String query(Path file) {
        boolean texts = figures == Figures.AS_TEXTS;
        StringBuilder normal = new StringBuilder();
        for (int i = 0; i < FIGURES.size(); i++) {
            String cell = '"' + FIGURES.get(i) + '"';
            String oere = texts
                    ? "cast(replace(replace(" + cell + ", '.', ''), ',', '') as bigint)"
                    : "cast(" + cell + " * 100 as bigint)";
            normal.append(", ").append(oere).append(" f").append(i);
        }
        return """
                with raw as materialized (select * from read_csv('%s', delim = ';', header = true, %s)),
                line as materialized (
                  select cast("Regnskabsår" as int) as year,
                    upper(regexp_replace("PSP-element", '\\s', '', 'g')) as psp,
                    upper(regexp_replace(regexp_extract(Tekst, '%s', 1), '\\s', '', 'g')) as code %s
                  from raw where cast(Dranst as varchar) in ('1', '3')),
                linked as materialized (
                  select coalesce(p.owner, c.owner) as owner, line.year, line.f0
                  from line
                    left join (select distinct value, owner from item_key where kind = 'psp') p on p.value = line.psp
                    left join (select distinct value, owner from item_key where kind = 'code') c on c.value = line.code
                  where coalesce(p.owner, c.owner) is not null),
                found as (select owner, year, sum(f0) as oere from linked group by owner, year),
                plan as (select owner, year, sum(oere) as oere from planned group by owner, year)
                select (select count(*) from raw), (select count(*) from line),
                  (select cast(sum(f0 + f1 + f2 + f3 + f4) as bigint) from line),
                  (select count(*) from linked), (select cast(sum(f0) as bigint) from linked),
                  (select count(*) from found join plan using (owner, year) where found.oere <> plan.oere)
                """.formatted(file, texts ? "all_varchar = true" : typed(), CODE, normal);
    }

    /** Every column said, so that nothing has to be guessed. */
    private static String typed() {
        StringBuilder types =
                new StringBuilder("decimal_separator = ',', thousands = '.', types = {'Dranst': 'VARCHAR'");
        for (String text : List.of("Funktion", "Gruppering", "PSP-element", "Omkostningssted", "Artskonto", "Tekst")) {
            types.append(", '").append(text).append("': 'VARCHAR'");
        }
        FIGURES.forEach(figure -> types.append(", '").append(figure).append("': 'DECIMAL(18,2)'"));
        return types.append("}").toString();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
