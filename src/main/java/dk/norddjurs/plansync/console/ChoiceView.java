package dk.norddjurs.plansync.console;

/**
 * A choice as a button.
 *
 * @param id       its name in forms
 * @param label    its name for people
 * @param explains what happens then
 * @param dated    whether it needs a date
 */
record ChoiceView(String id, String label, String explains, boolean dated) {}
