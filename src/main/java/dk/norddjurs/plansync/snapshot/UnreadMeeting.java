package dk.norddjurs.plansync.snapshot;

import java.time.LocalDate;

/**
 * A meeting that is announced, but whose points could not be read.
 *
 * @param committee as the agenda system writes it
 * @param day       the day of the meeting, in the municipality's time zone
 * @param reason    what is wrong and what to do, for people
 */
public record UnreadMeeting(String committee, LocalDate day, String reason) {}
