package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.snapshot.Checked;
import dk.norddjurs.plansync.snapshot.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what comes out of the parts of a reconciliation. */
final class OutcomeBuilder {
    final List<Outcome.Write> writes = new ArrayList<>();
    final List<Divergence> divergences = new ArrayList<>();
    final List<Outcome.Agreement> agreements = new ArrayList<>();
    final List<Outcome.Unchecked> unchecked = new ArrayList<>();
    final Set<Kind> blind = EnumSet.noneOf(Kind.class);
    final Set<Identity> decided = new HashSet<>();
    final Map<Identity, Decision.End> ended = new LinkedHashMap<>();

    /** What the budget said before of items that have no line left: each year with a colon, and its amount. */
    final Map<ItemId, List<Value>> lost = new HashMap<>();

    /** A source that could not be asked blinds us to all that only it can tell. */
    void note(Source source, Checked<?> said) {
        if (said instanceof Checked.NotChecked<?> not) {
            for (Kind kind : Kind.values()) {
                if (kind.judgedBy().contains(source)) {
                    blind.add(kind);
                }
            }
            divergences.add(Divergence.of(
                    new Subject.OfSource(source.name().toLowerCase(Locale.ROOT)),
                    Field.ITEM,
                    Kind.NOT_CHECKED,
                    Reason.of("not-checked", new Text(not.reason()))));
        }
    }

    void lost(ItemId item, FieldRule rule, @Nullable AgreedPair agreed) {
        Value before = agreed == null ? null : agreed.owner();
        if (before != null) {
            List<Value> said = lost.computeIfAbsent(item, id -> new ArrayList<>());
            said.add(new Text(rule.year() + ":"));
            said.add(before);
        }
    }

    void unchecked(Subject subject, Field field, Reason reason) {
        unchecked.add(new Outcome.Unchecked(subject, field, reason));
    }

    Outcome build() {
        return build(divergences);
    }

    /** The outcome without what somebody has accepted or snoozed. */
    Outcome build(DecisionsTonight decisions) {
        return build(divergences.stream().filter(one -> !decisions.isQuiet(one)).toList());
    }

    private Outcome build(List<Divergence> told) {
        return new Outcome(writes, firstOfEachIdentity(told), agreements, unchecked, blind, decided, ended);
    }

    /** Several documents of one meeting, or several rules on one field, may find the same. */
    private static List<Divergence> firstOfEachIdentity(List<Divergence> told) {
        Set<Identity> seen = new HashSet<>();
        return told.stream().filter(one -> seen.add(one.identity())).toList();
    }
}
