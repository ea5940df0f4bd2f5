package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.CoreWorld.Line;
import dk.norddjurs.plansync.reconcile.CoreWorld.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must come out for each amount, in a word or two: sums by hand, and then the {@link NineRules}. */
record CoreAnswers(CoreWorld world) {
    static final Comparator<Identity> ORDER = Comparator.comparing(Identity::toString);

    Map<Identity, String> all() {
        Map<Identity, String> answers = inOrder();
        for (Row row : world.rows) {
            CoreWorld.YEARS.forEach(year ->
                    put(answers, new Identity(new Subject.OfItem(row.id), Field.amountOf(year)), answer(row, year)));
        }
        return answers;
    }

    private String answer(Row row, int year) {
        boolean shares = row.psp.isEmpty()
                && world.rows.stream()
                                .filter(other -> other.code.equals(row.code))
                                .count()
                        > 1;
        List<Line> own = world.lines.stream()
                .filter(line -> line.psp().equals(row.psp)
                        && (!row.psp.isEmpty() || line.text().startsWith(row.code)))
                .toList();
        List<Line> ofYear = own.stream().filter(line -> line.year() == year).toList();
        boolean bearsYear = world.lines.stream().anyMatch(line -> line.year() == year && line.readable());
        boolean lacksLine = !bearsYear || ofYear.stream().anyMatch(line -> !line.readable());
        if (!world.budgetAnswers || (!shares && lacksLine)) {
            return "unchecked";
        }
        if (shares) {
            return "quiet";
        }
        Field field = Field.amountOf(year);
        boolean any = own.stream().anyMatch(Line::readable);
        Amount sum = ofYear.isEmpty()
                ? null
                : new Amount(ofYear.stream().mapToLong(Line::oere).sum());
        Identity place = new Identity(new Subject.OfItem(row.id), field);
        String answer = new NineRules(
                        new FieldRule(field, Owner.BUDGET, world.mode, world.tolerance, false, year), world.today)
                .answer(
                        row.amounts.get(year),
                        sum,
                        world.agreed.getOrDefault(row.id, Map.of()).get(field),
                        any,
                        world.decisions.get(place));
        boolean toldOnce = !any && answer.equals("diverges " + Kind.ITEM_WITHOUT_MONEY);
        return toldOnce ? "quiet" : answer;
    }

    /** The same words for what has come out. */
    static Map<Identity, String> of(Outcome outcome) {
        Map<Identity, String> answers = inOrder();
        outcome.writes()
                .forEach(write -> put(
                        answers,
                        new Identity(new Subject.OfItem(write.item()), write.field()),
                        (write.asks() ? "ask for " : "write ") + write.value()));
        outcome.agreements()
                .forEach(one -> put(
                        answers, new Identity(new Subject.OfItem(one.item()), one.field()), "settled " + one.pair()));
        outcome.unchecked().stream()
                .filter(one ->
                        one.subject() instanceof Subject.OfItem && !one.field().equals(Field.AMOUNTS))
                .forEach(one -> put(answers, new Identity(one.subject(), one.field()), "unchecked"));
        for (Divergence found : outcome.divergences()) {
            boolean isAmount =
                    found.subject() instanceof Subject.OfItem && !found.field().equals(Field.AMOUNTS);
            boolean isAsked = answers.getOrDefault(found.identity(), "").startsWith("ask for ");
            if (isAmount && !isAsked && found.kind() != Kind.NOT_CHECKED) {
                put(answers, found.identity(), "diverges " + found.kind());
            }
        }
        return answers;
    }

    private static Map<Identity, String> inOrder() {
        return new TreeMap<>(ORDER);
    }

    private static void put(Map<Identity, String> answers, Identity place, String answer) {
        if (!answer.equals("quiet")) {
            answers.merge(place, answer, (one, other) -> one + " and " + other);
        }
    }
}
