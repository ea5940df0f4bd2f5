package dk.norddjurs.plansync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import dk.norddjurs.plansync.reconcile.Reading.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every combination of what the sides say, said, and somebody decided. */
class FieldReconcilerTests {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 4);
    private static final Amount TOLERANCE = Amount.ofKroner(1);
    private static final Amount A = Amount.ofKroner(-500_000);
    /** Equal to A within the tolerance, and still another value. */
    private static final Amount B = A.plus(TOLERANCE);

    private static final Amount C = B.plus(new Amount(1));
    private static final Amount D = Amount.ZERO;
    private static final List<@Nullable Value> VALUES = Arrays.asList(null, A, B, C, D);
    private static final List<@Nullable AgreedPair> PAIRS = pairs();
    private static final Reading UNKNOWN = new Reading.NotChecked(Reason.of("row-may-belong"));

    /** What can be told to the rules at once. */
    private record Told(
            FieldRule rule,
            @Nullable Value list,
            @Nullable Value owner,
            @Nullable AgreedPair agreed,
            boolean expected,
            @Nullable Decision decision) {
        Verdict verdict() {
            return decide(new Known(list), new Known(owner));
        }

        Verdict decide(Reading onList, Reading atOwner) {
            return new FieldReconciler(rule, TODAY).decide(onList, atOwner, agreed, expected, decision);
        }

        Told without(@Nullable Decision other) {
            return new Told(rule, list, owner, agreed, expected, other);
        }

        Told after(@Nullable Value nowInList, @Nullable AgreedPair settled) {
            return new Told(rule, nowInList, owner, settled, expected, null);
        }

        boolean isDecided(Choice choice) {
            return decision != null
                    && decision.choice() == choice
                    && Objects.equals(decision.seen().list(), list)
                    && Objects.equals(decision.seen().owner(), owner);
        }

        boolean isVoid() {
            return decision != null
                    && !(Objects.equals(decision.seen().list(), list)
                            && Objects.equals(decision.seen().owner(), owner));
        }
    }

    private static List<@Nullable AgreedPair> pairs() {
        List<@Nullable AgreedPair> pairs = new ArrayList<>();
        pairs.add(null);
        for (Value list : VALUES) {
            for (Value owner : VALUES) {
                pairs.add(new AgreedPair(list, owner, false));
                pairs.add(new AgreedPair(list, owner, true));
            }
        }
        return pairs;
    }

    private static void everything(Owner owner, Consumer<Told> check) {
        for (Mode mode : Mode.values()) {
            for (boolean required : new boolean[] {false, true}) {
                FieldRule rule = new FieldRule(Field.amountOf(2025), owner, mode, TOLERANCE, required, 2025);
                VALUES.forEach(list -> VALUES.forEach(said -> PAIRS.forEach(agreed -> {
                    for (Decision decision : decisions(list, said)) {
                        check.accept(new Told(rule, list, said, agreed, false, decision));
                        check.accept(new Told(rule, list, said, agreed, true, decision));
                    }
                })));
            }
        }
    }

    /** None, and each choice as it was seen, before the list moved, before the owner moved, and before both did. */
    private static List<@Nullable Decision> decisions(@Nullable Value list, @Nullable Value owner) {
        List<@Nullable Decision> decisions = new ArrayList<>();
        decisions.add(null);
        for (Value seenList : Arrays.asList(list, list == C ? null : C)) {
            for (Value seenOwner : Arrays.asList(owner, owner == C ? null : C)) {
                Seen seen = new Seen(Kind.FIRST_CONTACT, Reason.of("first-contact"), seenList, seenOwner);
                decisions.add(new Decision(Choice.TAKE_OWNER, seen, null));
                decisions.add(new Decision(Choice.KEEP_LIST, seen, null));
                for (LocalDate until : List.of(TODAY.minusDays(1), TODAY, TODAY.plusDays(1))) {
                    decisions.add(new Decision(Choice.SNOOZE, seen, until));
                }
            }
        }
        return decisions;
    }

    private static void hold(boolean kept, String what, Told told) {
        if (!kept) {
            throw new AssertionError(what + ": " + told + " gives " + told.verdict());
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersAsTheNineRulesAreTold(Owner owner) {
        everything(owner, told -> {
            String wanted = new NineRules(told.rule(), TODAY)
                    .answer(told.list(), told.owner(), told.agreed(), told.expected(), told.decision());
            hold(wanted.equals(NineRules.wordsOf(told.verdict())), "should be " + wanted, told);
        });
    }

    @ParameterizedTest
    @EnumSource
    void writesOnlyWhatMayBeWritten(Owner owner) {
        everything(owner, told -> {
            if (!(told.verdict() instanceof Verdict.Write write)) {
                return;
            }
            boolean decided = told.isDecided(Choice.TAKE_OWNER);
            AgreedPair agreed = told.agreed();
            boolean unmoved = agreed == null ? told.list() == null : Objects.equals(agreed.list(), told.list());
            hold(told.rule().owner() != Owner.LIST, "the list's own fields are never written", told);
            hold(told.rule().mode() != Mode.OBSERVE, "observing never writes", told);
            hold(write.value() != null && write.value().equals(told.owner()), "only the owner's word", told);
            hold(Objects.equals(write.old(), told.list()), "the old value is the list's", told);
            hold(!told.rule().same(told.list(), told.owner()), "equal values need no write", told);
            hold(decided || unmoved, "what the list has changed is never overwritten", told);
            hold(decided || agreed == null || !agreed.accepted(), "an accepted deviation is never overwritten", told);
            hold(write.asks() == (told.rule().mode() == Mode.ASK && !decided), "asks where nobody decided", told);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionOnOtherValuesHasNoEffect(Owner owner) {
        everything(owner, told -> {
            if (told.isVoid()) {
                hold(told.verdict().equals(told.without(null).verdict()), "void", told);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSettledStaysQuiet(Owner owner) {
        everything(owner, told -> {
            if (told.verdict() instanceof Verdict.Settled settled) {
                Told tomorrow = told.after(told.list(), settled.pair());
                hold(tomorrow.verdict() instanceof Verdict.Quiet, "settled the night before", tomorrow);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsSettledByTheNextLook(Owner owner) {
        everything(owner, told -> {
            if (told.verdict() instanceof Verdict.Write write) {
                Told tomorrow = told.after(write.value(), told.agreed());
                String words = NineRules.wordsOf(tomorrow.verdict());
                hold(words.startsWith("settled") || words.equals("quiet"), "written, answer lost", tomorrow);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void equalValuesAreAgreedWhateverElseWasSaid(Owner owner) {
        everything(owner, told -> {
            if (told.owner() != null && told.rule().same(told.list(), told.owner())) {
                boolean listOwns = owner == Owner.LIST;
                AgreedPair pair = new AgreedPair(told.list(), listOwns ? told.list() : told.owner(), false);
                Verdict wanted = pair.equals(told.agreed()) ? new Verdict.Quiet() : new Verdict.Settled(pair);
                hold(told.verdict().equals(wanted), "equal", told);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theUnknownDecidesNothing(Owner owner) {
        Verdict unchecked = new Verdict.Unchecked(((Reading.NotChecked) UNKNOWN).reason());
        everything(owner, told -> {
            hold(told.decide(UNKNOWN, new Known(told.owner())).equals(unchecked), "list unknown", told);
            hold(told.decide(UNKNOWN, UNKNOWN).equals(unchecked), "both unknown", told);
            Verdict ownerUnknown = told.decide(new Known(told.list()), UNKNOWN);
            hold(
                    owner == Owner.LIST ? ownerUnknown.equals(told.verdict()) : ownerUnknown.equals(unchecked),
                    "owner unknown",
                    told);
        });
    }

    @Test
    void theKindNamesTheFieldThatTheAgendaSystemOwns() {
        assertThat(kindFor(Field.LATEST_DECISION, B)).isEqualTo(Kind.DECIDED_NOT_IN_PLAN);
        assertThat(kindFor(Field.NEXT_TREATMENT, B)).isEqualTo(Kind.MEETING_MOVED);
    }

    @Test
    void whatTheAgendaKnowsAndTheEmptyListDoesNotIsNotYetInTheList() {
        assertThat(kindFor(Field.LATEST_DECISION, null)).isEqualTo(Kind.NOT_YET_IN_LIST);
        assertThat(kindFor(Field.NEXT_TREATMENT, null)).isEqualTo(Kind.NOT_YET_IN_LIST);
    }

    private static Kind kindFor(Field field, @Nullable Value list) {
        FieldRule rule = new FieldRule(field, Owner.AGENDA, Mode.OBSERVE, Amount.ZERO, false, null);
        Verdict verdict = new FieldReconciler(rule, TODAY)
                .decide(new Known(list), new Known(A), new AgreedPair(list, A, false), false, null);
        return ((Verdict.Diverges) verdict).kind();
    }
}
