package dk.norddjurs.plansync.connector.budget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Programs that are run beside, each in a process of its own.
 *
 * @param folder holds the plan's tables, and takes the scripts
 */
record OtherPrograms(Path folder) {
    private static final String SQLITE = """
            .mode csv
            .separator , "\\n"
            create table item_key (kind text, value text, owner int);
            .import keys.csv item_key
            create table planned (owner int, year int, oere int);
            .import planned.csv planned
            .separator ; "\\r\\n"
            .import ledger.csv raw
            create index k on item_key (kind, value);
            create table line as select cast("Regnskabsår" as int) as year, upper(replace("PSP-element", ' ', '')) as psp,
              upper(substr(Tekst, 1, instr(Tekst || ' ', ' ') - 1)) as code,
              cast(replace(replace("Tillægsbevilling", '.', ''), ',', '') as int) as f0,
              cast(replace(replace("Korrigeret budget", '.', ''), ',', '') as int)
              + cast(replace(replace("Rådighedsbeløb", '.', ''), ',', '') as int)
              + cast(replace(replace("Anlægsbevilling", '.', ''), ',', '') as int)
              + cast(replace(replace("Forbrug", '.', ''), ',', '') as int) as others
              from raw where Dranst in ('1', '3');
            create table linked as select coalesce(p.owner, c.owner) as owner, year, f0 from line
              left join item_key p on p.kind = 'psp' and p.value = psp
              left join item_key c on c.kind = 'code' and c.value = code
              where coalesce(p.owner, c.owner) is not null;
            .mode list
            .separator ,
            select (select count(*) from raw), (select count(*) from line), (select sum(f0 + others) from line),
              (select count(*) from linked), (select sum(f0) from linked),
              (select count(*) from (select owner, year, sum(f0) as o from linked group by owner, year) found
                join (select owner, year, sum(oere) as o from planned group by owner, year) plan using (owner, year)
                where found.o <> plan.o);
            """;

    private static final String PANDAS = """
            import pandas as pd
            figures = ['Tillægsbevilling', 'Korrigeret budget', 'Rådighedsbeløb', 'Anlægsbevilling', 'Forbrug']
            keys = pd.read_csv('keys.csv', names=['kind', 'value', 'owner'])
            planned = pd.read_csv('planned.csv', names=['owner', 'year', 'oere'])
            raw = pd.read_csv('ledger.csv', sep=';', dtype=str)
            line = raw[raw['Dranst'].isin(['1', '3'])].copy()
            for f in figures:
                line[f] = line[f].str.replace('.', '', regex=False).str.replace(',', '', regex=False).astype('int64')
            line['year'] = line['Regnskabsår'].astype(int)
            line['psp'] = line['PSP-element'].str.replace(r'\\s', '', regex=True).str.upper()
            line['code'] = line['Tekst'].str.extract(r'(?i)(?<!\\w)(R\\s?\\d{3,6}|A\\d{3,6})(?!\\w)')[0].str.upper()
            psp = keys[keys.kind == 'psp'].set_index('value').owner
            code = keys[keys.kind == 'code'].set_index('value').owner
            line['owner'] = line['psp'].map(psp).fillna(line['code'].map(code))
            linked = line[line.owner.notna()]
            found = linked.groupby(['owner', 'year'])[figures[0]].sum()
            plan = planned.groupby(['owner', 'year']).oere.sum()
            both = pd.concat([found, plan], axis=1, join='inner')
            print(len(raw), len(line), line[figures].sum().sum(), len(linked), linked[figures[0]].sum(),
                  (both[figures[0]] != both.oere).sum(), sep=',')
            """;

    private static final String PANDAS_WORKBOOK = """
            import sys, time, pandas as pd
            figures = ['Tillægsbevilling', 'Korrigeret budget', 'Rådighedsbeløb', 'Anlægsbevilling', 'Forbrug']
            begun = time.perf_counter()
            raw = pd.read_excel('ledger.xlsx', engine='openpyxl')
            total = sum(int((raw[f] * 100).round().astype('int64').sum()) for f in figures)
            print(len(raw), total, time.perf_counter() - begun, sep=',')
            """;

    LedgerFacts bySqlite() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("ledger.sql"), SQLITE);
        return facts(run(List.of("sh", "-c", "sqlite3 :memory: < ledger.sql")));
    }

    LedgerFacts byPandas() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("ledger.py"), PANDAS);
        return facts(run(List.of("/usr/bin/python3", "ledger.py")));
    }

    /** The rows, the sum and the seconds that pandas itself took. */
    String[] workbookByPandas() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("workbook.py"), PANDAS_WORKBOOK);
        return run(List.of("/usr/bin/python3", "workbook.py")).get(0).split(",");
    }

    /** Whether Python and its libraries are here. */
    boolean hasPandas() throws InterruptedException {
        try {
            return !run(List.of("/usr/bin/python3", "-c", "import pandas, openpyxl; print(1)"))
                    .isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** A process of {@link LedgerProcess}; its last line is how many megabytes it has had. */
    List<String> java(int heap, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LedgerProcess.class.getName()));
        command.addAll(List.of(arguments));
        return run(Path.of("").toAbsolutePath(), command);
    }

    private static LedgerFacts facts(List<String> lines) {
        String[] cells = lines.get(lines.size() - 1).split(",");
        long[] numbers = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = Long.parseLong(cells[i].strip());
        }
        return new LedgerFacts(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        return run(folder, command);
    }

    private List<String> run(Path in, List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(in.toFile())
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(command.get(0) + " failed: " + Files.readString(folder.resolve("errors.txt")));
            }
            return Files.readAllLines(said);
        } finally {
            process.destroyForcibly();
        }
    }
}
