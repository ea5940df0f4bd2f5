package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Kind.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What decisions on many can be narrowed by: only what there is something of. */
public final class BulkForm {
    private static final List<String> CHOICES = List.of("keep-list", "take-owner", "snooze", "confirm", "reject");

    private final PlanReading plan;
    private final Phrases phrases;

    BulkForm(PlanReading plan, Phrases phrases) {
        this.plan = plan;
        this.phrases = phrases;
    }

    /** A value and its name for people. */
    public record Option(String id, String name) {}

    /** Whether there is anything to decide on. */
    public boolean isOffered() {
        return undecided().findAny().isPresent();
    }

    public List<Option> kinds() {
        return undecided()
                .map(row -> row.now().kind())
                .distinct()
                .sorted()
                .map(kind -> new Option(kind.id(), phrases.wording().of(kind)))
                .toList();
    }

    public List<String> sections() {
        return plan.settings().sections().stream().map(Section::name).toList();
    }

    public List<String> committees() {
        TreeSet<String> codes = plan.list().items().stream()
                .flatMap((PlanItem item) -> item.names(Field.COMMITTEES).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return List.copyOf(codes);
    }

    public List<Option> fields() {
        return undecided()
                .map(row -> row.now().field())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(field -> new Option(field.name(), phrases.wording().of(field, plan.columns())))
                .filter(option -> !option.name().isEmpty())
                .toList();
    }

    public List<Option> choices() {
        return CHOICES.stream()
                .map(choice -> new Option(choice, phrases.say("bulk.choice." + choice)))
                .toList();
    }

    private Stream<OpenDivergence> undecided() {
        return plan.open().stream()
                .filter(row -> row.isShown(plan.now()))
                .filter(row -> row.standing() != Standing.SOURCE && row.now().kind() != Kind.NOT_CHECKED)
                .filter(row -> !plan.decided().containsKey(row.now().identity()));
    }
}
