package dk.norddjurs.plansync.settings;

import org.jspecify.annotations.Nullable;

/**
 * What a plan changes of a kind of divergence. Null leaves the catalogue's own rule.
 *
 * @param on        whether it is looked for at all
 * @param standing  its class: {@code decide}, {@code watch} or {@code source}
 * @param graceDays days to wait before it is shown
 * @param audience  for whom: {@code finance}, {@code secretary}, {@code responsible} or {@code operations}
 */
public record KindSettings(
        @Nullable Boolean on,
        @Nullable String standing,
        @Nullable Integer graceDays,
        @Nullable String audience) {}
