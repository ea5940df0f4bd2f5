package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.agreed.AgreedStore;
import dk.norddjurs.plansync.digest.Outbox;
import dk.norddjurs.plansync.digest.PostOffice;
import dk.norddjurs.plansync.divergence.ApprovalStore;
import dk.norddjurs.plansync.divergence.DecisionStore;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.divergence.LinkStore;
import dk.norddjurs.plansync.mirror.AgendaMirror;
import dk.norddjurs.plansync.mirror.ListHistory;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.run.CollectAgenda;
import dk.norddjurs.plansync.run.RunStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryAgendaMirror;
import dk.norddjurs.plansync.sandbox.memory.MemoryAgreedStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryApprovalStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryDecisionStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryDivergenceStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryLinkStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryListMirror;
import dk.norddjurs.plansync.sandbox.memory.MemoryRunStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import dk.norddjurs.plansync.sandbox.memory.MemoryWriteStore;
import dk.norddjurs.plansync.writeback.WriteStore;
import java.time.Instant;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** The database: what is committed here outlives the process. */
record Stores(
        TransactionOperations transactions,
        ListMirror list,
        AgendaMirror agendas,
        AgreedStore agreed,
        DivergenceStore divergences,
        ApprovalStore approvals,
        WriteStore writes,
        RunStore runs,
        Outbox outbox,
        DecisionStore decisions,
        LinkStore links,
        ListHistory history) {

    static Stores empty() {
        MemoryTransactions transactions = new MemoryTransactions();
        MemoryListMirror list = new MemoryListMirror(transactions);
        return new Stores(
                transactions,
                list,
                new MemoryAgendaMirror(transactions),
                new MemoryAgreedStore(transactions),
                new MemoryDivergenceStore(transactions),
                new MemoryApprovalStore(transactions),
                new MemoryWriteStore(transactions),
                new MemoryRunStore(transactions),
                PostOffice.outbox(),
                new MemoryDecisionStore(transactions),
                new MemoryLinkStore(transactions),
                list);
    }

    /** All that the database tells of a plan, runs aside. */
    List<Object> told(PlanId plan) {
        return List.of(
                list.load(plan),
                history.since(plan, Instant.EPOCH),
                agendas.load(CollectAgenda.SITE),
                agreed.since(plan, Instant.EPOCH),
                divergences.all(plan),
                approvals.approved(plan, 0),
                writes.open(plan),
                decisions.active(plan),
                links.all(plan),
                outbox.recent(plan, Integer.MAX_VALUE));
    }

    /** The same, as a process sees it: with a boundary at each call. */
    Stores within(Boundaries boundaries) {
        return new Stores(
                boundaries.around(TransactionOperations.class, transactions),
                boundaries.around(ListMirror.class, list),
                boundaries.around(AgendaMirror.class, agendas),
                boundaries.around(AgreedStore.class, agreed),
                boundaries.around(DivergenceStore.class, divergences),
                boundaries.around(ApprovalStore.class, approvals),
                boundaries.around(WriteStore.class, writes),
                boundaries.around(RunStore.class, runs),
                boundaries.around(Outbox.class, outbox),
                boundaries.around(DecisionStore.class, decisions),
                boundaries.around(LinkStore.class, links),
                boundaries.around(ListHistory.class, history));
    }
}
