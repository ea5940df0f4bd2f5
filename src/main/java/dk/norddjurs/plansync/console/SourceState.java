package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.snapshot.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the last run could check a system.
 *
 * @param source  which system
 * @param checked whether it was checked
 * @param at      when it last said something that could be used, or null if never
 * @param reason  why it was not checked, or what keeps it from saying anything new, for people; else the empty string
 * @param detail  what exactly was read, such as a file's name; else the empty string
 */
record SourceState(Source source, boolean checked, @Nullable Instant at, String reason, String detail) {}
