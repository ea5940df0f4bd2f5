package dk.norddjurs.plansync.snapshot;

import java.time.Instant;
import java.util.List;

/**
 * One export of the budget system.
 *
 * @param profile    the profile it was read by
 * @param file       the file's name as it arrived
 * @param sha256     the hash of its content, in hex
 * @param acceptedAt when it was accepted
 * @param priceLevel the price level (PL) of all its amounts, such as {@code 2025}
 * @param lines      every line that was read
 * @param unread     every row that could not be read
 */
public record BudgetSnapshot(
        String profile,
        String file,
        String sha256,
        Instant acceptedAt,
        String priceLevel,
        List<BudgetLine> lines,
        List<UnreadRow> unread) {
    public BudgetSnapshot {
        lines = List.copyOf(lines);
        unread = List.copyOf(unread);
    }
}
