package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.ListUnderTest;
import dk.norddjurs.plansync.connector.PlanListContract;
import org.junit.jupiter.api.AfterEach;

/** The list in SharePoint keeps the contract, and Graph has nothing to complain of. */
class SharePointListIT extends PlanListContract {
    private SandboxedList sandboxed;

    @Override
    protected ListUnderTest newList() {
        sandboxed = new SandboxedList();
        return sandboxed;
    }

    @AfterEach
    void nothingWasViolated() {
        assertThat(sandboxed.graph.violations()).isEmpty();
    }
}
