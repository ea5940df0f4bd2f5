package dk.norddjurs.plansync.reconcile;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The design's nine rules once more, written down as plainly as they are told there and without a look at the code, for
 * the code to be compared with. The answer is a word or two.
 */
record NineRules(FieldRule rule, LocalDate today) {
    String answer(
            @Nullable Value list,
            @Nullable Value owner,
            @Nullable AgreedPair agreed,
            boolean expected,
            @Nullable Decision decision) {
        if (rule.owner() == Owner.LIST) { // 2
            if (list == null && rule.required()) {
                return "diverges " + Kind.REQUIRED_EMPTY;
            }
            return list == null && agreed == null ? "quiet" : settled(list, list, false, agreed);
        }
        boolean equal = list instanceof Amount one && owner instanceof Amount other
                ? one.minus(other).oere() <= rule.tolerance().oere()
                        && other.minus(one).oere() <= rule.tolerance().oere()
                : Objects.equals(list, owner);
        if (owner != null && equal) { // 4
            return settled(list, owner, false, agreed);
        }
        String decided = decided(list, owner, agreed, decision);
        return decided == null ? undecided(list, owner, agreed, expected) : decided;
    }

    private @Nullable String decided(
            @Nullable Value list, @Nullable Value owner, @Nullable AgreedPair agreed, @Nullable Decision decision) {
        if (decision == null
                || !Objects.equals(decision.seen().list(), list)
                || !Objects.equals(decision.seen().owner(), owner)) {
            return null;
        }
        if (decision.choice() == Choice.KEEP_LIST) {
            return settled(list, owner, true, agreed);
        }
        if (decision.choice() == Choice.SNOOZE
                && decision.until() != null
                && !decision.until().isBefore(today)) {
            return "quiet";
        }
        boolean writes = decision.choice() == Choice.TAKE_OWNER && owner != null && rule.mode() != Mode.OBSERVE;
        return writes ? "write " + owner : null;
    }

    private String undecided(
            @Nullable Value list, @Nullable Value owner, @Nullable AgreedPair agreed, boolean expected) {
        boolean pair = agreed != null;
        boolean listMoved = pair && !Objects.equals(list, agreed.list());
        boolean ownerMoved = pair && !Objects.equals(owner, agreed.owner());
        boolean accepted = pair && agreed.accepted();
        if (owner == null) { // 3
            boolean hadOne = pair && agreed.owner() != null;
            boolean lacksOne = expected && list != null && !list.equals(Amount.ZERO);
            boolean stays = accepted && !listMoved && !ownerMoved;
            return (hadOne || lacksOne) && !stays ? "diverges " + silent() : "quiet";
        }
        if (!pair) { // 5
            return list == null ? writeOrSay(list, owner) : "diverges " + Kind.FIRST_CONTACT;
        }
        if (!listMoved && !ownerMoved) { // 6
            return accepted ? "quiet" : "diverges " + different(list);
        }
        if (!listMoved) { // 7
            return accepted ? "diverges " + Kind.CONFLICT : writeOrSay(list, owner);
        }
        return "diverges " + (ownerMoved ? Kind.CONFLICT : Kind.EDITED_IN_LIST); // 9, 8
    }

    private String writeOrSay(@Nullable Value list, Value owner) {
        return rule.mode() == Mode.OBSERVE
                ? "diverges " + different(list)
                : (rule.mode() == Mode.ASK ? "ask for " : "write ") + owner;
    }

    private Kind different(@Nullable Value list) {
        if (rule.owner() == Owner.BUDGET) {
            return Kind.AMOUNT_DIFFERS;
        }
        return list == null ? Kind.NOT_YET_IN_LIST : Kind.MEETING_MOVED;
    }

    private Kind silent() {
        return rule.owner() == Owner.BUDGET ? Kind.ITEM_WITHOUT_MONEY : Kind.MEETING_MOVED;
    }

    private static String settled(
            @Nullable Value list, @Nullable Value owner, boolean accepted, @Nullable AgreedPair agreed) {
        AgreedPair pair = new AgreedPair(list, owner, accepted);
        return pair.equals(agreed) ? "quiet" : "settled " + pair;
    }

    /** The same words for what the code has answered. */
    static String wordsOf(Verdict verdict) {
        if (verdict instanceof Verdict.Write write) {
            return (write.asks() ? "ask for " : "write ") + write.value();
        }
        if (verdict instanceof Verdict.Diverges diverges) {
            return "diverges " + diverges.kind();
        }
        if (verdict instanceof Verdict.Settled settled) {
            return "settled " + settled.pair();
        }
        return verdict instanceof Verdict.Unchecked ? "unchecked" : "quiet";
    }
}
