package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.bench.LargePlan;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanCode;
import dk.norddjurs.plansync.plan.PlanItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as two tables, for programs that know no plans. Items that share a code have one owner.
 *
 * @param keys    a kind (psp or code), a value and an owner
 * @param planned an owner, a year and an amount in øre; an owner may have several of a year
 */
record PlanTables(List<List<Object>> keys, List<List<Object>> planned) {
    static PlanTables of(LargePlan plan) {
        PlanTables tables = new PlanTables(new ArrayList<>(), new ArrayList<>());
        CodePattern codes = new CodePattern("(?<code>R\\d{3,6})(?<flags>)");
        for (PlanItem item : plan.items) {
            List<PlanCode> found = codes.find(item.text(Field.CODE));
            long owner = found.isEmpty()
                    ? item.id().value()
                    : -Long.parseLong(found.get(0).code().substring(1));
            item.names(Field.PSP_ELEMENTS).forEach(psp -> tables.keys.add(List.of("psp", psp, owner)));
            found.forEach(code -> tables.keys.add(List.of("code", code.code(), owner)));
            for (int year = 2025; year <= 2028; year++) {
                if (item.value(Field.amountOf(year)) instanceof Amount amount) {
                    tables.planned.add(List.of(owner, year, amount.oere()));
                }
            }
        }
        return tables;
    }

    /** Writes them as keys.csv and planned.csv, without headings. */
    void write(Path folder) throws IOException {
        Files.write(folder.resolve("keys.csv"), lines(keys.stream().distinct().toList()));
        Files.write(folder.resolve("planned.csv"), lines(planned));
    }

    private static List<String> lines(List<List<Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(String::valueOf).reduce((a, b) -> a + "," + b))
                .map(row -> row.orElse(""))
                .toList();
    }
}
