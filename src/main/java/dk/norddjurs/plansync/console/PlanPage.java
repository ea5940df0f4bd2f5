package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Section;
import dk.norddjurs.plansync.plan.StatusList;
import dk.norddjurs.plansync.reconcile.Kind.Audience;
import dk.norddjurs.plansync.reconcile.Kind.Standing;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.settings.FieldSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan's page, in words. */
final class PlanPage {
    private final PlanReading plan;
    private final Phrases phrases;
    private final ItemFilter filter;
    private final @Nullable Audience audience;

    /** @param audience for whom the divergences are that are shown, or null for everybody */
    PlanPage(PlanReading plan, Phrases phrases, ItemFilter filter, @Nullable Audience audience) {
        this.plan = plan;
        this.phrases = phrases;
        this.filter = filter;
        this.audience = audience;
    }

    /** Somebody whom divergences may be for. */
    record AudienceView(String id, String name, long count, boolean chosen) {}

    /** A system, and whether it was checked. */
    record SourceView(String name, boolean checked, String when, String reason, String detail) {}

    /** The divergences that ask the same of people. */
    record DivergenceGroup(String id, String title, String explained, int count, List<DivergenceView> rows) {}

    /** The items of a section that the filter lets through. */
    record SectionView(String name, String priceLevel, List<ItemView> items) {}

    /** The topics of one place in the status case. */
    record TopicGroup(String title, List<TopicView> topics) {}

    public String id() {
        return plan.settings().id().value();
    }

    public String title() {
        return plan.settings().title();
    }

    /** The first day that something can be snoozed until. */
    public String today() {
        return phrases.today().toString();
    }

    /** What bulk decisions can be narrowed by. */
    public BulkForm bulk() {
        return new BulkForm(plan, phrases);
    }

    /** What is quiet because somebody has decided so. */
    public List<QuietView> quiet() {
        return QuietView.of(plan, phrases);
    }

    public String mode() {
        return phrases.say("mode." + plan.mode());
    }

    public ItemFilter filter() {
        return filter;
    }

    public String lastChecked() {
        return plan.lastChecked()
                .map(run -> phrases.say("plan.checked", phrases.moment(run.finishedAt())))
                .orElseGet(() -> phrases.say("plan.never-checked"));
    }

    /** The runs that wait or are under way. */
    public List<RunView> underWay() {
        return plan.runs().stream()
                .filter(run -> !run.state().isFinal())
                .map(run -> RunView.of(run, phrases))
                .toList();
    }

    /** The newest run, if it needs somebody: stopped or failed. */
    public List<RunView> troubled() {
        return plan.runs().stream()
                .filter(run -> !run.dryRun())
                .limit(1)
                .filter(run -> run.state() == Run.State.STOPPED || run.state() == Run.State.FAILED)
                .map(run -> RunView.of(run, phrases))
                .toList();
    }

    public List<SourceView> sources() {
        return plan.sources().stream().map(this::source).toList();
    }

    private SourceView source(SourceState state) {
        String name = state.source().name().toLowerCase(Locale.ROOT);
        String when = state.at() == null
                ? phrases.say("source.never")
                : phrases.say(
                        (state.checked() ? "source.checked." : "source.unchecked.") + name, phrases.moment(state.at()));
        return new SourceView(phrases.say("source." + name), state.checked(), when, state.reason(), state.detail());
    }

    public List<DivergenceGroup> groups() {
        return Arrays.stream(Standing.values()).map(this::group).toList();
    }

    private DivergenceGroup group(Standing standing) {
        String name = standing.name().toLowerCase(Locale.ROOT);
        List<OpenDivergence> shown =
                plan.shown(standing).stream().filter(this::isWanted).toList();
        return new DivergenceGroup(
                name,
                phrases.say("standing." + name),
                phrases.say("standing." + name + ".explained"),
                shown.size(),
                DivergenceView.rows(shown, plan, phrases));
    }

    private boolean isWanted(OpenDivergence divergence) {
        return audience == null || plan.audience(divergence.now().kind()) == audience;
    }

    /** Everybody first, then each for whom there is something, or who was chosen. */
    public List<AudienceView> audiences() {
        Map<Audience, Long> counts = Arrays.stream(Standing.values())
                .flatMap(standing -> plan.shown(standing).stream())
                .collect(Collectors.groupingBy(
                        divergence -> plan.audience(divergence.now().kind()), Collectors.counting()));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return Stream.concat(
                        Stream.of(new AudienceView("", phrases.say("audience.all"), all, audience == null)),
                        Arrays.stream(Audience.values())
                                .filter(one -> counts.containsKey(one) || one == audience)
                                .map(one -> new AudienceView(
                                        one.id(),
                                        phrases.say("audience." + one.id()),
                                        counts.getOrDefault(one, 0L),
                                        one == audience)))
                .toList();
    }

    public long inGrace() {
        return plan.inGrace();
    }

    public String grace() {
        return phrases.count("divergences.grace", plan.inGrace());
    }

    public int topicCount() {
        return plan.settings().topics().size();
    }

    public int items() {
        return plan.list().items().size();
    }

    /** The plan's sections in their order, and last what stands in a section that the plan does not know. */
    public List<SectionView> sections() {
        Map<String, List<PlanItem>> bySection = plan.list().items().stream()
                .filter(filter::letsThrough)
                .collect(Collectors.groupingBy(item -> plan.settings()
                        .section(item.text(Field.SECTION))
                        .map(Section::name)
                        .orElse("")));
        Stream<SectionView> known = plan.settings().sections().stream()
                .map(section -> section(
                        section.name(), section.priceLevel(), bySection.getOrDefault(section.name(), List.of())));
        Stream<SectionView> unknown =
                Stream.of(section(phrases.say("items.elsewhere"), "", bySection.getOrDefault("", List.of())));
        return Stream.concat(known, unknown)
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private SectionView section(String name, String priceLevel, List<PlanItem> items) {
        return new SectionView(
                name,
                priceLevel,
                items.stream().map(item -> ItemView.of(item, plan, phrases)).toList());
    }

    /** How many items the filter lets through. */
    public long found() {
        return plan.list().items().stream().filter(filter::letsThrough).count();
    }

    public List<String> amounts() {
        return plan.amounts().stream().map(FieldSettings::column).toList();
    }

    public List<String> committees() {
        TreeSet<String> codes = plan.list().items().stream()
                .flatMap(item -> item.names(Field.COMMITTEES).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return List.copyOf(codes);
    }

    public List<String> statuses() {
        return plan.list().items().stream()
                .map(item -> item.text(Field.STATUS))
                .filter(status -> !status.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The three lists of the status case, and last what has no place in it now. */
    public List<TopicGroup> topics() {
        return Stream.concat(
                        Arrays.stream(StatusList.values())
                                .map(list -> topics("topics." + list.name().toLowerCase(Locale.ROOT), list.name())),
                        Stream.of(topics("topics.others", "")))
                .filter(group -> !group.topics().isEmpty())
                .toList();
    }

    private TopicGroup topics(String title, String place) {
        return new TopicGroup(
                phrases.say(title),
                plan.settings().topics().stream()
                        .filter(topic -> {
                            StatusList list = topic.statusList();
                            return (list == null ? "" : list.name()).equals(place);
                        })
                        .map(topic -> TopicView.of(topic, plan))
                        .toList());
    }
}
