package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.CoreWorld.Line;
import dk.norddjurs.plansync.reconcile.CoreWorld.Row;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Nights of the pure core, one after the other: people edit, money moves, the budget stays silent, writes are refused or
 * their answers lost, and finance decides. Each night's outcome is held against {@link CoreAnswers}, which works it out
 * anew. A seed makes it all up.
 */
final class CoreNights {
    private static final int QUIET_NIGHTS = 3;
    private static final List<Choice> CHOICES = List.of(Choice.TAKE_OWNER, Choice.KEEP_LIST, Choice.SNOOZE);

    private final long seed;
    private final SplittableRandom chance;
    private final CoreWorld world;
    private List<Divergence> shown = List.of();
    private int night;

    CoreNights(long seed) {
        this.seed = seed;
        this.chance = new SplittableRandom(seed);
        this.world = new CoreWorld(chance);
    }

    /**
     * Plays that many nights with people and faults, and then some without.
     *
     * @return how many there were in all
     * @throws AssertionError with the seed and the night, if something does not hold
     */
    int play(int eventful) {
        for (int i = 0; i < eventful; i++) {
            world.budgetAnswers = chance.nextInt(8) != 0;
            for (int deeds = chance.nextInt(4); deeds > 0; deeds--) {
                act();
            }
            night(true);
        }
        world.budgetAnswers = true;
        world.decisions.clear();
        for (int i = 0; i < QUIET_NIGHTS; i++) {
            night(false);
        }
        Outcome last = night(false);
        hold(last.agreements().isEmpty(), "still agrees", last.agreements());
        hold(last.writes().isEmpty(), "still writes", last.writes());
        return night;
    }

    private void act() {
        int what = chance.nextInt(6);
        if (what < 2) {
            Row row = world.rows.get(chance.nextInt(world.rows.size()));
            int year = year();
            set(row, year, chance.nextInt(6) == 0 ? null : amount(row.amounts.get(year)));
        } else if (what < 5) {
            moveMoney();
        } else if (!shown.isEmpty()) {
            decide(shown.get(chance.nextInt(shown.size())));
        }
    }

    private void moveMoney() {
        int at = world.lines.isEmpty() ? -1 : chance.nextInt(world.lines.size());
        if (at < 0 || chance.nextInt(3) == 0) {
            Row row = world.rows.get(chance.nextInt(world.rows.size()));
            String text = row.psp.isEmpty() ? row.code + " udmøntning" : "Lønninger";
            world.lines.add(new Line(row.psp, text, year(), amount(null).oere(), true));
        } else if (chance.nextInt(6) == 0) {
            world.lines.remove(at);
        } else {
            Line old = world.lines.get(at);
            long oere = amount(new Amount(old.oere())).oere();
            world.lines.set(at, new Line(old.psp(), old.text(), old.year(), oere, chance.nextInt(8) != 0));
        }
    }

    private void decide(Divergence found) {
        Choice choice = CHOICES.get(chance.nextInt(CHOICES.size()));
        if (new Choices(world.situation().rules()).objection(choice, found).isEmpty()) {
            world.decisions.put(
                    found.identity(),
                    new Decision(
                            choice,
                            Seen.of(found),
                            choice == Choice.SNOOZE ? world.today.plusDays(chance.nextInt(3)) : null));
        }
    }

    private int year() {
        return CoreWorld.YEARS.get(chance.nextInt(CoreWorld.YEARS.size()));
    }

    /** Round figures, so that sums meet by chance, and some that are within the tolerance of what was there. */
    private Amount amount(@Nullable Amount near) {
        return near != null && chance.nextInt(3) == 0
                ? near.plus(new Amount(chance.nextInt(-101, 102)))
                : Amount.ofKroner(1000L * chance.nextInt(-2, 3));
    }

    private Outcome night(boolean withFaults) {
        night++;
        world.today = world.today.plusDays(1);
        Situation situation = world.situation();
        Outcome outcome = Reconciler.reconcile(situation);
        Map<Identity, String> wanted = new CoreAnswers(world).all();
        Map<Identity, String> found = CoreAnswers.of(outcome);
        hold(found.equals(wanted), "should be " + wanted, found);
        carryOut(outcome, withFaults);
        shown = outcome.divergences();
        return outcome;
    }

    private void carryOut(Outcome outcome, boolean withFaults) {
        outcome.agreements()
                .forEach(one -> settle(new Identity(new Subject.OfItem(one.item()), one.field()), one.pair()));
        for (Outcome.Write write : outcome.writes()) {
            Identity place = new Identity(new Subject.OfItem(write.item()), write.field());
            Decision decision = world.decisions.get(place);
            boolean decided = decision != null && decision.choice() == Choice.TAKE_OWNER;
            AgreedPair agreed =
                    world.agreed.getOrDefault(write.item(), Map.of()).get(write.field());
            boolean known = agreed != null && Objects.equals(agreed.list(), write.old());
            hold(decided || write.old() == null || known, "a person's edit is lost", write);
            int fate = withFaults ? chance.nextInt(4) : 0;
            if (fate == 1 || (write.asks() && fate == 2)) {
                continue; // refused, or nobody has approved it
            }
            Row row = world.rows.stream()
                    .filter(one -> one.id.equals(write.item()))
                    .findFirst()
                    .orElseThrow();
            set(row, Integer.parseInt(write.field().name().substring(7)), (Amount) write.value());
            if (fate != 3) { // else its answer is lost
                settle(place, new AgreedPair(write.value(), write.value(), false));
            }
        }
        outcome.ended().keySet().forEach(world.decisions::remove);
    }

    private void settle(Identity place, AgreedPair pair) {
        Subject.OfItem of = (Subject.OfItem) place.subject();
        world.agreed.computeIfAbsent(of.item(), any -> new HashMap<>()).put(place.field(), pair);
    }

    private static void set(Row row, int year, @Nullable Amount amount) {
        row.version++;
        if (amount == null) {
            row.amounts.remove(year);
        } else {
            row.amounts.put(year, amount);
        }
    }

    private void hold(boolean kept, String what, Object found) {
        if (!kept) {
            throw new AssertionError("seed " + seed + ", night " + night + ": " + what + ", and is " + found);
        }
    }
}
