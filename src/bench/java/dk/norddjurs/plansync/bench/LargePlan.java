package dk.norddjurs.plansync.bench;

import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.Linker;
import dk.norddjurs.plansync.link.Links;
import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.PlanRules;
import dk.norddjurs.plansync.reconcile.Reconciler;
import dk.norddjurs.plansync.reconcile.Situation;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.BudgetLine;
import dk.norddjurs.plansync.snapshot.BudgetSnapshot;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.ListSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan of any size and what the three systems say of it: for each item ten budget lines and eighteen agenda points, as
 * a plan of 200 items stands beside an export of 2,000 lines and a year of twelve committees. About half of the lines,
 * and far fewer of the points, belong to an item. The night before has agreed on all that it could; since then a twentieth
 * of the amounts has moved.
 */
public final class LargePlan {
    static final LocalDate TODAY = LocalDate.of(2025, 6, 4);
    private static final Instant READ = Instant.parse("2025-06-04T00:00:00Z");

    public final PlanRules rules = LargeRules.PLAN;
    public final List<PlanItem> items;
    private final List<BudgetLine> lines;
    private final List<UnreadRow> unread;
    private final List<Meeting> meetings;
    private final Map<ItemId, Map<Field, AgreedPair>> agreed = new HashMap<>();

    /** @param size how many items */
    public LargePlan(int size) {
        List<LargeRow> rows = LargeRow.rows(size);
        lines = LargeLedger.lines(rows);
        unread = LargeLedger.unread(rows);
        meetings = new LargeAgenda(rows).meetings();
        items = rows.stream().map(LargeRow::item).toList();
        List<PlanItem> before = rows.stream().map(LargeRow::before).toList();
        keep(Reconciler.reconcile(situation(before, link(before, linker()))));
    }

    private void keep(Outcome outcome) {
        outcome.agreements()
                .forEach(agreement -> agreed.computeIfAbsent(agreement.item(), id -> new HashMap<>())
                        .put(agreement.field(), agreement.pair()));
    }

    /** A linker that suggests nothing. */
    public Linker linker() {
        return new Linker(LargeRules.LINKS, KnownLinks.NONE);
    }

    public Links link(Linker linker) {
        return link(items, linker);
    }

    private Links link(List<PlanItem> rows, Linker linker) {
        return linker.link(rows, lines, unread, meetings);
    }

    public Situation situation(Links links) {
        return situation(items, links);
    }

    private Situation situation(List<PlanItem> rows, Links links) {
        return new Situation(
                rules,
                TODAY,
                new ListSnapshot(READ, rows, List.of()),
                new Checked.Seen<>(
                        new BudgetSnapshot("opus-csv", "budget.csv", "0".repeat(64), READ, "2025", lines, unread)),
                new Checked.Seen<>(new AgendaSnapshot(
                        READ, new TimeWindow(LargeAgenda.FIRST, LargeAgenda.FIRST.plusYears(1)), meetings, List.of())),
                links,
                agreed,
                Map.of());
    }

    /** How many fields of the plan have a rule. */
    public int fields() {
        return items.size() * rules.fields().size();
    }
}
