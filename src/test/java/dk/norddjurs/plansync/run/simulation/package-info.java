/**
 * Whole nights in memory: the production steps over stores, systems, people and faults that a number makes up. The same
 * number makes the same nights.
 */
@NullMarked
package dk.norddjurs.plansync.run.simulation;

import org.jspecify.annotations.NullMarked;
