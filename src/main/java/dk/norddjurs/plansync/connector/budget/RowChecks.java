package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.connector.budget.Columns.Column;
import dk.norddjurs.plansync.settings.AccountChart;
import dk.norddjurs.plansync.settings.ContentChecks;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What speaks against a file by its rows: rows left out by a filter too, for the value that a filter looks for may be wrong. */
final class RowChecks {
    private final ContentChecks checks;
    private final Set<String> dranst;
    private final @Nullable Column dranstColumn;
    private final LineTexts texts;
    private final Twins twins;
    private final Strangers unknownFunctions = new Strangers(
            "række", "rækker", "har en ukendt funktion", "Ret dem, eller tilføj funktionen i profilens accounts.");
    private final Strangers unknownDranst =
            new Strangers("række", "rækker", "har en ukendt dranst", "Ret dem, eller tilføj den i profilens accounts.");
    private final Strangers otherYears;

    RowChecks(ContentChecks checks, Columns columns, LineTexts texts) {
        this.checks = checks;
        this.dranst = Columns.keys(checks.accounts().dranst());
        this.dranstColumn = columns.dranst();
        this.texts = texts;
        this.twins = new Twins(checks.twins());
        ContentChecks.Years years = checks.years();
        this.otherYears = new Strangers(
                "linje",
                "linjer",
                "er af andre år end " + (years == null ? "" : years.from() + "-" + years.to()),
                "Ret dem, eller ret profilens years.");
    }

    /** Looks at a row that is no total. A cell that cannot be read is told in another way. */
    void look(RawRow row) {
        twins.add(row);
        try {
            lookAtFunction(row);
            lookAtDranst(row);
        } catch (Unreadable told) {
            // As a row that cannot be read, if it counts.
        }
    }

    void lookAtYear(int year, RawRow row) {
        ContentChecks.Years years = checks.years();
        if (years != null && !years.hold(year)) {
            otherYears.add(Integer.toString(year), row.number());
        }
    }

    void tell(LinesRead read) {
        Stream.of(otherYears.objection(), unknownFunctions.objection(), unknownDranst.objection(), twins.objection())
                .forEach(objection -> objection.ifPresent(read::object));
    }

    private void lookAtFunction(RawRow row) throws Unreadable {
        AccountChart chart = checks.accounts();
        if (!chart.functions().isEmpty()) {
            String function = texts.function(row);
            if (chart.functions().stream().noneMatch(range -> range.holds(function))) {
                unknownFunctions.add(function, row.number());
            }
        }
    }

    /** A name may stand behind the number. */
    private void lookAtDranst(RawRow row) throws Unreadable {
        if (dranstColumn != null) {
            String written = row.read(dranstColumn).shown();
            String key = Spaces.key(written);
            if (!dranst.contains(key) && !dranst.contains(key.split(" ", 2)[0])) {
                unknownDranst.add(written, row.number());
            }
        }
    }
}
