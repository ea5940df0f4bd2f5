package dk.norddjurs.plansync.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.norddjurs.plansync.divergence.KeptLink.Decided;
import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.Link;
import dk.norddjurs.plansync.link.LinkKey;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.reconcile.Evidence;
import dk.norddjurs.plansync.reconcile.SuggestedLink;
import dk.norddjurs.plansync.sandbox.OddValues;
import dk.norddjurs.plansync.snapshot.Source;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What every store of links keeps to. */
abstract class LinkStoreContract {
    private static final PlanId PLAN = new PlanId("2025-2028");
    private static final PlanId NEXT_PLAN = new PlanId("2026-2029");
    private static final LinkKey R003 = LinkKey.code("R003");
    private static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00.123456Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T05:00:00.654321Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T05:00:00.000001Z");

    private final LinkStore store = emptyStore();
    private final ItemId item = item(PLAN);

    /** A store whose methods are transactions of their own, or take part in that of {@link #transactions}. */
    abstract LinkStore emptyStore();

    abstract TransactionOperations transactions();

    /** An item that links may name. */
    abstract ItemId item(PlanId plan);

    private static SuggestedLink suggested(ItemId item, LinkKey key, int score) {
        return new SuggestedLink(
                new Link(item, key),
                score,
                List.of("Flådestyring", "m2"),
                "Flådestyring R003(I)(B)",
                List.of(new Evidence(Source.BUDGET, "opus.csv (01234567)", List.of("2", "17"), "")));
    }

    @Test
    void anEmptyStoreKnowsNothing() {
        store.suggest(PLAN, List.of(), MONDAY);

        assertThat(store.all(PLAN)).isEmpty();
        assertThat(store.known(PLAN)).isEqualTo(KnownLinks.NONE);
    }

    @Test
    void aSuggestionComesBackAsItWasMadeAndIsNoKnownLink() {
        store.suggest(PLAN, List.of(suggested(item, R003, 87)), MONDAY);

        assertThat(store.all(PLAN))
                .containsExactly(new KeptLink(
                        new Link(item, R003), LinkState.SUGGESTED, suggested(item, R003, 87), MONDAY, MONDAY, null));
        assertThat(store.known(PLAN)).isEqualTo(KnownLinks.NONE);
    }

    @Test
    void oddTextsComeBackUnchanged() {
        List<SuggestedLink> odd = OddValues.TEXTS.stream()
                .map(text -> new SuggestedLink(
                        new Link(item, new LinkKey(LinkKey.Kind.TEXT, text)),
                        60,
                        List.of(text, "'\"\\"),
                        text,
                        List.of(new Evidence(Source.AGENDA, text, List.of(text), text))))
                .toList();

        store.suggest(PLAN, odd, MONDAY);

        assertThat(store.all(PLAN)).map(KeptLink::suggestion).containsExactlyInAnyOrderElementsOf(odd);
    }

    @Test
    void whatIsSuggestedAgainKeepsItsFirstNightAndTellsOfTheLast() {
        store.suggest(PLAN, List.of(suggested(item, R003, 87)), MONDAY);
        store.suggest(PLAN, List.of(suggested(item, R003, 64)), TUESDAY);

        assertThat(store.all(PLAN))
                .containsExactly(new KeptLink(
                        new Link(item, R003), LinkState.SUGGESTED, suggested(item, R003, 64), MONDAY, TUESDAY, null));
    }

    @Test
    void aDecisionIsKeptWithWhoAndWhenAndWhy() {
        store.suggest(PLAN, List.of(suggested(item, R003, 87)), MONDAY);

        store.decide(PLAN, item, R003, LinkState.CONFIRMED, "O'Hara \"x\"", "Det er den.", TUESDAY);

        assertThat(store.all(PLAN))
                .containsExactly(new KeptLink(
                        new Link(item, R003),
                        LinkState.CONFIRMED,
                        suggested(item, R003, 87),
                        MONDAY,
                        MONDAY,
                        new Decided("O'Hara \"x\"", TUESDAY, "Det er den.")));
        assertThat(store.known(PLAN)).isEqualTo(new KnownLinks(Set.of(new Link(item, R003)), Set.of()));
    }

