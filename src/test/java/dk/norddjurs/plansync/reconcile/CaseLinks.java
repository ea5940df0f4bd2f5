package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.Link;
import dk.norddjurs.plansync.link.LinkKey;
import dk.norddjurs.plansync.link.Linker;
import dk.norddjurs.plansync.link.OtherPlan;
import dk.norddjurs.plansync.link.Term;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What is known of links in a case. Words are compared in small letters, and no form of a word is another's. */
record CaseLinks(JsonNode node) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    Linker linker(CaseRules rules, CaseSides sides) {
        return new Linker(rules.linkRules(), new KnownLinks(links("confirmed"), links("rejected")))
                .besides(node.path("other-plans")
                        .valueStream()
                        .map(plan -> new OtherPlan(
                                new PlanId(plan.get("plan").asString()),
                                rules.linkRules(),
                                sides.list(plan).items(),
                                KnownLinks.NONE))
                        .toList())
                .suggestingBy(CaseLinks::terms);
    }

    private Set<Link> links(String key) {
        return node.path(key)
                .valueStream()
                .map(link -> new Link(
                        new ItemId(link.get("item").asLong()),
                        LinkKey.read(link.get("key").asString())))
                .collect(Collectors.toSet());
    }

    static List<Term> terms(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> new Term(word.group().toLowerCase(Locale.ROOT), word.group()))
                .toList();
    }
}
