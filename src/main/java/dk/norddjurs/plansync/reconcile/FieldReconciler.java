package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import dk.norddjurs.plansync.reconcile.Reading.Known;
import dk.norddjurs.plansync.reconcile.Reading.NotChecked;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules for one field of one item; the first that matches wins. They are numbered as in the design.
 *
 * <p>"Changed" compares a side exactly with its own half of the agreed pair; "equal" uses the field's tolerance.
 */
final class FieldReconciler {
    private final FieldRule rule;
    private final LocalDate today;

    FieldReconciler(FieldRule rule, LocalDate today) {
        this.rule = rule;
        this.today = today;
    }

    /**
     * Decides.
     *
     * @param onList   what the list says
     * @param atOwner  what the owner says; not looked at where the list owns the field
     * @param agreed   the pair as last settled, or null if never
     * @param expected whether the owner is expected to say something here
     * @param decision what a person has decided, or null
     */
    Verdict decide(
            Reading onList,
            Reading atOwner,
            @Nullable AgreedPair agreed,
            boolean expected,
            @Nullable Decision decision) {
        if (onList instanceof NotChecked not) {
            return new Verdict.Unchecked(not.reason()); // 1
        }
        Value list = ((Known) onList).value();
        if (rule.owner() == Owner.LIST) {
            return listOwns(list, agreed); // 2
        }
        if (atOwner instanceof NotChecked not) {
            return new Verdict.Unchecked(not.reason()); // 1
        }
        Value owner = ((Known) atOwner).value();
        if (owner == null) {
            return ownerSilent(list, agreed, expected, decision); // 3
        }
        if (rule.same(list, owner)) {
            return settle(new AgreedPair(list, owner, false), agreed); // 4
        }
        return differ(list, owner, agreed, decision);
    }

    private Verdict listOwns(@Nullable Value list, @Nullable AgreedPair agreed) {
        if (list == null && rule.required()) {
            Value before = agreed == null ? null : agreed.list();
            return new Verdict.Diverges(
                    Kind.REQUIRED_EMPTY,
                    before == null ? reason("required-empty") : reason("required-emptied", before));
        }
        return list == null && agreed == null ? new Verdict.Quiet() : settle(AgreedPair.both(list), agreed);
    }

    private Verdict ownerSilent(
            @Nullable Value list, @Nullable AgreedPair agreed, boolean expected, @Nullable Decision decision) {
        if (decision != null && decision.seen().isOf(list, null)) {
            if (decision.choice() == Choice.KEEP_LIST) {
                return settle(new AgreedPair(list, null, true), agreed);
            }
            if (decision.isSnooze(today)) {
                return new Verdict.Quiet();
            }
        }
        if (agreed != null && agreed.equals(new AgreedPair(list, null, true))) {
            return new Verdict.Quiet();
        }
        Value before = agreed == null ? null : agreed.owner();
        if (before != null) {
            return new Verdict.Diverges(silence(), reason("owner-has-no-more", list, before));
        }
        return expected && list != null && !list.equals(Amount.ZERO)
                ? new Verdict.Diverges(silence(), reason("owner-has-nothing", list))
                : new Verdict.Quiet();
    }

    private Verdict differ(
            @Nullable Value list, Value owner, @Nullable AgreedPair agreed, @Nullable Decision decision) {
        if (decision != null && decision.seen().isOf(list, owner)) {
            if (decision.choice() == Choice.KEEP_LIST) {
                return settle(new AgreedPair(list, owner, true), agreed);
            }
            if (decision.choice() == Choice.TAKE_OWNER && rule.mode() != Mode.OBSERVE) {
                return new Verdict.Write(list, owner, difference(list), reason("decided", list, owner), false);
            }
            if (decision.isSnooze(today)) {
                return new Verdict.Quiet();
            }
        }
        return agreed == null ? firstContact(list, owner) : changed(list, owner, agreed);
    }

    private Verdict firstContact(@Nullable Value list, Value owner) { // 5
        return list == null
                ? writeOrSay(null, owner, reason("list-empty", owner))
                : new Verdict.Diverges(Kind.FIRST_CONTACT, reason("first-contact", list, owner));
    }

    private Verdict changed(@Nullable Value list, Value owner, AgreedPair agreed) {
        boolean listMoved = !Objects.equals(list, agreed.list());
        boolean ownerMoved = !Objects.equals(owner, agreed.owner());
        if (!listMoved && !ownerMoved) { // 6
            return agreed.accepted()
                    ? new Verdict.Quiet()
                    : new Verdict.Diverges(difference(list), reason("still-differs", list, owner));
        }
        if (!listMoved) { // 7
            return agreed.accepted()
                    ? new Verdict.Diverges(Kind.CONFLICT, reason("accepted-moved", list, agreed.owner(), owner))
                    : writeOrSay(list, owner, reason("owner-moved", list, agreed.owner(), owner));
        }
        return ownerMoved // 9, else 8
                ? new Verdict.Diverges(Kind.CONFLICT, reason("both-moved", agreed.list(), list, agreed.owner(), owner))
                : new Verdict.Diverges(Kind.EDITED_IN_LIST, reason("list-moved", agreed.list(), list, owner));
    }

    private Verdict writeOrSay(@Nullable Value list, Value owner, Reason reason) {
        return rule.mode() == Mode.OBSERVE
                ? new Verdict.Diverges(difference(list), reason)
                : new Verdict.Write(list, owner, difference(list), reason, rule.mode() == Mode.ASK);
    }

    private static Verdict settle(AgreedPair pair, @Nullable AgreedPair before) {
        return pair.equals(before) ? new Verdict.Quiet() : new Verdict.Settled(pair);
    }

    private Kind difference(@Nullable Value list) {
        if (rule.owner() == Owner.BUDGET) {
            return Kind.AMOUNT_DIFFERS;
        }
        if (list == null) {
            return Kind.NOT_YET_IN_LIST;
        }
        return rule.field().equals(Field.LATEST_DECISION) ? Kind.DECIDED_NOT_IN_PLAN : Kind.MEETING_MOVED;
    }

    private Kind silence() {
        return rule.owner() == Owner.BUDGET ? Kind.ITEM_WITHOUT_MONEY : Kind.MEETING_MOVED;
    }

    /** Empty values are named by a dash, so that each sentence has its place for them. */
    private Reason reason(String key, @Nullable Value... values) {
        return new Reason(
                rule.owner() == Owner.LIST
                        ? key
                        : key + "." + rule.owner().name().toLowerCase(Locale.ROOT),
                Arrays.stream(values).map(FieldReconciler::orDash).toList());
    }

    private static Value orDash(@Nullable Value value) {
        return value == null ? new Text("–") : value;
    }
}
