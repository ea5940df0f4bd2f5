package dk.norddjurs.plansync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Committees;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChoicesTests {
    private static final Subject ITEM = new Subject.OfItem(new ItemId(1));
    private static final Field WRITTEN = Field.amountOf(2025);
    private static final Field OBSERVED = Field.amountOf(2026);
    private static final Amount A = Amount.ofKroner(-500_000);

    private final Choices choices = new Choices(new PlanRules(
            List.of(
                    rule(WRITTEN, Owner.BUDGET, Mode.WRITE),
                    rule(OBSERVED, Owner.BUDGET, Mode.OBSERVE),
                    rule(Field.STATUS, Owner.LIST, Mode.WRITE)),
            List.of(),
            new Committees(List.of()),
            Set.of(),
            Set.of(),
            Set.of(),
            Duration.ofDays(120),
            ZoneOffset.UTC));

    private static FieldRule rule(Field field, Owner owner, Mode mode) {
        return new FieldRule(field, owner, mode, Amount.ZERO, false, null);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSnoozeFitsEverythingButASourceThatCouldNotBeRead(Kind kind) {
        assertThat(fitting(ITEM, WRITTEN, kind, A).contains(Choice.SNOOZE))
                .isEqualTo(kind.standing() != Kind.Standing.SOURCE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ROW_UNREAD", "MEETING_UNREAD", "NOT_CHECKED"})
    void nobodyDecidesOnASourceThatCouldNotBeRead(Kind kind) {
        assertThat(fitting(ITEM, WRITTEN, kind, A)).isEmpty();
        assertThat(why(Choice.SNOOZE, ITEM, WRITTEN, kind, A)).isEqualTo("choice.source");
    }

    @Test
    void twoValuesOfAFieldLeaveEveryChoiceButThoseOfALink() {
        assertThat(fitting(ITEM, WRITTEN, Kind.CONFLICT, A))
                .containsExactly(Choice.TAKE_OWNER, Choice.KEEP_LIST, Choice.SNOOZE);
        assertThat(why(Choice.CONFIRM, ITEM, WRITTEN, Kind.CONFLICT, A)).isEqualTo("choice.no-link");
    }

    @Test
    void nothingIsTakenWhereThePlanWritesNothing() {
        assertThat(fitting(ITEM, OBSERVED, Kind.FIRST_CONTACT, A)).containsExactly(Choice.KEEP_LIST, Choice.SNOOZE);
        assertThat(why(Choice.TAKE_OWNER, ITEM, OBSERVED, Kind.FIRST_CONTACT, A))
                .isEqualTo("choice.observe");
    }

    @Test
    void nothingIsTakenFromAnOwnerThatSaysNothing() {
        assertThat(why(Choice.TAKE_OWNER, ITEM, WRITTEN, Kind.ITEM_WITHOUT_MONEY, null))
                .isEqualTo("choice.no-owner");
        assertThat(why(Choice.TAKE_OWNER, ITEM, Field.STATUS, Kind.POSTPONED, A))
                .isEqualTo("choice.no-owner");
        assertThat(why(Choice.TAKE_OWNER, new Subject.OfMoney("R1"), WRITTEN, Kind.MONEY_WITHOUT_ITEM, A))
                .isEqualTo("choice.no-owner");
    }

    @Test
    void aGroupsSumIsKeptOrSnoozedForNobodyKnowsWhoseTheMoneyIs() {
        Subject group = new Subject.OfGroup("R307");
        assertThat(fitting(group, WRITTEN, Kind.AMOUNT_DIFFERS, A)).containsExactly(Choice.KEEP_LIST, Choice.SNOOZE);
        assertThat(why(Choice.TAKE_OWNER, group, WRITTEN, Kind.AMOUNT_DIFFERS, A))
                .isEqualTo("choice.group");
    }

    @Test
    void aMissingRequiredValueCanOnlyWait() {
        assertThat(fitting(ITEM, Field.STATUS, Kind.REQUIRED_EMPTY, null)).containsExactly(Choice.SNOOZE);
        assertThat(why(Choice.KEEP_LIST, ITEM, Field.STATUS, Kind.REQUIRED_EMPTY, null))
                .isEqualTo("choice.required");
    }

    @Test
    void aLinkIsConfirmedRejectedOrSnoozed() {
        assertThat(fitting(ITEM, WRITTEN, Kind.LINK_TO_CONFIRM, A))
                .containsExactly(Choice.SNOOZE, Choice.CONFIRM, Choice.REJECT);
        assertThat(why(Choice.TAKE_OWNER, ITEM, WRITTEN, Kind.LINK_TO_CONFIRM, A))
                .isEqualTo("choice.link");
        assertThat(why(Choice.KEEP_LIST, ITEM, WRITTEN, Kind.LINK_TO_CONFIRM, A))
                .isEqualTo("choice.link");
    }

    @Test
    void aDecisionIsOnValuesAndOnlyASnoozeHasALastDay() {
        Seen seen = new Seen(Kind.CONFLICT, Reason.of("x"), null, A);
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(Choice.CONFIRM, seen, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(Choice.REJECT, seen, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(Choice.SNOOZE, seen, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(Choice.KEEP_LIST, seen, LocalDate.of(2025, 6, 4)));
    }

    private List<Choice> fitting(Subject subject, Field field, Kind kind, @Nullable Value owner) {
        return choices.fitting(found(subject, field, kind, owner));
    }

    private String why(Choice choice, Subject subject, Field field, Kind kind, @Nullable Value owner) {
        return choices.objection(choice, found(subject, field, kind, owner))
                .orElseThrow()
                .key();
    }

    private static Divergence found(Subject subject, Field field, Kind kind, @Nullable Value owner) {
        return new Divergence(subject, field, kind, Reason.of("x"), A, owner, List.of());
    }
}
