package dk.norddjurs.plansync.connector.document;

import dk.norddjurs.plansync.connector.DocumentGuide;
import dk.norddjurs.plansync.connector.DocumentUnreadable;
import dk.norddjurs.plansync.connector.NearNames;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.connector.Spaces;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is to be told of a document's headings: those that nobody takes, and columns that have none. */
final class HeadingNotes {
    private static final Set<Field> FROM_ABOVE = Set.of(Field.SECTION, Field.THEME, Field.COMMITTEES, Field.CODE);

    private final PlanSettings plan;
    private final DocumentGuide guide;
    private final List<Headings> found;

    HeadingNotes(PlanSettings plan, DocumentGuide guide, List<Headings> found) {
        this.plan = plan;
        this.guide = guide;
        this.found = found;
    }

    /**
     * Refuses headings that were named and are nowhere, and columns that no row could do without.
     *
     * @throws DocumentUnreadable saying what to do
     */
    void refuseIfGuideIsWrong() {
        guide.headings().forEach((heading, field) -> {
            if (!isThere(field)) {
                throw new DocumentUnreadable("Overskriften " + Quote.of(heading)
                        + " fra --column findes ikke i dokumentet. " + similar(heading));
            }
        });
        for (FieldSettings field : missing()) {
            Field name = field.rule().field();
            if (RowValues.isNeeded(field) && !FROM_ABOVE.contains(name)) {
                throw new DocumentUnreadable("Dokumentet har ingen kolonne " + Quote.of(field.column())
                        + ", som hver række i planen skal have. " + similar(field.column())
                        + "Skriv --column \"Overskriften i dokumentet=" + field.column()
                        + "\", eller giv alle rækker en værdi med --set \"" + field.column() + "=…\".");
            }
        }
    }

    /** Danish sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        missing().stream()
                .filter(field -> !FROM_ABOVE.contains(field.rule().field()))
                .forEach(field -> notes.add("Planens kolonne " + Quote.of(field.column())
                        + " findes ikke i dokumentet og bliver tom. " + similar(field.column())));
        plan.fields().stream()
                .filter(field -> field.rule().owner() == Owner.AGENDA)
                .filter(field -> others().stream().anyMatch(other -> isSame(other, field.column())))
                .forEach(field -> notes.add("Kolonnen " + Quote.of(field.column())
                        + " er ikke taget med: den skriver plansync selv efter dagsordenerne."));
        others().stream()
                .filter(other -> plan.fields().stream().noneMatch(field -> isSame(other, field.column())))
                .forEach(other -> notes.add("Kolonnen " + Quote.of(other) + " i dokumentet er ikke taget med."));
        return notes.stream().map(String::strip).toList();
    }

    private List<FieldSettings> missing() {
        return plan.fields().stream()
                .filter(field -> field.rule().owner() != Owner.AGENDA)
                .filter(field -> !isThere(field.rule().field())
                        && !guide.fixed().containsKey(field.rule().field()))
                .toList();
    }

    private boolean isThere(Field field) {
        return found.stream().anyMatch(headings -> headings.has(field));
    }

    private List<String> others() {
        return found.stream()
                .flatMap(headings -> headings.others().stream())
                .distinct()
                .toList();
    }

    private String similar(String heading) {
        List<String> near = NearNames.to(heading, others());
        return near.isEmpty() ? "" : "Lignende overskrifter: " + Quote.all(near) + ". ";
    }

    private static boolean isSame(String heading, String column) {
        return Spaces.key(heading).equals(Spaces.key(column));
    }
}
