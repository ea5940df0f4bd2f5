package dk.norddjurs.plansync.plan;

/** A value of a field. An empty field has no value at all: blank texts and empty sets are never values. */
public sealed interface Value permits Amount, Text, Names, Day, Moment, Flag {}
