package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.DocumentGuide;
import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.NearNames;
import dk.norddjurs.plansync.connector.PlanDocument;
import dk.norddjurs.plansync.connector.PlanDocumentReader;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanRowMaker;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills a plan's list, once, from the plan that the municipality has in Word or Excel. */
@Component
public class ListImport {
    private static final int SHOWN = 3;

    private final Plans plans;
    private final PlanDocumentReader documents;
    private final PlanReader reader;
    private final PlanRowMaker maker;

    ListImport(Plans plans, PlanDocumentReader documents, PlanReader reader, PlanRowMaker maker) {
        this.plans = plans;
        this.documents = documents;
        this.reader = reader;
        this.maker = maker;
    }

    /** A column was named that the plan does not have, or that people do not fill in; the message is Danish. */
    public static final class UnknownColumn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownColumn(String message) {
            super(message);
        }
    }

    /**
     * Makes a row in the list for each of the document's that it lacks. May be repeated, after an interruption too: rows
     * that are there are left alone.
     *
     * @param id   which plan
     * @param file a .xlsx or .docx file
     * @param wish how, and whether only to tell
     * @return what was made, and all that was left out; if the list holds rows from elsewhere and the wish does not let
     *     it, nothing was made, and the report says so
     * @throws Runs.UnknownPlan if there is no such plan
     * @throws UnknownColumn    if the wish names a column that the plan does not have, or that only plansync writes
     * @throws dk.norddjurs.plansync.connector.DocumentUnreadable if the file as a whole cannot be read
     * @throws dk.norddjurs.plansync.connector.SourceFailed if the list cannot be read
     */
    public ImportReport carryOut(PlanId id, Path file, ImportWish wish) {
        PlanSettings plan = plans.find(id).orElseThrow(() -> new Runs.UnknownPlan(id, plans));
        PlanDocument document = documents.read(plan, file, guide(plan, wish));
        ListChanges list = reader.read(plan, null);
        RowsThere rows = new RowsThere(plan.codes(), document.rows(), list.rows());
        String refused = wish.add() || rows.others().isEmpty() ? "" : refusal(rows.others());
        RowMaking making = new RowMaking(plan, reader, maker, list);
        if (wish.dryRun()) {
            making.foretell(rows.fresh());
        } else if (refused.isEmpty()) {
            making.make(rows.fresh());
        }
        return new ImportTelling(plan, document, rows, making)
                .report(String.valueOf(file.getFileName()), wish.dryRun(), refused, list.problems());
    }

    private static DocumentGuide guide(PlanSettings plan, ImportWish wish) {
        Map<String, Field> headings = new HashMap<>();
        wish.columns().forEach((heading, column) -> headings.put(heading, field(plan, column)));
        Map<Field, String> fixed = new HashMap<>();
        wish.fixed().forEach((column, value) -> fixed.put(field(plan, column), value));
        return new DocumentGuide(headings, fixed, wish.unit());
    }

    private static Field field(PlanSettings plan, String column) {
        FieldSettings named = plan.fields().stream()
                .filter(field -> Spaces.key(field.column()).equals(Spaces.key(column))
                        || field.rule().field().name().equals(column))
                .findFirst()
                .orElseThrow(() -> unknown(plan, column));
        if (named.rule().owner() == Owner.AGENDA) {
            throw new UnknownColumn("Kolonnen " + Quote.of(named.column())
                    + " skriver plansync selv efter dagsordenerne; den kan ikke udfyldes her.");
        }
        return named.rule().field();
    }

    private static UnknownColumn unknown(PlanSettings plan, String column) {
        List<String> columns = plan.fields().stream().map(FieldSettings::column).toList();
        List<String> near = NearNames.to(column, columns);
        return new UnknownColumn("Planen har ingen kolonne " + Quote.of(column) + ". "
                + (near.isEmpty() ? "Den har " + Quote.all(columns) : "Ligner " + Quote.all(near)) + ".");
    }

    private static String refusal(List<ListRow> others) {
        return "Listen har " + others.size() + " rækker, som ikke står i dokumentet, fx "
                + Quote.all(others.stream()
                        .limit(SHOWN)
                        .map(row -> row.values().get(Field.TITLE))
                        .map(title -> title == null ? "uden titel" : title.toString())
                        .toList())
                + ". Importen er til at fylde en tom liste; skal rækkerne føjes til dem, der er, så kør med --add.";
    }

    /** The title of a row, as people know it. */
    static String title(Map<Field, Value> values) {
        Value title = values.get(Field.TITLE);
        return title == null ? "" : title.toString();
    }
}
