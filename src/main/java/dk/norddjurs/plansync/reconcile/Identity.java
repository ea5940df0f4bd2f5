package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.Subject;

/**
 * What makes two findings of different nights the same one. The kind is not part of it, for it may change.
 *
 * @param subject what it is about
 * @param field   which field of it
 */
public record Identity(Subject subject, Field field) {}
