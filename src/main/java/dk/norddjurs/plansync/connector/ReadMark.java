package dk.norddjurs.plansync.connector;

/**
 * Where a reading of the list ended. Kept in the same transaction as the rows that were read up to it.
 *
 * @param deltaLink the link that the list gave
 * @param columns   how the plan's fields and the list's columns were matched, as the connector wrote it down; a mark
 *                  made under another configuration is not gone on from
 */
public record ReadMark(String deltaLink, String columns) {}
