package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person edits a cell of the list: to something new, to what it held once, or to nothing. */
final class EditsCell implements Actor {
    private static final List<Field> FIELDS = fields();

    @Override
    public int weight() {
        return 10;
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (int year : Scenario.YEARS) {
            fields.add(Field.amountOf(year));
            fields.add(Field.amountOf(year));
        }
        fields.addAll(List.of(
                Field.TITLE,
                Field.CODE,
                Field.SECTION,
                Field.STATUS,
                Field.TIMING,
                Field.PLANNED_TREATMENTS,
                Field.PSP_ELEMENTS,
                Field.CASE_NUMBERS,
                Field.NEXT_TREATMENT,
                Field.LATEST_DECISION));
        return fields;
    }

    @Override
    public void act(World world, Chance chance) {
        List<ListKey> keys = world.list.keys();
        if (keys.isEmpty()) {
            return;
        }
        ListKey key = chance.of(keys);
        Field field = chance.of(FIELDS);
        List<Value> held = world.diary.held(key, field);
        boolean back = !held.isEmpty() && chance.oneIn(3);
        Value value = back
                ? chance.of(held)
                : chance.oneIn(6)
                        ? null
                        : value(field, chance, world.list.values(key).get(field));
        world.edit(key, field, value);
        world.trace.say(() -> "    a person writes row " + key + " " + field + ": " + value);
    }

    private static Value value(Field field, Chance chance, @Nullable Value now) {
        if (field.name().startsWith("amount-")) {
            long from = now instanceof Amount amount ? amount.oere() : 0;
            return new Amount(chance.oneIn(3) ? from + chance.between(-150, 150) : 100_000L * chance.between(-50, 50));
        }
        if (field.equals(Field.PSP_ELEMENTS)) {
            return new Names(new java.util.TreeSet<>(List.of("XG-" + chance.below(8))));
        }
        if (field.equals(Field.CASE_NUMBERS)) {
            return new Names(new java.util.TreeSet<>(List.of("24/100" + chance.below(8))));
        }
        if (field.equals(Field.SECTION)) {
            return new Text(chance.of(List.of("Råderum", "Anlæg", "Ukendt")));
        }
        if (field.equals(Field.CODE)) {
            return new Text(chance.of(Scenario.CODES));
        }
        if (field.equals(Field.STATUS)) {
            return new Text(chance.of(Scenario.STATUSES));
        }
        return new Text(field + " " + chance.below(100));
    }
}
