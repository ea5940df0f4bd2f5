package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanCode;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.snapshot.CaseKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds items by the keys and codes that stand on them. */
final class ItemIndex {
    private final CodePattern pattern;
    private final Map<String, SortedSet<ItemId>> byPsp = new HashMap<>();
    private final Map<String, SortedSet<ItemId>> byCase = new HashMap<>();
    private final Map<String, SortedSet<ItemId>> byCode = new HashMap<>();
    private final Map<String, SortedSet<ItemId>> byCodeWithoutKeys = new HashMap<>();
    private final Map<String, SortedSet<ItemId>> byCodeWithoutCases = new HashMap<>();

    ItemIndex(Collection<PlanItem> items, CodePattern pattern) {
        this.pattern = pattern;
        items.forEach(this::add);
    }

    private void add(PlanItem item) {
        Set<String> keys = item.names(Field.PSP_ELEMENTS);
        keys.forEach(psp -> put(byPsp, psp(psp), item));
        Set<String> cases = item.names(Field.CASE_NUMBERS);
        cases.forEach(number -> put(byCase, CaseKey.of(number), item));
        for (PlanCode code : codesOf(item)) {
            put(byCode, code.code(), item);
            if (keys.isEmpty()) {
                put(byCodeWithoutKeys, code.code(), item);
            }
            if (cases.isEmpty()) {
                put(byCodeWithoutCases, code.code(), item);
            }
        }
    }

    /** The code column's codes; a code in the title counts where that column is empty. */
    private List<PlanCode> codesOf(PlanItem item) {
        List<PlanCode> codes = pattern.find(item.text(Field.CODE));
        return codes.isEmpty() ? pattern.find(item.text(Field.TITLE)) : codes;
    }

    List<String> codesIn(String text) {
        return pattern.find(text).stream().map(PlanCode::code).toList();
    }

    SortedSet<ItemId> withPsp(String psp) {
        return psp.isBlank() ? new TreeSet<>() : byPsp.getOrDefault(psp(psp), new TreeSet<>());
    }

    /** @param caseKey as {@link CaseKey#of} makes it */
    SortedSet<ItemId> withCase(String caseKey) {
        return caseKey.isEmpty() ? new TreeSet<>() : byCase.getOrDefault(caseKey, new TreeSet<>());
    }

    private SortedSet<ItemId> withCode(String code) {
        return byCode.getOrDefault(code, new TreeSet<>());
    }

    /** Whose money a line with this code may be: an item with keys of its own has left the group of its code. */
    SortedSet<ItemId> claimantsOf(String code) {
        return byCodeWithoutKeys.getOrDefault(code, withCode(code));
    }

    /** Whom a point with this code treats: an item with case numbers of its own is known by those. */
    SortedSet<ItemId> treatedBy(String code) {
        return byCodeWithoutCases.getOrDefault(code, withCode(code));
    }

    /** Codes that stand on several items without keys, with those items, in order. */
    Map<String, SortedSet<ItemId>> sharedCodes() {
        return byCodeWithoutKeys.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    private static String psp(String written) {
        return written.replaceAll("(?U)\\s", "").toUpperCase(Locale.ROOT);
    }

    private static void put(Map<String, SortedSet<ItemId>> map, String key, PlanItem item) {
        map.computeIfAbsent(key, k -> new TreeSet<>()).add(item.id());
    }
}
