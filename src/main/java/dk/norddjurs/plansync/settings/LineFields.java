package dk.norddjurs.plansync.settings;

import org.jspecify.annotations.Nullable;

/**
 * The headings of the columns that tell what a line is of. Each may be null.
 *
 * @param psp      the PSP element
 * @param text     the line's text
 * @param code     the plan's code, where it has a column of its own
 * @param function the function of the chart of accounts
 * @param dranst   the dranst of the chart of accounts
 */
public record LineFields(
        @Nullable String psp,
        @Nullable String text,
        @Nullable String code,
        @Nullable String function,
        @Nullable String dranst) {}
