package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.DocumentGuide;
import dk.norddjurs.plansync.connector.DocumentUnreadable;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings that a document's columns are known by. */
final class WantedHeadings {
    private static final Pattern UNIT = Pattern.compile(
            "[\\s,(\\[-]*(?:i |hele )*(?<word>1\\.?000 ?kr|t\\.? ?kr|mio\\. ?kr|mio|kr)\\.?[)\\]\\s]*$");

    private final Map<String, FieldSettings> fields = new LinkedHashMap<>();
    private final int unit;

    /** The headings of every field that people fill in. */
    WantedHeadings(PlanSettings plan, DocumentGuide guide) {
        this.unit = guide.unit();
        Map<Field, String> own = new HashMap<>();
        guide.headings().forEach((heading, field) -> own.put(field, heading));
        plan.fields().stream()
                .filter(field -> field.rule().owner() != Owner.AGENDA)
                .forEach(field ->
                        fields.put(Spaces.key(own.getOrDefault(field.rule().field(), field.column())), field));
    }

    /** The fields that have a heading. */
    List<FieldSettings> fields() {
        return List.copyOf(fields.values());
    }

    /**
     * The columns that the row is the heading of, or nothing if it is none.
     *
     * @throws DocumentUnreadable if two columns bear one heading, or a heading contradicts the unit of the amounts
     */
    Optional<Headings> in(Grid grid, Grid.Row row) {
        Map<Field, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Optional<FieldSettings> field = fieldOf(row.cell(i).line());
            if (field.isPresent() && found.putIfAbsent(field.get().rule().field(), i) != null) {
                throw new DocumentUnreadable("To kolonner i " + grid.place(row) + ", hedder "
                        + Quote.of(row.cell(i).line()) + ". Omdøb den ene i dokumentet.");
            }
        }
        boolean enough = found.containsKey(Field.TITLE) && found.size() >= Math.min(2, fields.size());
        return enough ? Optional.of(new Headings(row, found)) : Optional.empty();
    }

    private Optional<FieldSettings> fieldOf(String heading) {
        FieldSettings field = fields.get(Spaces.key(heading));
        Matcher said = UNIT.matcher(Spaces.key(heading));
        if (!said.find()) {
            return Optional.ofNullable(field);
        }
        FieldSettings meant =
                field != null ? field : fields.get(Spaces.key(heading).substring(0, said.start()));
        if (meant != null && meant.type() == FieldType.AMOUNT && unit(said.group("word")) != unit) {
            throw new DocumentUnreadable("Overskriften " + Quote.of(heading) + " siger, at beløbene er i "
                    + unit(said.group("word")) + " kr., men der læses i " + unit + " kr. Kør med --unit "
                    + unit(said.group("word")) + ", eller ret overskriften.");
        }
        return Optional.ofNullable(meant);
    }

    private static int unit(String word) {
        return word.startsWith("mio") ? 1_000_000 : word.startsWith("kr") ? 1 : 1_000;
    }
}
