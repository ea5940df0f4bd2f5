package dk.norddjurs.plansync.link;

import dk.norddjurs.plansync.link.Successor.By;
import dk.norddjurs.plansync.plan.CodePattern;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanCode;
import dk.norddjurs.plansync.plan.PlanItem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Finds the rows that resemble one that is gone, and came after it had. */
public final class Successors {
    private final CodePattern codes;
    private final Words words;
    private final BiPredicate<ItemId, ItemId> isLater;

    /**
     * Makes a search.
     *
     * @param codes    how the plan's codes are written
     * @param language tells the words of a title
     * @param isLater  of an item that is gone and one that is there, whether the second came when the first had gone
     */
    public Successors(CodePattern codes, Analysis language, BiPredicate<ItemId, ItemId> isLater) {
        this.codes = codes;
        this.words = new Words(codes, language);
        this.isLater = isLater;
    }

    /** @return by the item that is gone, in the order of both lists */
    List<Successor> of(Collection<PlanItem> removed, Collection<PlanItem> items) {
        return removed.stream()
                .flatMap(gone -> items.stream()
                        .flatMap(item -> alike(gone, item).stream())
                        .filter(successor -> isLater.test(successor.gone(), successor.item())))
                .toList();
    }

    private Optional<Successor> alike(PlanItem gone, PlanItem item) {
        return Stream.of(By.values())
                .flatMap(by ->
                        shared(by, gone, item).map(what -> new Successor(gone.id(), item.id(), by, what)).stream())
                .findFirst();
    }

    private Optional<String> shared(By by, PlanItem gone, PlanItem item) {
        return switch (by) {
            case PSP -> common(psp(gone), psp(item));
            case CODE -> common(codes(gone), codes(item));
            case TITLE ->
                title(gone).isEmpty() || !title(gone).equals(title(item))
                        ? Optional.empty()
                        : Optional.of(item.title());
        };
    }

    private static Optional<String> common(Map<String, String> gone, Map<String, String> item) {
        return item.entrySet().stream()
                .filter(written -> gone.containsKey(written.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> psp(PlanItem item) {
        Map<String, String> written = new LinkedHashMap<>();
        item.names(Field.PSP_ELEMENTS).forEach(psp -> written.put(LinkKey.normalPsp(psp), psp));
        written.remove("");
        return written;
    }

    private Map<String, String> codes(PlanItem item) {
        Map<String, String> written = new LinkedHashMap<>();
        List<PlanCode> own = codes.find(item.text(Field.CODE));
        (own.isEmpty() ? codes.find(item.text(Field.TITLE)) : own)
                .forEach(code -> written.put(code.code(), code.code()));
        return written;
    }

    private Set<String> title(PlanItem item) {
        return words.of(item.text(Field.TITLE)).keySet();
    }
}
