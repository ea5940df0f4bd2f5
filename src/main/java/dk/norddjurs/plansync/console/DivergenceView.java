package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A divergence as a page shows it.
 *
 * @param id       names its place on the page
 * @param item     the item that it is about, or null if it is about something else
 * @param evidence where to look it up
 */
record DivergenceView(
        long id,
        String subject,
        @Nullable ItemId item,
        String column,
        String kind,
        String reason,
        String nextStep,
        List<Link> evidence,
        String age,
        String since) {
    private static final int PLACES = 8;

    /**
     * A text that may lead somewhere.
     *
     * @param url where, or the empty string
     */
    record Link(String text, String url) {}

    static DivergenceView of(OpenDivergence divergence, PlanReading plan, Phrases phrases) {
        Divergence now = divergence.now();
        return new DivergenceView(
                divergence.id(),
                phrases.wording().of(now.subject(), item -> plan.titles().getOrDefault(item, "#" + item)),
                now.subject() instanceof Subject.OfItem of && plan.isInList(of.item()) ? of.item() : null,
                phrases.wording().of(now.field(), plan.columns()),
                phrases.wording().of(now.kind()),
                phrases.wording().of(now.reason()),
                phrases.wording().nextStep(now.kind()),
                now.evidence().stream().map(evidence -> link(evidence, phrases)).toList(),
                phrases.age(divergence.openedAt()),
                phrases.moment(divergence.openedAt()));
    }

    private static Link link(Evidence evidence, Phrases phrases) {
        String source = evidence.source().name().toLowerCase(Locale.ROOT);
        List<String> places = evidence.places();
        int more = Math.max(0, places.size() - PLACES);
        String where = places.isEmpty()
                ? ""
                : ", " + phrases.say("place." + source) + " "
                        + String.join(", ", places.subList(0, places.size() - more));
        return new Link(
                evidence.document() + where + (more == 0 ? "" : " " + phrases.say("place.more", more)),
                web(evidence.url()));
    }

    /** Addresses come from other systems; only those of web pages become links. */
    private static String web(String url) {
        return Optional.of(url)
                .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
                .orElse("");
    }
}
