package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.Meeting;

/** A point of a meeting that belongs to an item, and how that is known. */
public record LinkedPoint(Meeting meeting, AgendaPoint point, Match match) {}
