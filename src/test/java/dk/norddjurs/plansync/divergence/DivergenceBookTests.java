package dk.norddjurs.plansync.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.divergence.DivergenceBook.Movement;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.sandbox.memory.MemoryDivergenceStore;
import dk.norddjurs.plansync.sandbox.memory.MemoryTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The life of a divergence over several nights. */
class DivergenceBookTests {
    private static final PlanId PLAN = new PlanId("2025-2028");
    private static final ItemId ITEM = new ItemId(7);
    private static final Subject SEVEN = new Subject.OfItem(ITEM);
    private static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));

    private final MemoryDivergenceStore store = new MemoryDivergenceStore(new MemoryTransactions());
    private final DivergenceBook book = new DivergenceBook(store);

    @Test
    void whatIsFoundOpensAndStaysWhileItIsThere() {
        Movement first = night(MONDAY, Kind.OVERDUE);
        Movement second = night(TUESDAY, Kind.OVERDUE);

        assertThat(first.opened()).hasSize(1);
        assertThat(second.opened()).isEmpty();
        assertThat(second.staying()).hasSize(1);
        assertThat(kept().firstSeen()).isEqualTo(MONDAY);
        assertThat(kept().openedAt()).isEqualTo(MONDAY);
        assertThat(kept().lastSeen()).isEqualTo(TUESDAY);
    }

    @Test
    void whatIsGoneSettles() {
        night(MONDAY, Kind.OVERDUE);
        Movement second = night(TUESDAY);

        assertThat(second.settled()).hasSize(1);
        assertThat(kept().settledAt()).isEqualTo(TUESDAY);
        assertThat(night(WEDNESDAY).settled()).isEmpty();
    }

    @Test
    void whatComesBackIsTheSameOneOfANewAge() {
        night(MONDAY, Kind.OVERDUE);
        long id = kept().id();
        night(TUESDAY);
        Movement third = night(WEDNESDAY, Kind.OVERDUE);

        assertThat(third.opened()).hasSize(1);
        assertThat(kept().id()).isEqualTo(id);
        assertThat(kept().firstSeen()).isEqualTo(MONDAY);
        assertThat(kept().openedAt()).isEqualTo(WEDNESDAY);
        assertThat(kept().isOpen()).isTrue();
    }

    @Test
    void anotherKindIsStillTheSameOne() {
        night(MONDAY, Kind.FIRST_CONTACT);
        Movement second = night(TUESDAY, Kind.CONFLICT);

        assertThat(second.opened()).isEmpty();
        assertThat(store.all(PLAN)).hasSize(1);
        assertThat(kept().now().kind()).isEqualTo(Kind.CONFLICT);
        assertThat(kept().openedAt()).isEqualTo(MONDAY);
    }

    @Test
    void whatCannotBeJudgedStaysAsItWas() {
        night(MONDAY, Kind.OVERDUE);
        Movement blind = update(
                TUESDAY,
                new Outcome(List.of(), List.of(), List.of(), List.of(), Set.of(Kind.OVERDUE), Set.of(), Map.of()),
                Duration.ZERO);

        assertThat(blind.staying()).hasSize(1);
        assertThat(kept().isOpen()).isTrue();
        assertThat(kept().lastSeen()).isEqualTo(MONDAY);
    }

    @Test
    void aRefusedWriteStaysWhileItIsTriedAgainAndSettlesWhenNobodyWantsItAnyMore() {
        night(MONDAY, Kind.WRITE_REFUSED);
        Outcome.Write again = new Outcome.Write(
                ITEM,
                new ListKey("7"),
                new ItemVersion("1"),
                Field.TIMING,
                null,
                new Text("x"),
                Owner.AGENDA,
                Reason.of("x"),
                false);
        Outcome trying = new Outcome(List.of(again), List.of(), List.of(), List.of(), Set.of(), Set.of(), Map.of());

        assertThat(update(TUESDAY, trying, Duration.ZERO).staying()).hasSize(1);
        assertThat(night(WEDNESDAY).settled()).hasSize(1);
    }

    @Test
    void daysOfGraceCountFromWhenItOpenedLast() {
        Duration grace = Duration.ofDays(2);
        update(MONDAY, found(Kind.OVERDUE), grace);
        update(TUESDAY, found(Kind.OVERDUE), grace);

        assertThat(kept().isShown(TUESDAY)).isFalse();
        assertThat(kept().isShown(WEDNESDAY)).isTrue();

        update(TUESDAY, found(), grace);
        update(WEDNESDAY, found(Kind.OVERDUE), grace);

        assertThat(kept().isShown(WEDNESDAY)).isFalse();
    }

    private Movement night(Instant now, Kind... found) {
        return update(now, found(found), Duration.ZERO);
    }

    private Movement update(Instant now, Outcome outcome, Duration grace) {
        return book.update(
                PLAN, outcome, now, DivergenceBook.WHOLE_PLAN, kind -> new Handling(true, kind.standing(), grace));
    }

    private static Outcome found(Kind... kinds) {
        List<Divergence> found = List.of(kinds).stream()
                .map(kind -> Divergence.of(SEVEN, Field.TIMING, kind, Reason.of("x")))
                .toList();
        return new Outcome(List.of(), found, List.of(), List.of(), Set.of(), Set.of(), Map.of());
    }

    private OpenDivergence kept() {
        return store.all(PLAN).get(0);
    }
}
