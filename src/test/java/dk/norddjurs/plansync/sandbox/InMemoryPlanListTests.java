package dk.norddjurs.plansync.sandbox;

import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.ListUnderTest;
import dk.norddjurs.plansync.connector.PlanListContract;
import dk.norddjurs.plansync.connector.PlanReader;
import dk.norddjurs.plansync.connector.PlanRowMaker;
import dk.norddjurs.plansync.connector.PlanWriter;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Value;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The list without a server keeps the contract of the real one. */
class InMemoryPlanListTests extends PlanListContract {
    @Override
    protected ListUnderTest newList() {
        InMemoryPlanList list = new InMemoryPlanList(Clock.systemUTC());
        list.accept(Field.RESPONSIBLE, ListPlan.PEOPLE);
        list.accept(ListPlan.HELPERS, ListPlan.PEOPLE);
        list.accept(ListPlan.PLACE, ListPlan.TOWNS);
        list.accept(ListPlan.PLACES, ListPlan.TOWNS);
        return new Adapter(list);
    }

    private record Adapter(InMemoryPlanList list) implements ListUnderTest {
        @Override
        public PlanReader reader() {
            return list;
        }

        @Override
        public PlanWriter writer() {
            return list;
        }

        @Override
        public PlanRowMaker maker() {
            return list;
        }

        @Override
        public ListKey add(Map<Field, Value> values) {
            return list.add(values);
        }

        @Override
        public void edit(ListKey key, Map<Field, Optional<Value>> values) {
            list.edit(key, values);
        }

        @Override
        public void delete(ListKey key) {
            list.delete(key);
        }

        @Override
        public void beforeNextWrite(Runnable deed) {
            list.beforeNextWrite(deed);
        }

        @Override
        public void close() {}
    }
}
