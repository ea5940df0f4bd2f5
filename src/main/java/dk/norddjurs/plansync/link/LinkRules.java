package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Section;
import java.util.List;
import java.util.Set;

/**
 * What linking must know of a plan; all of it comes from the plan's file.
 *
 * @param codes       how a plan code looks
 * @param years       the budget years whose amounts the plan states
 * @param pspPrefixes how the PSP elements begin whose money must have an item
 * @param sections    the sections
 * @param suggestFrom how much two texts must resemble each other for a link to be suggested, in per cent
 */
public record LinkRules(
        CodePattern codes, Set<Integer> years, List<String> pspPrefixes, List<Section> sections, int suggestFrom) {
    public LinkRules {
        years = Set.copyOf(years);
        pspPrefixes = pspPrefixes.stream().map(LinkKey::normalPsp).toList();
        sections = List.copyOf(sections);
    }

    /** Whether money on that PSP element must have an item. */
    boolean isOurs(String psp) {
        String normal = LinkKey.normalPsp(psp);
        return pspPrefixes.stream().anyMatch(normal::startsWith);
    }

    /** Whether an item of that section without money is a finding. */
    boolean wantsMoney(PlanItem item) {
        String name = item.text(Field.SECTION);
        return sections.stream()
                .anyMatch(section -> section.amountsRequired() && section.name().equalsIgnoreCase(name));
    }
}
