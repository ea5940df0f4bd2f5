package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.PlanDocument;
import dk.norddjurs.plansync.connector.PlanDocument.Problem;
import dk.norddjurs.plansync.connector.PlanDocument.Row;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.RowMade;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.run.ImportReport.ColumnSum;
import dk.norddjurs.plansync.run.ImportReport.SectionRows;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts together what is told of an import. */
final class ImportTelling {
    private final PlanSettings plan;
    private final PlanDocument document;
    private final RowsThere rows;
    private final RowMaking making;
    /** The values of each row that was made, without those that the list refused. */
    private final List<Map<Field, Value>> made = new ArrayList<>();

    private final List<Problem> problems;

    ImportTelling(PlanSettings plan, PlanDocument document, RowsThere rows, RowMaking making) {
        this.plan = plan;
        this.document = document;
        this.rows = rows;
        this.making = making;
        this.problems = new ArrayList<>(document.problems());
        rows.fresh().stream().filter(making.ends()::containsKey).forEach(this::take);
    }

    private void take(Row row) {
        RowMade end = Objects.requireNonNull(making.ends().get(row));
        if (end instanceof RowMade.Made done) {
            Map<Field, Value> held = new HashMap<>(row.values());
            held.keySet().removeAll(done.refused().keySet());
            made.add(held);
            done.refused()
                    .forEach((field, why) -> problems.add(new Problem(
                            row.place(field),
                            row.values().containsKey(field)
                                    ? String.valueOf(row.values().get(field))
                                    : ListImport.title(row.values()),
                            why,
                            false)));
        } else {
            String why = end instanceof RowMade.Refused refused ? refused.reason() : "Rækkens skæbne er ukendt.";
            problems.add(new Problem(row.place(), ListImport.title(row.values()), why, true));
        }
    }

    /**
     * The report.
     *
     * @param unreadable sentences on cells of the list that could not be read
     */
    ImportReport report(String file, boolean dryRun, String refused, List<String> unreadable) {
        List<String> notes = new ArrayList<>(document.notes());
        notes.addAll(twice());
        notes.addAll(unreadable);
        return new ImportReport(
                file,
                dryRun,
                refused,
                making.failure(),
                made.size(),
                sections(),
                sums(),
                rows.there().stream().map(this::there).toList(),
                problems,
                notes);
    }

    private String there(Row row) {
        String title = ListImport.title(row.values());
        String listed = ListImport.title(rows.rowOf(row).values());
        return Spaces.key(title).equals(Spaces.key(listed)) ? title : title + " (i listen: " + Quote.of(listed) + ")";
    }

    private List<SectionRows> sections() {
        return plan.sections().stream()
                .map(Section::name)
                .map(name -> new SectionRows(name, (int) made.stream()
                        .filter(row -> name.equals(String.valueOf(row.get(Field.SECTION))))
                        .count()))
                .filter(section -> section.rows() > 0)
                .toList();
    }

    private List<ColumnSum> sums() {
        return plan.fields().stream()
                .filter(field -> field.type() == FieldType.AMOUNT)
                .filter(field -> made.stream()
                        .anyMatch(row -> row.containsKey(field.rule().field())))
                .map(this::sum)
                .toList();
    }

    private ColumnSum sum(FieldSettings field) {
        return new ColumnSum(
                field.column(),
                made.stream()
                        .map(row -> row.get(field.rule().field()))
                        .filter(Amount.class::isInstance)
                        .map(amount -> ((Amount) amount).kroner())
                        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add));
    }

    private List<String> twice() {
        Map<String, Long> titles = document.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> ListImport.title(row.values()) + codeOf(row), Collectors.counting()));
        return titles.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> Quote.of(entry.getKey()) + " står " + entry.getValue()
                        + " gange i dokumentet, og hver af dem er sin egen række.")
                .sorted()
                .toList();
    }

    private static String codeOf(Row row) {
        Value code = row.values().get(Field.CODE);
        return code == null ? "" : " " + code;
    }
}
