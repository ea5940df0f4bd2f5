package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.EditedRow;
import dk.norddjurs.plansync.plan.Edit;
import dk.norddjurs.plansync.plan.Field;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Looks through the versions of a row for whoever put a value into its cell: the author of the oldest version that has it
 * without a break. Nobody is named where no version before that is told, for the value may be older.
 */
final class CellHistory {
    private static final int LONGEST_NAME = 200;

    private final Matching matching;

    CellHistory(Matching matching) {
        this.matching = matching;
    }

    /** A version of a row: who made it when, as far as that is told. */
    private record Version(Instant at, String by, JsonNode fields) {
        boolean says(MatchedColumn column, Version other) {
            return cell(column).equals(other.cell(column));
        }

        private JsonNode cell(MatchedColumn column) {
            JsonNode cell = fields.path(column.readAs());
            return cell.isNull() ? MissingNode.getInstance() : cell;
        }
    }

    /**
     * Who edited the row's cells.
     *
     * @param answer what Graph told of the row's versions
     */
    Map<Field, Edit> edits(EditedRow edited, JsonNode answer) {
        // The row tells whole seconds where its versions tell parts of them; what came after the reading is not asked
        // for.
        Instant read = edited.row().modified().truncatedTo(ChronoUnit.SECONDS);
        List<Version> versions = answer.path("value").values().stream()
                .flatMap(version -> version(version).stream())
                .filter(version -> !version.at().truncatedTo(ChronoUnit.SECONDS).isAfter(read))
                .sorted(Comparator.comparing(Version::at).reversed())
                .toList();
        Map<Field, Edit> edits = new HashMap<>();
        for (Field field : edited.cells()) {
            matching.of(field)
                    .flatMap(column -> origin(column, versions))
                    .ifPresent(origin -> edits.put(field, new Edit(origin.by(), origin.at())));
        }
        return edits;
    }

    private static Optional<Version> origin(MatchedColumn column, List<Version> newestFirst) {
        for (int i = 1; i < newestFirst.size(); i++) {
            if (!newestFirst.get(i).says(column, newestFirst.get(0))) {
                return Optional.of(newestFirst.get(i - 1))
                        .filter(version -> !version.by().isEmpty());
            }
        }
        return Optional.empty();
    }

    private static Optional<Version> version(JsonNode version) {
        try {
            Instant at = OffsetDateTime.parse(
                            version.path("lastModifiedDateTime").asString(""))
                    .toInstant();
            return version.path("fields").isObject()
                    ? Optional.of(new Version(at, name(version.path("lastModifiedBy")), version.path("fields")))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A person, or else the program that did it. */
    private static String name(JsonNode by) {
        String person = by.path("user").path("displayName").asString("");
        String name =
                person.isBlank() ? by.path("application").path("displayName").asString("") : person;
        String plain = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
