package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.BudgetSupply;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings budget exports into the inbox, on every way on which they come. */
@Component("bringBudget")
public class BringBudget {
    private final List<BudgetSupply> supplies;

    BringBudget(List<BudgetSupply> supplies) {
        this.supplies = supplies;
    }

    /** Brings what waits; what keeps it away is noted, and touches nothing that was accepted. */
    public void bring() {
        supplies.forEach(BudgetSupply::bring);
    }
}
