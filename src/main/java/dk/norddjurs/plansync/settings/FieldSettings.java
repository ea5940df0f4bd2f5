package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.FieldType;

/**
 * A field and the column that carries it.
 *
 * @param rule   what the reconciliation needs to know
 * @param type   what kind of value it holds
 * @param column the column's display name or internal name in the list
 */
public record FieldSettings(FieldRule rule, FieldType type, String column) {}
