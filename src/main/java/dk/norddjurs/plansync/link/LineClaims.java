package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.link.Match.How;
import dk.norddjurs.plansync.plan.ItemId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which items of a plan claim a budget line: by its PSP element, then by its whole text, then by the codes in it. */
final class LineClaims {
    private final ItemIndex index;

    LineClaims(ItemIndex index) {
        this.index = index;
    }

    Claim of(String psp, String text) {
        Found byPsp = index.withPsp(psp);
        if (!byPsp.isNothing()) {
            return new Claim(byPsp.items(), byPsp.how(), List.of(psp));
        }
        Found byText = index.withText(text);
        return byText.isNothing()
                ? byCodes(index.codesIn(text))
                : new Claim(byText.items(), byText.how(), List.of(text));
    }

    private Claim byCodes(List<String> codes) {
        if (codes.isEmpty()) {
            return Claim.NONE;
        }
        List<Found> found = codes.stream()
                .map(index::claimantsOf)
                .filter(one -> !one.isNothing())
                .toList();
        SortedSet<ItemId> items = new TreeSet<>();
        found.forEach(one -> items.addAll(one.items()));
        boolean confirmed = !found.isEmpty() && found.stream().allMatch(one -> one.how() == How.CONFIRMED);
        return new Claim(items, confirmed ? How.CONFIRMED : How.CODE, codes);
    }
}
