package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Committee;
import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small plan, and items for it. */
final class SamplePlan {
    static final PlanId ID = new PlanId("2025-2028");
    static final Field AMOUNT = Field.amountOf(2025);

    private SamplePlan() {}

    static PlanSettings settings(String... recipients) {
        return new PlanSettings(
                ID,
                "Udmøntningsplan 2025-2028",
                new PlanSettings.ListLocation("site", "list"),
                List.of(
                        field(Field.TITLE, "Titel", Owner.LIST),
                        field(Field.CODE, "Kode", Owner.LIST),
                        field(Field.STATUS, "Status", Owner.LIST),
                        field(AMOUNT, "Beløb 2025", Owner.BUDGET),
                        field(Field.NEXT_TREATMENT, "Næste behandling", Owner.AGENDA)),
                new CodePattern("(?<code>R\\d{3})(?<flags>(?:\\([A-Z]\\))*)"),
                new Committees(List.of(
                        new Committee("ØK", "Økonomiudvalget", List.of(), null, null),
                        new Committee("BUU", "Børne- og Ungdomsudvalget", List.of(), null, null))),
                List.of(),
                List.of(),
                new PlanSettings.Statuses(List.of("afsluttet"), List.of(), List.of()),
                new PlanSettings.BudgetLink("opus", Duration.ofDays(35), List.of()),
                PlanSettings.Linking.USUAL,
                List.of(),
                new PlanSettings.Guard(0.2, 5),
                Map.of(),
                Duration.ofDays(120),
                List.of(recipients));
    }

    private static FieldSettings field(Field field, String column, Owner owner) {
        return new FieldSettings(
                new FieldRule(field, owner, Mode.OBSERVE, Amount.ZERO, false, null), FieldType.TEXT, column);
    }

    /** @param fields names and texts of further fields, in turn */
    static PlanItem item(long id, String title, String... fields) {
        Map<Field, Value> values = new HashMap<>(Map.of(Field.TITLE, new Text(title)));
        for (int i = 0; i < fields.length; i += 2) {
            values.put(new Field(fields[i]), new Text(fields[i + 1]));
        }
        return new PlanItem(
                new ItemId(id), new ListKey("row " + id), new ItemVersion("1"), Instant.EPOCH, values, Set.of());
    }

    static DigestNames names(PlanItem... items) {
        MirroredList list = new MirroredList(null, null, Arrays.asList(items), List.of());
        return new DigestNames(settings(), list, new Wording(Wording.DANISH), Wording.DANISH);
    }
}
