package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.digest.Digest;
import dk.norddjurs.plansync.divergence.Wording;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.settings.FieldSettings;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What items, columns, values and owners are called in the digest of one plan. */
final class DigestNames {
    private final Map<ItemId, PlanItem> items = new LinkedHashMap<>();
    private final Map<Field, String> columns = new LinkedHashMap<>();
    private final Wording words;
    private final ResourceBundle digestWords;

    DigestNames(PlanSettings plan, MirroredList list, Wording words, Locale language) {
        this.words = words;
        this.digestWords = ResourceBundle.getBundle(
                "messages.digest",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Stream.concat(list.removed().stream(), list.items().stream()).forEach(item -> items.put(item.id(), item));
        for (FieldSettings field : plan.fields()) {
            columns.put(field.rule().field(), field.column());
        }
    }

    boolean knows(ItemId id) {
        return items.containsKey(id);
    }

    Digest.Item item(ItemId id) {
        PlanItem item = items.get(id);
        return item == null
                ? new Digest.Item("#" + id, "", "")
                : new Digest.Item(item.title(), item.text(Field.CODE), item.text(Field.COMMITTEES));
    }

    Digest.Item subject(Subject subject) {
        return subject instanceof Subject.OfItem of
                ? item(of.item())
                : new Digest.Item(words.of(subject, id -> item(id).title()), "", "");
    }

    /** The plan's fields in the order of its file. */
    List<Field> fields() {
        return List.copyOf(columns.keySet());
    }

    String column(Field field) {
        return words.of(field, columns);
    }

    @Nullable
    String value(@Nullable Value value) {
        return value == null ? null : onOneLine(words.of(value));
    }

    String kind(Kind kind) {
        return words.of(kind);
    }

    String reason(Reason reason) {
        return onOneLine(words.of(reason));
    }

    String nextStep(Kind kind) {
        return words.nextStep(kind);
    }

    String owner(Owner owner) {
        return digestWords.getString("by." + owner.name().toLowerCase(Locale.ROOT));
    }

    /** An amount and its unit are not parted at the end of a line. */
    private static String onOneLine(String text) {
        return text.replaceAll("(?<=\\d) (?=kr\\.)", "\u00a0");
    }
}
