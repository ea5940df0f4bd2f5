package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.snapshot.BudgetLine;

/** A budget line that belongs to an item or a group, and how that is known. */
public record LinkedLine(BudgetLine line, Match match) {}
