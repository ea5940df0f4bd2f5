package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Evidence;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.run.Decisions;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is of one kind about one subject, as a page shows it: one row for all of its fields.
 *
 * @param item     the item that it is about, or null if it is about something else
 * @param audience for whom it is
 * @param barred   why the owner's values cannot be taken, each sentence once
 * @param evidence where to look it up
 * @param age      of the oldest finding
 */
record DivergenceView(
        String subject,
        @Nullable ItemId item,
        String kind,
        String audience,
        List<Finding> findings,
        List<String> barred,
        String nextStep,
        List<Link> evidence,
        String age,
        String since) {
    private static final int PLACES = 8;

    /**
     * One divergence of the row.
     *
     * @param id     names its place on the page
     * @param column  the column, or the empty string
     * @param edited  who last edited that cell of the list and when, a sentence, or the empty string
     * @param choices what may be decided
     * @param decided what has been decided, a sentence, or the empty string
     * @param voided  what had been decided until a value moved, a sentence, or the empty string
     * @param seen    the token of what it says
     */
    record Finding(
            long id,
            String column,
            String reason,
            String edited,
            List<ChoiceView> choices,
            String decided,
            String voided,
            String seen) {}

    /**
     * A text that may lead somewhere.
     *
     * @param url where, or the empty string
     */
    record Link(String text, String url) {}

    private record Row(Kind kind, Subject subject) {}

    /** The rows, by kind in the order of the catalogue, then in the order in which they were first seen. */
    static List<DivergenceView> rows(List<OpenDivergence> divergences, PlanReading plan, Phrases phrases) {
        Map<Row, List<OpenDivergence>> rows = divergences.stream()
                .sorted(Comparator.comparing(divergence -> divergence.now().kind()))
                .collect(Collectors.groupingBy(
                        divergence -> new Row(
                                divergence.now().kind(), divergence.now().subject()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<ItemId, String> titles = plan.titles();
        return rows.entrySet().stream()
                .map(row -> of(row.getKey(), row.getValue(), plan, titles, phrases))
                .toList();
    }

    private static DivergenceView of(
            Row row, List<OpenDivergence> divergences, PlanReading plan, Map<ItemId, String> titles, Phrases phrases) {
        Instant since = divergences.stream()
                .map(OpenDivergence::openedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new DivergenceView(
                phrases.wording().of(row.subject(), item -> titles.getOrDefault(item, "#" + item)),
                row.subject() instanceof Subject.OfItem of && plan.isInList(of.item()) ? of.item() : null,
                phrases.wording().of(row.kind()),
                phrases.say("audience." + plan.audience(row.kind()).id()),
                divergences.stream()
                        .map(divergence -> finding(divergence, plan, phrases))
                        .toList(),
                barred(divergences, plan, phrases),
                phrases.wording().nextStep(row.kind()),
                evidence(divergences, phrases),
                phrases.age(since),
                phrases.moment(since));
    }

    private static List<String> barred(List<OpenDivergence> divergences, PlanReading plan, Phrases phrases) {
        ChoiceViews choices = new ChoiceViews(plan, phrases);
        return divergences.stream()
                .map(divergence -> choices.barred(divergence.now()))
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .toList();
    }

    private static Finding finding(OpenDivergence divergence, PlanReading plan, Phrases phrases) {
        Divergence now = divergence.now();
        ChoiceViews choices = new ChoiceViews(plan, phrases);
        return new Finding(
                divergence.id(),
                phrases.wording().of(now.field(), plan.columns()),
                phrases.wording().of(now.reason()),
                plan.edit(now)
                        .map(edit -> phrases.say("divergences.edited", edit.by(), phrases.moment(edit.at())))
                        .orElse(""),
                choices.of(now),
                choices.decided(now),
                choices.voided(now),
                Decisions.token(now));
    }

    /** The places in one document are told together. */
    private static List<Link> evidence(List<OpenDivergence> divergences, Phrases phrases) {
        Map<Evidence, Set<String>> places = new LinkedHashMap<>();
        divergences.stream()
                .flatMap(divergence -> divergence.now().evidence().stream())
                .forEach(evidence -> places.computeIfAbsent(
                                new Evidence(evidence.source(), evidence.document(), List.of(), evidence.url()),
                                document -> new LinkedHashSet<>())
                        .addAll(evidence.places()));
        return places.entrySet().stream()
                .map(entry -> link(entry.getKey(), List.copyOf(entry.getValue()), phrases))
                .toList();
    }

    private static Link link(Evidence evidence, List<String> places, Phrases phrases) {
        String source = evidence.source().name().toLowerCase(Locale.ROOT);
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
