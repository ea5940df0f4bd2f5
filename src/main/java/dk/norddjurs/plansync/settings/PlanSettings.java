package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Section;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One plan, as its file in {@code config/plans} describes it.
 *
 * @param id          the plan
 * @param title       its name in pages and mails
 * @param list        where its list is
 * @param fields      every field that is read, in the order of the file
 * @param codes       how a plan code looks
 * @param committees  the committees that treat it
 * @param themes      the themes of its declarations of intent
 * @param sections    its sections
 * @param statuses    which texts of the status column mean what
 * @param budget      which exports its money comes from
 * @param links       how links between the systems are found
 * @param topics      the subjects that management follows
 * @param guard       when a run must stop before its first write
 * @param divergences what differs from the catalogue's own rules, by the kind's name in kebab case
 * @param notUpdatedAfter how long a row may go without anybody's edit
 * @param recipients  who gets the digest, as mail addresses
 */
public record PlanSettings(
        PlanId id,
        String title,
        ListLocation list,
        List<FieldSettings> fields,
        CodePattern codes,
        Committees committees,
        List<String> themes,
        List<Section> sections,
        Statuses statuses,
        BudgetLink budget,
        Linking links,
        List<TopicSettings> topics,
        Guard guard,
        Map<String, KindSettings> divergences,
        Duration notUpdatedAfter,
        List<String> recipients) {

    /** The field of that name, if the plan has it. */
    public Optional<FieldSettings> field(Field field) {
        return fields.stream()
                .filter(settings -> settings.rule().field().equals(field))
                .findFirst();
    }

    /** The section of that name, upper and lower case being the same. */
    public Optional<Section> section(String name) {
        return sections.stream()
                .filter(section -> section.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /**
     * Where a list is.
     *
     * @param site the site's id in Microsoft Graph: host, site collection and web, separated by commas
     * @param list the list's id, or the empty string as long as it has not been made
     */
    public record ListLocation(String site, String list) {
        /** Whether the plan has a list yet. */
        public boolean isMade() {
            return !list.isEmpty();
        }
    }

    /**
     * The texts of the status column.
     *
     * @param done      finished, such as {@code afsluttet} and {@code X}
     * @param awaiting  awaits a committee
     * @param postponed put off
     * @param other     those that mean nothing to the rules
     */
    public record Statuses(List<String> done, List<String> awaiting, List<String> postponed, List<String> other) {
        /** Statuses that all mean something. */
        public Statuses(List<String> done, List<String> awaiting, List<String> postponed) {
            this(done, awaiting, postponed, List.of());
        }

        /** Every text, in the order in which people choose among them. */
        public List<String> all() {
            return Stream.of(other, awaiting, done, postponed)
                    .flatMap(List::stream)
                    .toList();
        }

        /** Whether the status means that the item is finished. */
        public boolean isDone(String status) {
            return done.stream().anyMatch(status.strip()::equalsIgnoreCase);
        }

        /** Whether the status means that the item is put off. */
        public boolean isPostponed(String status) {
            return postponed.stream().anyMatch(status.strip()::equalsIgnoreCase);
        }
    }

    /**
     * The exports that carry the plan's money.
     *
     * @param profile    the name of a profile in {@code config/profiles}
     * @param staleAfter how long an accepted export counts as checked
     * @param pspPrefixes how the PSP elements begin whose money must have an item, perhaps none
     */
    public record BudgetLink(String profile, Duration staleAfter, List<String> pspPrefixes) {
        public BudgetLink {
            pspPrefixes = List.copyOf(pspPrefixes);
        }
    }

    /**
     * How links between the systems are found.
     *
     * @param suggestFrom how much two texts must resemble each other for a link to be suggested, in per cent
     */
    public record Linking(int suggestFrom) {
        /** What holds for a plan that says nothing of it. */
        public static final Linking USUAL = new Linking(60);
    }

    /**
     * A run that would change more than this stops and asks.
     *
     * @param share   of the plan's items, between 0 and 1
     * @param atLeast so many items may always change, however small the plan
     */
    public record Guard(double share, int atLeast) {}
}
