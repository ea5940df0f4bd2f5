package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.link.KnownLinks;
import dk.norddjurs.plansync.link.Link;
import dk.norddjurs.plansync.link.LinkKey;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each item can be known by, as a person reads it off the list and off what has been confirmed and rejected. */
final class Marks {
    private static final Pattern CODE = Pattern.compile("[RA]\\d{3}");

    private final List<PlanItem> items;
    private final KnownLinks known;
    private final Map<ItemId, List<String>> codes = new HashMap<>();

    Marks(List<PlanItem> items, KnownLinks known) {
        this.items = items;
        this.known = known;
    }

    static List<String> codesIn(String text) {
        return CODE.matcher(text).results().map(found -> found.group()).toList();
    }

    /** The codes of the code column, or else of the title, less those that were rejected. */
    List<String> codesOf(PlanItem item) {
        return codes.computeIfAbsent(item.id(), id -> findCodesOf(item));
    }

    private List<String> findCodesOf(PlanItem item) {
        List<String> own = codesIn(item.text(Field.CODE));
        return (own.isEmpty() ? codesIn(item.text(Field.TITLE)) : own)
                .stream()
                        .filter(code -> !known.rejected().contains(new Link(item.id(), LinkKey.code(code))))
                        .toList();
    }

    Set<ItemId> withCode(String code, Predicate<PlanItem> among) {
        return where(item -> codesOf(item).contains(code) && among.test(item));
    }

    Set<ItemId> confirmed(@Nullable LinkKey key) {
        return where(item -> key != null && known.confirmed().contains(new Link(item.id(), key)));
    }

    /** Whether somebody has confirmed a key of one of those kinds. */
    boolean hasConfirmed(PlanItem item, Set<LinkKey.Kind> kinds) {
        return known.confirmed().stream()
                .anyMatch(link -> link.item().equals(item.id())
                        && kinds.contains(link.key().kind()));
    }

    Set<ItemId> where(Predicate<PlanItem> holds) {
        return items.stream().filter(holds).map(PlanItem::id).collect(Collectors.toSet());
    }
}
