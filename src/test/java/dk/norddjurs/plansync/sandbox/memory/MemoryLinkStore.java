package dk.norddjurs.plansync.sandbox.memory;

import dk.norddjurs.plansync.divergence.KeptLink;
import dk.norddjurs.plansync.divergence.LinkState;
import dk.norddjurs.plansync.divergence.LinkStore;
import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.Link;
import dk.norddjurs.plansync.link.LinkKey;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.SuggestedLink;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Links in memory. */
public final class MemoryLinkStore implements LinkStore {
    private static final Comparator<KeptLink> BY_ITEM_AND_KEY = Comparator.comparing(
                    (KeptLink kept) -> kept.link().item())
            .thenComparing(kept -> kept.link().key().kind().name())
            .thenComparing(kept -> kept.link().key().value());

    private final MemoryTransactions transactions;
    private final MemoryTable<Key, Kept> rows;

    public MemoryLinkStore(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new MemoryTable<>(transactions);
    }

    private record Key(PlanId plan, Link link) {}

    private record Kept(PlanId plan, KeptLink link) {}

    @Override
    public void suggest(PlanId plan, Collection<SuggestedLink> suggested, Instant now) {
        transactions.executeWithoutResult(tx -> suggested.forEach(one -> suggest(plan, one, now)));
    }

    private void suggest(PlanId plan, SuggestedLink one, Instant now) {
        KeptLink before = find(plan, one.link());
        if (before == null || before.state() == LinkState.SUGGESTED) {
            Instant first = before == null || before.first() == null ? now : before.first();
            put(
                    plan,
                    new KeptLink(
                            one.link(),
                            LinkState.SUGGESTED,
                            one,
                            first,
                            now,
                            before == null ? null : before.decision()));
        }
    }

    @Override
    public void decide(PlanId plan, ItemId item, LinkKey key, LinkState state, String who, String why, Instant now) {
        transactions.executeWithoutResult(tx -> {
            Link link = new Link(item, key);
            KeptLink before = find(plan, link);
            KeptLink.Decided decision = new KeptLink.Decided(who, now, why);
            put(
                    plan,
                    before == null
                            ? new KeptLink(link, state, null, null, null, decision)
                            : new KeptLink(link, state, before.suggestion(), before.first(), before.last(), decision));
        });
    }

    private @Nullable KeptLink find(PlanId plan, Link link) {
        return rows.find(new Key(plan, link)).map(Kept::link).orElse(null);
    }

    private void put(PlanId plan, KeptLink link) {
        rows.put(new Key(plan, link.link()), new Kept(plan, link));
    }

    @Override
    public KnownLinks known(PlanId plan) {
        return new KnownLinks(in(plan, LinkState.CONFIRMED), in(plan, LinkState.REJECTED));
    }

    private Set<Link> in(PlanId plan, LinkState state) {
        return all(plan).stream()
                .filter(kept -> kept.state() == state)
                .map(KeptLink::link)
                .collect(Collectors.toSet());
    }

    @Override
    public List<KeptLink> all(PlanId plan) {
        return rows.where(kept -> kept.plan().equals(plan)).stream()
                .map(Kept::link)
                .sorted(BY_ITEM_AND_KEY)
                .toList();
    }
}
