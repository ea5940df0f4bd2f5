package dk.norddjurs.plansync.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Evidence;
import dk.norddjurs.plansync.reconcile.Identity;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Kind.Standing;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.sandbox.OddValues;
import dk.norddjurs.plansync.snapshot.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What every store of divergences keeps to. */
abstract class DivergenceStoreContract {
    private static final PlanId PLAN = new PlanId("2025-2028");
    private static final PlanId NEXT_PLAN = new PlanId("2026-2029");
    private static final Instant MONDAY = Instant.parse("2026-03-02T05:00:00.123456Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T05:00:00.654321Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T05:00:00.000001Z");
    private static final Subject SEVEN = new Subject.OfItem(new ItemId(7));
    private static final Subject EIGHT = new Subject.OfItem(new ItemId(8));

    private final DivergenceStore store = emptyStore();

    /** A store whose methods are transactions of their own, or take part in that of {@link #transactions}. */
    abstract DivergenceStore emptyStore();

    abstract TransactionOperations transactions();

    @Test
    void anEmptyStoreHasNone() {
        assertThat(store.all(PLAN)).isEmpty();
        assertThat(store.open(PLAN)).isEmpty();
        assertThat(store.movedSince(PLAN, Instant.EPOCH)).isEmpty();
    }

    @Test
    void whatDivergesComesBackAsItWasFound() {
        List<OpenDivergence> saved = new ArrayList<>();
        for (Value value : OddValues.all()) {
            saved.add(divergence(value, null, Reason.of("a.b", value, new Text("x"))));
            saved.add(divergence(null, value, Reason.of("a.b", new Text("x"), value)));
        }

        store.save(PLAN, saved);

        assertThat(store.all(PLAN))
                .map(OpenDivergence::id)
                .doesNotHaveDuplicates()
                .doesNotContain(0L);
        assertThat(store.all(PLAN))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(saved);
    }

    @Test
    void aDivergenceKnowsItsPlan() {
        store.save(PLAN, List.of(divergence(null, null, Reason.of("a.b"))));
        store.save(NEXT_PLAN, List.of(divergence(null, null, Reason.of("a.b"))));
        long id = store.all(NEXT_PLAN).get(0).id();

        assertThat(store.planOf(id)).contains(NEXT_PLAN);
        assertThat(store.planOf(id + 1000)).isEmpty();
    }

    private int fields;

    private OpenDivergence divergence(@Nullable Value list, @Nullable Value owner, Reason reason) {
        List<Evidence> evidence = OddValues.TEXTS.stream()
                .map(text -> new Evidence(Source.BUDGET, text, List.of("1", text), "https://x/?a='b'"))
                .toList();
        Divergence now = new Divergence(SEVEN, new Field("f" + ++fields), Kind.CONFLICT, reason, list, owner, evidence);
        return new OpenDivergence(0, now, MONDAY, TUESDAY, WEDNESDAY, null, Standing.WATCH, WEDNESDAY.plusNanos(1000));
    }

    @Test
    void subjectsOfEveryKindComeBack() {
        LocalDate day = LocalDate.of(2026, 6, 9);
        List<Subject> subjects = List.of(
                SEVEN,
                new Subject.OfGroup("R001, R002:x"),
                new Subject.OfMoney("XG-000/1:2"),
                new Subject.OfPoint("BUU", day, "24/1234"),
                new Subject.OfPoint("Børne-/Ungeudvalget", day, "R001"),
                new Subject.OfLink(new ItemId(7), "text:a/b: c"),
                new Subject.OfRow("opus/2026", 17),
                new Subject.OfSource("agenda:BUU/2026-06-09"));

        store.save(PLAN, subjects.stream().map(subject -> open(subject, MONDAY)).toList());

        assertThat(store.all(PLAN)).map(row -> row.now().subject()).isEqualTo(subjects);
    }

    @Test
    void theOldestComesFirst() {
        store.save(PLAN, List.of(open(EIGHT, MONDAY)));
        store.save(PLAN, List.of(open(SEVEN, TUESDAY)));
        store.save(PLAN, List.of(open(EIGHT, WEDNESDAY)));

        assertThat(store.all(PLAN)).map(row -> row.now().subject()).containsExactly(EIGHT, SEVEN);
        assertThat(store.open(PLAN)).map(row -> row.now().subject()).containsExactly(EIGHT, SEVEN);
    }

    @Test
    void aKnownOneIsOverwrittenAndStaysTheSame() {
        store.save(PLAN, List.of(open(SEVEN, MONDAY)));
        OpenDivergence before = store.all(PLAN).get(0);
        Divergence found = new Divergence(
                SEVEN,
                Field.ITEM,
                Kind.EDITED_IN_LIST,
                Reason.of("x"),
                new Text("liste"),
                new Text("ejer"),
                List.of(new Evidence(Source.LIST, "2", List.of(), "")));

        store.save(
                PLAN,
                List.of(new OpenDivergence(
                        before.id(), found, MONDAY, TUESDAY, WEDNESDAY, null, Standing.SOURCE, WEDNESDAY)));

        assertThat(store.all(PLAN))
                .containsExactly(new OpenDivergence(
                        before.id(), found, MONDAY, TUESDAY, WEDNESDAY, null, Standing.SOURCE, WEDNESDAY));
    }

