package dk.norddjurs.plansync.sandbox.memory;

import dk.norddjurs.plansync.mirror.AgendaMerge;
import dk.norddjurs.plansync.mirror.AgendaMirror;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import java.util.List;
import java.util.Optional;

/** The mirror of the agendas in memory. */
public final class MemoryAgendaMirror implements AgendaMirror {
    private final MemoryTransactions transactions;
    private final MemoryTable<String, AgendaSnapshot> sites;

    public MemoryAgendaMirror(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.sites = new MemoryTable<>(transactions);
    }

    @Override
    public Optional<AgendaSnapshot> load(String site) {
        return sites.find(site);
    }

    @Override
    public AgendaSnapshot apply(String site, AgendaSnapshot reading) {
        return transactions.execute(tx -> {
            AgendaSnapshot after = AgendaMerge.of(
                    sites.find(site).map(AgendaSnapshot::meetings).orElse(List.of()), reading);
            sites.put(site, after);
            return after;
        });
    }
}
