package dk.norddjurs.plansync.connector;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A plan with a field of every type, for tests of its list. */
public final class ListPlan {
    public static final String SITE =
            "norddjurs.sharepoint.com,1615181f-7ac2-458b-8584-8586881c3e4e,62ed622f-af08-4519-8ca9-bd27b464ca65";
    public static final String LIST = "35f8648c-aa47-465b-b91d-af1f9c8d4fa4";
    public static final Field AMOUNT = Field.amountOf(2025);
    public static final Field DEADLINE = new Field("deadline");

    public static final Field APPOINTMENT = new Field("appointment");
    public static final Field HELPERS = new Field("helpers");
    public static final Field PLACE = new Field("place");
    public static final Field PLACES = new Field("places");

    /** Everybody in the site's list of users, two of whom bear one name. */
    public static final List<String> PEOPLE = List.of(
            "Anne Holm <anho@norddjurs.dk>",
            "Anne Holm <anhol@norddjurs.dk>",
            "Bo Lind <boli@norddjurs.dk>",
            "Direktionen");

    /** The rows of the list of places. */
    public static final List<String> TOWNS = List.of("Auning", "Glesborg", "Grenaa");

    private ListPlan() {}

    /** The plan of that site and list with a field of every type. */
    public static PlanSettings settings() {
        return with(List.of(
                field(Field.TITLE, FieldType.TEXT, "Titel"),
                field(AMOUNT, FieldType.AMOUNT, "Beløb 2025"),
                field(Field.STATUS, FieldType.CHOICE, "Status"),
                field(Field.COMMITTEES, FieldType.CHOICES, "Udvalg"),
                field(Field.PSP_ELEMENTS, FieldType.CHOICES, "PSP-elementer"),
                field(Field.STATUS_NOTE, FieldType.NOTE, "Statusnote til direktionen og økonomiudvalget"),
                field(DEADLINE, FieldType.DATE, "Frist"),
                field(APPOINTMENT, FieldType.DATE_TIME, "Møde"),
                field(Field.RESPONSIBLE, FieldType.PERSON, "Ansvarlig"),
                field(HELPERS, FieldType.PERSONS, "Medvirkende"),
                field(PLACE, FieldType.LOOKUP, "Sted"),
                field(PLACES, FieldType.LOOKUPS, "Berørte steder"),
                field(Field.CROSS_CUTTING, FieldType.YES_NO, "Tværgående")));
    }

    /** The same plan with other fields. */
    public static PlanSettings with(List<FieldSettings> fields) {
        return new PlanSettings(
                new PlanId("2025-2028"),
                "Udmøntningsplan 2025-2028",
                new PlanSettings.ListLocation(SITE, LIST),
                fields,
                new CodePattern("(?<code>R\\d{3})(?<flags>(\\([IB]\\))*)"),
                new Committees(List.of()),
                List.of(),
                List.of(),
                new PlanSettings.Statuses(List.of("afsluttet"), List.of(), List.of("udsat")),
                new PlanSettings.BudgetLink("opus", Duration.ofDays(3), List.of()),
                PlanSettings.Linking.USUAL,
                List.of(),
                new PlanSettings.Guard(0.25, 5),
                Map.of(),
                Duration.ofDays(120),
                List.of());
    }

    /** The same plan with one field more. */
    public static PlanSettings plus(FieldSettings field) {
        List<FieldSettings> fields = new ArrayList<>(settings().fields());
        fields.add(field);
        return with(fields);
    }

    /** The same plan, which the list's people must give every row's field. */
    public static PlanSettings requiring(Field needed) {
        return with(settings().fields().stream()
                .map(field -> field.rule().field().equals(needed)
                        ? new FieldSettings(
                                new FieldRule(needed, Owner.LIST, Mode.OBSERVE, Amount.ZERO, true, null),
                                field.type(),
                                field.column())
                        : field)
                .toList());
    }

    /** A field that may be written. */
    public static FieldSettings field(Field field, FieldType type, String column) {
        return new FieldSettings(
                new FieldRule(field, Owner.BUDGET, Mode.WRITE, Amount.ZERO, false, null), type, column);
    }
}