    @Test
    void theFirstTimeThatItWasSeenNeverMoves() {
        store.save(PLAN, List.of(open(SEVEN, MONDAY)));

        store.save(PLAN, List.of(open(SEVEN, TUESDAY)));

        assertThat(store.all(PLAN)).map(OpenDivergence::firstSeen).containsExactly(MONDAY);
        assertThat(store.all(PLAN)).map(OpenDivergence::openedAt).containsExactly(TUESDAY);
    }

    @Test
    void fieldsAndSubjectsAndPlansAreToldApart() {
        store.save(PLAN, List.of(open(SEVEN, MONDAY), open(SEVEN, Field.TITLE, MONDAY), open(EIGHT, MONDAY)));
        store.save(NEXT_PLAN, List.of(open(SEVEN, TUESDAY)));

        assertThat(store.all(PLAN)).hasSize(3);
        assertThat(store.all(NEXT_PLAN)).map(OpenDivergence::openedAt).containsExactly(TUESDAY);
        assertThat(store.open(NEXT_PLAN)).hasSize(1);
        assertThat(store.movedSince(NEXT_PLAN, MONDAY)).hasSize(1);
    }

    @Test
    void settledOnesAreRememberedAndCanOpenAgain() {
        store.save(PLAN, List.of(open(SEVEN, MONDAY), open(EIGHT, MONDAY)));
        store.save(PLAN, List.of(settled(SEVEN, MONDAY, TUESDAY)));

        assertThat(store.open(PLAN)).map(row -> row.now().subject()).containsExactly(EIGHT);
        assertThat(store.all(PLAN)).map(OpenDivergence::settledAt).containsExactly(TUESDAY, null);

        store.save(PLAN, List.of(open(SEVEN, WEDNESDAY)));

        assertThat(store.open(PLAN)).map(OpenDivergence::openedAt).containsExactly(WEDNESDAY, MONDAY);
        assertThat(store.open(PLAN)).map(OpenDivergence::firstSeen).containsExactly(MONDAY, MONDAY);
    }

    @Test
    void whatIsAskedForByItsIdentityComesEvenIfItIsSettled() {
        Subject nine = new Subject.OfItem(new ItemId(9));
        store.save(PLAN, List.of(open(SEVEN, MONDAY), settled(EIGHT, MONDAY, TUESDAY), settled(nine, MONDAY, TUESDAY)));
        store.save(NEXT_PLAN, List.of(settled(nine, MONDAY, TUESDAY)));
        Identity eight = new Identity(EIGHT, Field.ITEM);
        Identity otherField = new Identity(nine, Field.TITLE);

        assertThat(store.openOr(PLAN, List.of()))
                .map(row -> row.now().subject())
                .containsExactly(SEVEN);
        assertThat(store.openOr(PLAN, List.of(eight, otherField)))
                .map(row -> row.now().subject())
                .containsExactly(SEVEN, EIGHT);
    }

    @Test
    void onlyWhatHasOpenedOrSettledAfterTheMomentHasMoved() {
        Subject nine = new Subject.OfItem(new ItemId(9));
        store.save(PLAN, List.of(open(SEVEN, MONDAY), settled(EIGHT, MONDAY, TUESDAY), open(nine, WEDNESDAY)));

        assertThat(moved(MONDAY.minusNanos(1000))).containsExactly(SEVEN, EIGHT, nine);
        assertThat(moved(MONDAY)).containsExactly(EIGHT, nine);
        assertThat(moved(TUESDAY)).containsExactly(nine);
        assertThat(moved(WEDNESDAY)).isEmpty();
    }

    private List<Subject> moved(Instant since) {
        return store.movedSince(PLAN, since).stream()
                .map(row -> row.now().subject())
                .toList();
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        store.save(PLAN, List.of(open(SEVEN, MONDAY)));
        List<OpenDivergence> before = store.all(PLAN);

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().executeWithoutResult(tx -> {
                    store.save(PLAN, List.of(settled(SEVEN, MONDAY, TUESDAY), open(EIGHT, TUESDAY)));
                    throw new IllegalStateException();
                }));

        assertThat(store.all(PLAN)).isEqualTo(before);
    }

    private static OpenDivergence open(Subject subject, Instant at) {
        return open(subject, Field.ITEM, at);
    }

    private static OpenDivergence open(Subject subject, Field field, Instant at) {
        return new OpenDivergence(0, found(subject, field), at, at, at, null, Standing.DECIDE, at);
    }

    private static OpenDivergence settled(Subject subject, Instant at, Instant settled) {
        return new OpenDivergence(0, found(subject, Field.ITEM), at, at, at, settled, Standing.DECIDE, at);
    }

    private static Divergence found(Subject subject, Field field) {
        return Divergence.of(subject, field, Kind.OVERDUE, Reason.of("x"));
    }
}
