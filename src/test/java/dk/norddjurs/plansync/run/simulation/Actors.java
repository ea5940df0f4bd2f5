package dk.norddjurs.plansync.run.simulation;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Everybody who takes part. */
final class Actors {
    static final List<Actor> ALL = List.of(
            new EditsCell(),
            new AddsRow(),
            new DeletesRows(),
            new GarblesCell(),
            new PostsMoney(),
            new SendsExport(),
            new PublishesAgenda(),
            new PublishesMinutes(),
            new ReplacesDocument(),
            new BreaksDown(),
            new LosesAnswer(),
            new RefusesRow(),
            new AsksToReadAnew(),
            new TroublesMail(),
            new JumpsClock(),
            new ProcessDies(),
            new AsksForRun(),
            new TellsOfChange(),
            new Approves(),
            new Decides(),
            new Undoes());

    private static final List<Actor> BY_DAY = weighted(ALL.stream().filter(actor -> !(actor instanceof ProcessDies)));
    private static final List<Actor> BY_NIGHT = weighted(ALL.stream().filter(Actor::atNight));

    private Actors() {}

    private static List<Actor> weighted(Stream<Actor> actors) {
        return actors.flatMap(actor -> Collections.nCopies(actor.weight(), actor).stream())
                .toList();
    }

    static Actor byDay(Chance chance) {
        return chance.of(BY_DAY);
    }

    static Actor byNight(Chance chance) {
        return chance.of(BY_NIGHT);
    }
}
