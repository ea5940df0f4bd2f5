package dk.norddjurs.plansync.plan;

/** What kind of value a field holds. */
public enum FieldType {
    TEXT,
    /** Text of several lines. */
    NOTE,
    /** Money, exact to the øre. */
    AMOUNT,
    CHOICE,
    /** Several choices, or keys separated by {@code ;}, {@code ,} or line ends in a text column. */
    CHOICES,
    DATE,
    /** A date with time. */
    DATE_TIME,
    YES_NO,
    /** Somebody in the site's list of users, by name and mail address. */
    PERSON,
    PERSONS,
    /** A row of another list, by the text of the column that is looked up. */
    LOOKUP,
    LOOKUPS
}
