package dk.norddjurs.plansync.plan;

/**
 * One field of a plan item. Which column carries it, and who owns it, is configuration; the names below are those that
 * the rules know.
 *
 * @param name kebab case, such as {@code amount-2025}
 */
public record Field(String name) implements Comparable<Field> {
    public static final Field TITLE = new Field("title");
    public static final Field CODE = new Field("code");
    public static final Field SECTION = new Field("section");
    public static final Field THEME = new Field("theme");
    public static final Field COMMITTEES = new Field("committees");
    public static final Field RESPONSIBLE = new Field("responsible");
    /** When the item is carried out: text as people write it. */
    public static final Field TIMING = new Field("timing");
    /** Committee and time of the treatments that the plan expects: text as people write it. */
    public static final Field PLANNED_TREATMENTS = new Field("planned-treatments");

    public static final Field STATUS = new Field("status");
    public static final Field STATUS_NOTE = new Field("status-note");
    public static final Field CROSS_CUTTING = new Field("cross-cutting");
    public static final Field MONTHLY_FOCUS = new Field("monthly-focus");
    public static final Field PSP_ELEMENTS = new Field("psp-elements");
    public static final Field CASE_NUMBERS = new Field("case-numbers");
    /** The next meeting that has the item on its agenda; only we write it. */
    public static final Field NEXT_TREATMENT = new Field("next-treatment");
    /** What a committee last decided on the item; only we write it. */
    public static final Field LATEST_DECISION = new Field("latest-decision");
    /** Stands for the amounts of all years together. */
    public static final Field AMOUNTS = new Field("amounts");
    /** Stands for the whole item in findings that concern no single column. */
    public static final Field ITEM = new Field("item");

    private static final String AMOUNT = "amount-";

    public Field {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no field name: use small letters, digits and '-', as in amount-2025");
        }
    }

    /**
     * The field of a year's amount.
     *
     * @param year the budget year, four digits
     */
    public static Field amountOf(int year) {
        return new Field(AMOUNT + year);
    }

    @Override
    public int compareTo(Field other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
