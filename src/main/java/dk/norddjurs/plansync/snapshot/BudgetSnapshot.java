package dk.norddjurs.plansync.snapshot;

import dk.norddjurs.plansync.plan.Measure;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One export of the budget system.
 *
 * @param profile    the profile it was read by
 * @param file       the file's name as it arrived
 * @param sha256     the hash of its content, in hex
 * @param acceptedAt when it was accepted
 * @param priceLevel the price level (PL) of all its amounts, such as {@code 2025}
 * @param lines      the lines that were read and kept: every one that may concern the plan
 * @param unread     every row that could not be read
 * @param figures    the figures that at least one line of each year bears, kept or not
 */
public record BudgetSnapshot(
        String profile,
        String file,
        String sha256,
        Instant acceptedAt,
        String priceLevel,
        List<BudgetLine> lines,
        List<UnreadRow> unread,
        Map<Integer, Set<Measure>> figures) {
    public BudgetSnapshot {
        figures = Map.copyOf(figures);
        lines = List.copyOf(lines);
        unread = List.copyOf(unread);
    }

    /** An export of which every line was kept. */
    public BudgetSnapshot(
            String profile,
            String file,
            String sha256,
            Instant acceptedAt,
            String priceLevel,
            List<BudgetLine> lines,
            List<UnreadRow> unread) {
        this(profile, file, sha256, acceptedAt, priceLevel, lines, unread, figuresOf(lines));
    }

    private static Map<Integer, Set<Measure>> figuresOf(List<BudgetLine> lines) {
        Map<Integer, Set<Measure>> figures = new HashMap<>();
        lines.forEach(line -> figures.computeIfAbsent(line.year(), year -> EnumSet.noneOf(Measure.class))
                .addAll(line.amounts().keySet()));
        return figures;
    }
}