    @Test
    void noSuggestionTouchesWhatIsDecided() {
        ItemId other = item(PLAN);
        store.suggest(PLAN, List.of(suggested(item, R003, 87), suggested(other, R003, 85)), MONDAY);
        store.decide(PLAN, item, R003, LinkState.CONFIRMED, "økonomi", "", TUESDAY);
        store.decide(PLAN, other, R003, LinkState.REJECTED, "økonomi", "", TUESDAY);
        List<KeptLink> decided = store.all(PLAN);

        store.suggest(PLAN, List.of(suggested(item, R003, 99), suggested(other, R003, 99)), WEDNESDAY);

        assertThat(store.all(PLAN)).isEqualTo(decided).hasSize(2);
        assertThat(store.known(PLAN))
                .isEqualTo(new KnownLinks(Set.of(new Link(item, R003)), Set.of(new Link(other, R003))));
    }

    @Test
    void aLinkMayBeDecidedThatNobodySuggestedAndTheLastWordHolds() {
        LinkKey psp = LinkKey.psp("XA - 1");
        store.decide(PLAN, item, psp, LinkState.CONFIRMED, "økonomi", "", MONDAY);
        store.decide(PLAN, item, psp, LinkState.REJECTED, "chefen", "Nej.", TUESDAY);

        assertThat(store.all(PLAN))
                .containsExactly(new KeptLink(
                        new Link(item, psp),
                        LinkState.REJECTED,
                        null,
                        null,
                        null,
                        new Decided("chefen", TUESDAY, "Nej.")));
    }

    @Test
    void aDecisionThatIsTakenBackLeavesTheLinkOpenAgain() {
        store.decide(PLAN, item, R003, LinkState.REJECTED, "økonomi", "", MONDAY);
        store.decide(PLAN, item, R003, LinkState.SUGGESTED, "chefen", "For hurtigt.", TUESDAY);
        store.suggest(PLAN, List.of(suggested(item, R003, 87)), WEDNESDAY);

        assertThat(store.known(PLAN)).isEqualTo(KnownLinks.NONE);
        assertThat(store.all(PLAN))
                .containsExactly(new KeptLink(
                        new Link(item, R003),
                        LinkState.SUGGESTED,
                        suggested(item, R003, 87),
                        WEDNESDAY,
                        WEDNESDAY,
                        new Decided("chefen", TUESDAY, "For hurtigt.")));
    }

    @Test
    void linksAreToldByItemAndKey() {
        ItemId later = item(PLAN);
        store.decide(PLAN, later, R003, LinkState.CONFIRMED, "økonomi", "", MONDAY);
        store.decide(PLAN, item, LinkKey.text("Æble"), LinkState.CONFIRMED, "økonomi", "", MONDAY);
        store.decide(PLAN, item, LinkKey.text("Zoo"), LinkState.CONFIRMED, "økonomi", "", MONDAY);
        store.decide(PLAN, item, LinkKey.code("R9"), LinkState.CONFIRMED, "økonomi", "", MONDAY);

        assertThat(store.all(PLAN))
                .map(KeptLink::link)
                .containsExactly(
                        new Link(item, LinkKey.code("R9")),
                        new Link(item, LinkKey.text("zoo")),
                        new Link(item, LinkKey.text("æble")),
                        new Link(later, R003));
    }

    @Test
    void aLinkHoldsInItsOwnPlanOnly() {
        store.suggest(PLAN, List.of(suggested(item, R003, 87)), MONDAY);
        store.decide(NEXT_PLAN, item, R003, LinkState.CONFIRMED, "økonomi", "", MONDAY);

        assertThat(store.known(PLAN)).isEqualTo(KnownLinks.NONE);
        assertThat(store.known(NEXT_PLAN).confirmed()).hasSize(1);
        assertThat(store.all(PLAN)).hasSize(1);
    }

    @Test
    void aTransactionThatFailsDecidesNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().executeWithoutResult(tx -> {
                    store.suggest(PLAN, List.of(suggested(item, LinkKey.code("R004"), 87)), MONDAY);
                    store.decide(PLAN, item, R003, LinkState.CONFIRMED, "økonomi", "", MONDAY);
                    throw new IllegalStateException();
                }));

        assertThat(store.all(PLAN)).isEmpty();
    }
}
