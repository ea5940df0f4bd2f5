package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.NearNames;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the column of each field. A column that is missing, twin or of a wrong kind stops everything: it never reads as empty. */
final class ColumnMatching {
    private static final int MOST_REFERENCES = 12;

    private final PlanSettings plan;
    private final List<ListColumn> columns;

    private ColumnMatching(PlanSettings plan, List<ListColumn> columns) {
        this.plan = plan;
        this.columns = columns;
    }

    /**
     * Matches every field of the plan.
     *
     * @throws SourceFailed naming plan, field and column, if one cannot be matched
     */
    static Matching match(PlanSettings plan, List<ListColumn> columns) {
        ColumnMatching matching = of(plan, columns);
        List<MatchedColumn> matched =
                plan.fields().stream().map(matching::match).toList();
        refuseTooMany(plan, matched);
        return new Matching(plan.list().site(), plan.list().list(), matched);
    }

    /** Why the fields cannot be matched, each in a sentence; empty if they can. */
    static List<String> faults(PlanSettings plan, List<ListColumn> columns) {
        List<String> faults = plan.fields().stream()
                .flatMap(field -> fault(() -> of(plan, columns).match(field)).stream())
                .toList();
        return faults.isEmpty() ? fault(() -> match(plan, columns)).stream().toList() : faults;
    }

    private static Optional<String> fault(Runnable attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (SourceFailed e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static ColumnMatching of(PlanSettings plan, List<ListColumn> columns) {
        return new ColumnMatching(
                plan, columns.stream().filter(column -> !column.isDouble()).toList());
    }

    /** As many lookups as Graph tells of a row in one query; people are looked up too. */
    private static void refuseTooMany(PlanSettings plan, List<MatchedColumn> matched) {
        List<String> references = matched.stream()
                .filter(column -> column.shape().isReference())
                .map(MatchedColumn::column)
                .distinct()
                .toList();
        if (references.size() > MOST_REFERENCES) {
            throw GraphFault.failed("Plan " + plan.id() + " har " + references.size()
                    + " felter i person- og opslagskolonner, og SharePoint fortæller højst " + MOST_REFERENCES
                    + " ad gangen. Tag nogle af dem ud af planens fil: " + String.join(", ", quoted(references)) + ".");
        }
    }

    private MatchedColumn match(FieldSettings field) {
        List<ListColumn> found = columns.stream()
                .filter(column -> column.isCalled(field.column()))
                .toList();
        if (found.isEmpty()) {
            throw missing(field);
        }
        if (found.size() > 1) {
            throw twin(field, found);
        }
        ListColumn column = found.get(0);
        refuseUnfit(field, column);
        return new MatchedColumn(
                field.rule().field().name(),
                field.type(),
                field.column(),
                column.name(),
                column.shape(),
                column.isSafe(),
                column.target());
    }

    private void refuseUnfit(FieldSettings field, ListColumn column) {
        if (!Shape.carrying(field.type()).contains(column.shape())) {
            throw GraphFault.failed(
                    where(field) + " er af typen " + column.shape().danish()
                            + ", men feltet er sat op som " + field.type()
                            + ". Ret kolonnens type i listen eller feltets type i"
                            + " planens fil" + fitting(column.shape()) + ".");
        }
        if (mayBeWritten(field.rule()) && !column.isSafe()) {
            throw GraphFault.failed(where(field) + " kan ikke skrives uden skade ("
                    + (column.readOnly() ? "den er skrivebeskyttet" : "den føjer nye ændringer til gammel tekst")
                    + "). Vælg en anden kolonne, eller sæt feltets mode til observe.");
        }
    }

    private static String fitting(Shape shape) {
        String types = Stream.of(FieldType.values())
                .filter(type -> Shape.carrying(type).contains(shape))
                .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? "" : " (her passer " + types + ")";
    }

    private static boolean mayBeWritten(FieldRule rule) {
        return rule.owner() != Owner.LIST && rule.mode() != Mode.OBSERVE;
    }

    private SourceFailed missing(FieldSettings field) {
        List<String> near = NearNames.to(field.column(), titlesOfNoField());
        return GraphFault.failed(where(field) + " findes ikke i listen. "
                + (near.isEmpty() ? "" : "Lignende kolonner: " + String.join(", ", quoted(near)) + ". ")
                + "Er den omdøbt, så ret navnet i planens fil eller i listen; er den slettet eller aldrig lavet, så lav"
                + " den med: plansync list create.");
    }

    /** What nobody reads yet: a column that another field has found is not the one that was renamed. */
    private List<String> titlesOfNoField() {
        return columns.stream()
                .filter(column -> plan.fields().stream().noneMatch(field -> column.isCalled(field.column())))
                .map(ListColumn::title)
                .toList();
    }

    private SourceFailed twin(FieldSettings field, List<ListColumn> found) {
        return GraphFault.failed(where(field) + " er ikke entydig: " + found.size()
                + " kolonner hedder sådan (de interne navne er "
                + found.stream().map(ListColumn::name).collect(Collectors.joining(", "))
                + "). Omdøb den ene, eller skriv det interne navn i planens fil.");
    }

    private String where(FieldSettings field) {
        return "Plan " + plan.id() + ", felt " + field.rule().field() + ": kolonnen »" + field.column() + "«";
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map(name -> "»" + name + "«").toList();
    }
}
