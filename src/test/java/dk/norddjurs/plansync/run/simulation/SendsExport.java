package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.connector.budget.ExportsInMemory.Content;
import java.util.ArrayList;
import java.util.List;

/** A file arrives: a new one, one that came before, one with rows that cannot be read, or one of the next price level. */
final class SendsExport implements Actor {
    @Override
    public int weight() {
        return 5;
    }

    @Override
    public void act(World world, Chance chance) {
        Ledger ledger = world.ledger;
        Content file = switch (chance.below(6)) {
            case 0 -> ledger.files.isEmpty() ? ledger.export() : chance.of(ledger.files);
            case 1, 2 -> ledger.export(ledger.priceLevel(), some(ledger, chance), chance.below(8));
            case 3 -> chance.oneIn(3) ? ledger.export("2026", List.of(), 0) : ledger.export();
            default -> ledger.export();
        };
        world.exports.arrive(Scenario.PROFILE, file, world.clock.instant());
        world.trace.say(() -> "    file " + file.name() + " arrives: price level " + file.priceLevel() + ", "
                + file.lines().size() + " lines, unread " + file.unread());
    }

    private static List<Integer> some(Ledger ledger, Chance chance) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < ledger.postings.size(); i++) {
            if (chance.oneIn(6)) {
                rows.add(i);
            }
        }
        return rows;
    }
}
