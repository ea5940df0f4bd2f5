package dk.norddjurs.plansync.plan;

/**
 * A section of the plan.
 *
 * @param name            as the list's section column says it
 * @param measure         which budget figure its amounts are compared with
 * @param priceLevel      the price level (PL) that its amounts are stated in, such as {@code 2025}; amounts of another
 *                        level are never compared
 * @param amountsRequired whether an item here without money in the budget is a finding
 */
public record Section(String name, Measure measure, String priceLevel, boolean amountsRequired) {}
