package dk.norddjurs.plansync.settings;

import java.util.List;

/**
 * What a file must say of itself.
 *
 * @param expects    texts of which each must stand above the headings or in them
 * @param readsWords whether a unit or price level that is said there is held against the profile's
 */
public record ContentChecks(List<String> expects, boolean readsWords) {}
