package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.run.CannotDecide;
import dk.norddjurs.plansync.run.Wish;
import java.time.LocalDate;
import java.util.List;

/** Finance decides on what is open: takes the owner's word, keeps the list's, puts it off, confirms or rejects a link. */
final class Decides implements Actor {
    private static final List<Choice> CHOICES =
            List.of(Choice.TAKE_OWNER, Choice.TAKE_OWNER, Choice.KEEP_LIST, Choice.SNOOZE);
    private static final List<Choice> ON_LINKS =
            List.of(Choice.CONFIRM, Choice.CONFIRM, Choice.CONFIRM, Choice.REJECT, Choice.SNOOZE);

    @Override
    public boolean atNight() {
        return false;
    }

    @Override
    public int weight() {
        return 6;
    }

    @Override
    public void act(World world, Chance chance) {
        List<OpenDivergence> open = world.stores.divergences().open(world.plan.id());
        if (open.isEmpty()) {
            return;
        }
        OpenDivergence on = chance.of(open);
        Choice choice = chance.of(on.now().kind() == Kind.LINK_TO_CONFIRM ? ON_LINKS : CHOICES);
        LocalDate until = choice == Choice.SNOOZE ? world.clock.today().plusDays(chance.below(6)) : null;
        try {
            world.decisions().decide(on.id(), new Wish(choice, until, ""), null, "finance");
            if (choice == Choice.KEEP_LIST) {
                world.accepted.add(on.now().identity());
            }
            if (choice == Choice.TAKE_OWNER) {
                world.taken.add(new World.Taken(
                        on.now().identity(), on.now().list(), on.now().owner()));
            }
            world.trace.say(
                    () -> "    finance decides " + choice + " on " + on.now().identity());
        } catch (CannotDecide e) {
            world.trace.say(() ->
                    "    finance cannot decide " + choice + " on " + on.now().identity());
        }
    }
}
