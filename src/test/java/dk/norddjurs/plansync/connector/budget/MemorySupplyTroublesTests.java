package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.connector.SupplyTroubles;
import java.time.Clock;

/** The memory of the tests keeps to the contract. */
class MemorySupplyTroublesTests extends SupplyTroublesContract {
    @Override
    SupplyTroubles none(Clock clock) {
        return new MemorySupplyTroubles(clock);
    }
}
