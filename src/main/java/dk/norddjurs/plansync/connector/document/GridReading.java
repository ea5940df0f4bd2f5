package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.DocumentGuide;
import dk.norddjurs.plansync.connector.PlanDocument;
import dk.norddjurs.plansync.connector.PlanDocument.Place;
import dk.norddjurs.plansync.connector.PlanDocument.Problem;
import dk.norddjurs.plansync.connector.PlanDocument.Row;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanCode;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a document's sheets or tables, one after another, for a heading may reach over several. */
final class GridReading {
    private static final List<Field> FROM_ABOVE = List.of(Field.SECTION, Field.THEME, Field.COMMITTEES);

    private final PlanSettings plan;
    private final DocumentGuide guide;
    private final WantedHeadings wanted;
    private final CellValues cells;
    private final Standing standing;
    private final List<Headings> found = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Headings headings;
    private int codesInTitles;

    GridReading(
            PlanSettings plan,
            DocumentGuide guide,
            WantedHeadings wanted,
            CellValues cells,
            CommitteeNames committees) {
        this.plan = plan;
        this.guide = guide;
        this.wanted = wanted;
        this.cells = cells;
        this.standing = new Standing(plan, committees);
    }

    /** The headings of every sheet or table that has some. */
    List<Headings> found() {
        return List.copyOf(found);
    }

    /** What was read so far. */
    PlanDocument document() {
        List<String> all = new ArrayList<>(notes);
        if (codesInTitles > 0) {
            all.add("Koden er taget ud af titlen i " + codesInTitles + " rækker.");
        }
        return new PlanDocument(rows, problems, all);
    }

    void read(Grid grid) {
        grid.above().forEach(standing::see);
        headings = null;
        grid.rows().forEach(row -> read(grid, row));
        if (headings == null
                && grid.rows().stream().anyMatch(row -> !row.filled().isEmpty())) {
            problems.add(new Problem(
                    new Place(grid.part(), 0, ""),
                    "",
                    "Der er ingen række med planens overskrifter, så intet herfra er taget med.",
                    true));
        }
    }

    private void read(Grid grid, Grid.Row row) {
        List<Cell> filled = row.filled();
        if (filled.size() == 1 && standing.see(filled.get(0).line())) {
            return;
        }
        Optional<Headings> here = wanted.in(grid, row);
        if (here.isPresent()) {
            headings = here.get();
            found.add(headings);
        } else if (headings != null) {
            item(grid, row, filled, headings);
        }
    }

    private void item(Grid grid, Grid.Row row, List<Cell> filled, Headings under) {
        if (filled.isEmpty()) {
            if (row.isStruck()) {
                refuse(grid.place(row), "", "Rækken er streget over og er ikke taget med.");
            }
        } else if (Totals.is(row, under, wanted.fields())) {
            notes.add(grid.place(row) + ", er en sum (" + Quote.of(filled.get(0).line()) + ") og er ikke taget med.");
        } else if (filled.size() == 1) {
            refuse(
                    grid.place(row).at(filled.get(0).column()),
                    filled.get(0).line(),
                    "Linjen er hverken et helt punkt eller et afsnit, tema eller udvalg, som planens fil kender."
                            + " Rækkerne under den er læst, som om den ikke var der.");
        } else {
            values(grid.place(row), row, under);
        }
    }

    private void values(Place place, Grid.Row row, Headings under) {
        RowValues read = new RowValues(cells);
        for (FieldSettings field : plan.fields()) {
            Field name = field.rule().field();
            String fixed = guide.fixed().get(name);
            String above = FROM_ABOVE.contains(name) && !under.has(name) ? standing.of(name) : null;
            if (fixed != null || above != null) {
                read.take(field, new Content.Written(fixed != null ? fixed : String.valueOf(above)), place);
            } else if (under.has(name)) {
                read.read(field, under.cell(name, row), place);
            }
        }
        if (!under.has(Field.CODE)) {
            codeOutOfTitle(read.values());
        }
        notes.addAll(read.notes());
        keep(place, read);
    }

    /** Where codes have no column of their own, they stand in the titles. */
    private void codeOutOfTitle(Map<Field, Value> values) {
        Value title = values.get(Field.TITLE);
        List<PlanCode> codes = title == null ? List.of() : plan.codes().find(title.toString());
        Text rest = codes.size() == 1 ? Text.of(plan.codes().without(String.valueOf(title))) : null;
        if (rest != null && plan.field(Field.CODE).isPresent() && !values.containsKey(Field.CODE)) {
            values.put(Field.CODE, new Text(codes.get(0).written()));
            values.put(Field.TITLE, rest);
            codesInTitles++;
        }
    }

    private void keep(Place place, RowValues read) {
        Optional<Problem> fatal = read.problems().stream().filter(Problem::row).findFirst();
        List<String> missing = plan.fields().stream()
                .filter(RowValues::isNeeded)
                .filter(field -> !read.values().containsKey(field.rule().field()))
                .map(FieldSettings::column)
                .toList();
        if (fatal.isPresent()) {
            problems.add(fatal.get());
        } else if (!missing.isEmpty()) {
            refuse(
                    place,
                    Optional.ofNullable(read.values().get(Field.TITLE))
                            .map(Value::toString)
                            .orElse(""),
                    "Rækken mangler " + Quote.all(missing)
                            + ", som hver række i planen skal have. Udfyld cellen, eller giv alle rækker en værdi med"
                            + " --set.");
        } else {
            problems.addAll(read.problems());
            rows.add(new Row(place, read.values(), read.columns()));
        }
    }

    private void refuse(Place place, String found, String says) {
        problems.add(new Problem(place, found, says, true));
    }
}
