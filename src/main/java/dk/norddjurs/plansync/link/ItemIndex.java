package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.link.LinkKey.Kind;
import dk.norddjurs.plansync.link.Match.How;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanCode;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.snapshot.CaseKey;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds items by the keys and codes that stand on them, and by what people have decided.
 *
 * <p>A confirmed key is as good as one that stands on the item. That goes for a code too: the confirmed items take it
 * before those that merely bear it, and have left the group of the code that they bear themselves. An item that a code
 * was rejected for does not bear that code, whatever its code column or title says.
 */
final class ItemIndex {
    private final CodePattern pattern;
    private final KnownLinks known;
    private final Map<ItemId, Set<LinkKey>> confirmedOf;
    private final Map<LinkKey, SortedSet<ItemId>> byOwnKey = new HashMap<>();
    private final Map<LinkKey, SortedSet<ItemId>> byConfirmedKey = new HashMap<>();
    private final Map<String, SortedSet<ItemId>> byCode = new HashMap<>();
    private final Map<String, SortedSet<ItemId>> byCodeWithoutKeys = new HashMap<>();
    private final Map<String, SortedSet<ItemId>> byCodeWithoutCases = new HashMap<>();
    private final Set<Kind> confirmedKinds = EnumSet.noneOf(Kind.class);

    ItemIndex(Collection<PlanItem> items, CodePattern pattern, KnownLinks known) {
        this.pattern = pattern;
        this.known = known;
        this.confirmedOf = known.confirmed().stream()
                .collect(Collectors.groupingBy(Link::item, Collectors.mapping(Link::key, Collectors.toSet())));
        items.forEach(this::add);
    }

    private void add(PlanItem item) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (LinkKey key : keysOn(item)) {
            kinds.add(key.kind());
            put(byOwnKey, key, item);
        }
        for (LinkKey key : confirmedOf.getOrDefault(item.id(), Set.of())) {
            kinds.add(key.kind());
            confirmedKinds.add(key.kind());
            put(byConfirmedKey, key, item);
        }
        boolean hasKeys = kinds.contains(Kind.PSP) || kinds.contains(Kind.CODE);
        boolean hasCases = kinds.contains(Kind.CASE) || kinds.contains(Kind.CODE);
        codesOf(item).forEach(code -> addCode(code, item, hasKeys, hasCases));
    }

    private void addCode(String code, PlanItem item, boolean hasKeys, boolean hasCases) {
        put(byCode, code, item);
        if (!hasKeys) {
            put(byCodeWithoutKeys, code, item);
        }
        if (!hasCases) {
            put(byCodeWithoutCases, code, item);
        }
    }

    private static Set<LinkKey> keysOn(PlanItem item) {
        Set<LinkKey> keys = new HashSet<>();
        item.names(Field.PSP_ELEMENTS).stream()
                .filter(psp -> !LinkKey.normalPsp(psp).isEmpty())
                .forEach(psp -> keys.add(LinkKey.psp(psp)));
        item.names(Field.CASE_NUMBERS).forEach(number -> keys.add(LinkKey.caseNumber(number)));
        return keys;
    }

    /** The code column's codes; a code in the title counts where that column is empty. */
    private List<String> codesOf(PlanItem item) {
        List<PlanCode> codes = pattern.find(item.text(Field.CODE));
        return (codes.isEmpty() ? pattern.find(item.text(Field.TITLE)) : codes)
                .stream()
                        .map(PlanCode::code)
                        .filter(code -> !known.isRejected(item.id(), LinkKey.code(code)))
                        .toList();
    }

    List<String> codesIn(String text) {
        List<PlanCode> codes = pattern.find(text);
        return codes.isEmpty() ? List.of() : codes.stream().map(PlanCode::code).toList();
    }

    Found withPsp(String psp) {
        String normal = LinkKey.normalPsp(psp);
        return normal.isEmpty() ? Found.NOTHING : with(new LinkKey(Kind.PSP, normal));
    }

    /** @param caseKey as {@link CaseKey#of} makes it */
    Found withCase(String caseKey) {
        return caseKey.isEmpty() ? Found.NOTHING : with(new LinkKey(Kind.CASE, caseKey));
    }

    /** @param text a whole text, which only a confirmed link can bind */
    Found withText(String text) {
        String normal = confirmedKinds.contains(Kind.TEXT) ? LinkKey.normalText(text) : "";
        return normal.isEmpty() ? Found.NOTHING : with(new LinkKey(Kind.TEXT, normal));
    }

    private Found with(LinkKey key) {
        SortedSet<ItemId> own = byOwnKey.get(key);
        SortedSet<ItemId> confirmed = byConfirmedKey.get(key);
        if (own == null) {
            return confirmed == null ? Found.NOTHING : new Found(confirmed, How.CONFIRMED);
        }
        SortedSet<ItemId> all = new TreeSet<>(own);
        if (confirmed != null) {
            all.addAll(confirmed);
        }
        return new Found(all, How.KEY);
    }

    /** Whose money a line with this code may be: an item with keys of its own has left the group of its code. */
    Found claimantsOf(String code) {
        return withCode(code, byCodeWithoutKeys);
    }

    /** Whom a point with this code treats: an item with case numbers of its own is known by those. */
    Found treatedBy(String code) {
        return withCode(code, byCodeWithoutCases);
    }

    private Found withCode(String code, Map<String, SortedSet<ItemId>> withoutKeys) {
        Found confirmed = with(LinkKey.code(code));
        return confirmed.isNothing()
                ? new Found(withoutKeys.getOrDefault(code, byCode.getOrDefault(code, Found.NOTHING.items())), How.CODE)
                : confirmed;
    }

    /** Every code that stands on an item or was confirmed for one. */
    Set<String> codes() {
        Set<String> codes = new HashSet<>(byCode.keySet());
        byConfirmedKey.keySet().stream()
                .filter(key -> key.kind() == Kind.CODE)
                .map(LinkKey::value)
                .forEach(codes::add);
        return codes;
    }

    /** Codes that stand on several items without keys, with those items, in order. */
    Map<String, SortedSet<ItemId>> sharedCodes() {
        return byCodeWithoutKeys.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    private static <K> void put(Map<K, SortedSet<ItemId>> map, K key, PlanItem item) {
        map.computeIfAbsent(key, k -> new TreeSet<>()).add(item.id());
    }
}
