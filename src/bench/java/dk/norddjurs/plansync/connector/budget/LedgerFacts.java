package dk.norddjurs.plansync.connector.budget;

/**
 * What a reading of a ledger comes to: whoever reads it must come to the same.
 *
 * @param rows    how many rows there are
 * @param lines   how many of them are drift or anlæg
 * @param total   what all figures of those come to, in øre
 * @param linked  how many of them belong to items
 * @param ofItems what the appropriations of those come to, in øre
 * @param differs how many sums of an item, or of items that share a code, are in a year not those of the plan
 */
record LedgerFacts(long rows, long lines, long total, long linked, long ofItems, long differs) {}
