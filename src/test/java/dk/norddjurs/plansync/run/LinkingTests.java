package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.divergence.LinkState;
import dk.norddjurs.plansync.divergence.LinkStore;
import dk.norddjurs.plansync.link.LinkKey;
import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.mirror.OwnWrites;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.sandbox.memory.MemoryLinkStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryListMirror;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Checked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a run makes of the links that are known, and of the other plans. */
class LinkingTests {
    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final LinkStore store = new MemoryLinkStore(transactions);
    private final MemoryListMirror lists = new MemoryListMirror(transactions);
    private final List<PlanSettings> plans = new ArrayList<>();
    private final PlanSettings ours = plan("2025-2028", "opus");

    private PlanSettings plan(String id, String profile) {
        PlanSettings sample = SamplePlan.settings();
        FieldRule amount = new FieldRule(Field.amountOf(2026), Owner.BUDGET, Mode.OBSERVE, Amount.ZERO, false, 2026);
        PlanSettings plan = new PlanSettings(
                new PlanId(id),
                sample.title(),
                sample.list(),
                List.of(new FieldSettings(amount, FieldType.AMOUNT, "Beløb 2026")),
                sample.codes(),
                sample.committees(),
                sample.themes(),
                sample.sections(),
                sample.statuses(),
                new PlanSettings.BudgetLink(profile, Duration.ofDays(35), List.of()),
                sample.links(),
                sample.topics(),
                sample.guard(),
                sample.divergences(),
                sample.notUpdatedAfter(),
                sample.recipients());
        plans.add(plan);
        return plan;
    }

    private ItemId item(PlanSettings plan, String title, String code) {
        ListRow row = new ListRow(
                new ListKey("1"),
                new ItemVersion("1"),
                NOW,
                Map.of(Field.TITLE, new Text(title), Field.CODE, new Text(code)),
                Set.of());
        ListChanges changes = new ListChanges(false, List.of(row), List.of(), new ReadMark("", ""), List.of());
        return lists.apply(plan.id(), changes, OwnWrites.NONE, NOW)
                .items()
                .get(0)
                .id();
    }

    private Links linksOf(String text) {
        Run asked = new Run(1, ours.id(), false, Run.Cause.SCHEDULE, "", NOW, NOW, null, Run.State.RUNNING, null, null);
        RunInProgress run = new RunInProgress(asked, ours);
        BudgetLine line = new BudgetLine(2, 2026, "", text, Map.of());
        run.budget =
                new Checked.Seen<>(new BudgetSnapshot("opus", "opus.csv", "00", NOW, "2026", List.of(line), List.of()));
        return new Linking(store, lists, lists, new AllPlans(plans), new DanishAnalysis())
                .links(run, lists.load(ours.id()));
    }

    private record AllPlans(List<PlanSettings> all) implements Plans {
        @Override
        public Optional<PlanSettings> find(PlanId id) {
            return all.stream().filter(plan -> plan.id().equals(id)).findFirst();
        }
    }

    @Test
    void aLineThatAnotherPlanOfTheSameExportsClaimsTooIsInDispute() {
        item(ours, "Aktindsigt", "R001");
        item(plan("2026-2029", "opus"), "Noget andet", "R001");

        assertThat(linksOf("R001").disputes())
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.plans()).containsExactly(new PlanId("2026-2029")));
    }

    @Test
    void aPlanOfOtherExportsIsNoRival() {
        ItemId item = item(ours, "Aktindsigt", "R001");
        item(plan("2026-2029", "prisme"), "Noget andet", "R001");

        assertThat(linksOf("R001").disputes()).isEmpty();
        assertThat(linksOf("R001").linesOf(item)).hasSize(1);
    }

    @Test
    void aLinkThatWasConfirmedInOnePlanSettlesTheDispute() {
        ItemId item = item(ours, "Aktindsigt", "R001");
        item(plan("2026-2029", "opus"), "Noget andet", "R001");

        store.decide(ours.id(), item, LinkKey.code("R001"), LinkState.CONFIRMED, "økonomi", "", NOW);

        assertThat(linksOf("R001").disputes()).isEmpty();
        assertThat(linksOf("R001").linesOf(item)).hasSize(1);
    }

    @Test
    void aLinkThatTheOtherPlanConfirmedTakesTheLine() {
        item(ours, "Aktindsigt", "R001");
        PlanSettings other = plan("2026-2029", "opus");
        ItemId theirs = item(other, "Noget andet", "R001");

        store.decide(other.id(), theirs, LinkKey.code("R001"), LinkState.CONFIRMED, "økonomi", "", NOW);

        assertThat(linksOf("R001").disputes()).isEmpty();
        assertThat(linksOf("R001").lines()).isEmpty();
        assertThat(linksOf("R001").moneyWithout()).isEmpty();
    }
}
