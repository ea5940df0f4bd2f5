package dk.norddjurs.plansync.run.simulation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.digest.Address;
import dk.norddjurs.plansync.digest.Letter;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.mirror.OwnWrites;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.plan.TreatmentOutcome;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.run.CollectAgenda;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting;
import dk.norddjurs.plansync.writeback.ListWrite;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An oracle that cannot object proves nothing: each has something to say of a world that has been tampered with. */
class OraclesTests {
    private static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");

    private final World world = LongStream.rangeClosed(1, 100)
            .mapToObj(OraclesTests::afterOneNight)
            .filter(one -> amountWritten(one).isPresent())
            .findFirst()
            .orElseThrow();
    private final Diary.Entry written = amountWritten(world).orElseThrow();
    private final Run night =
            world.stores.runs().recent(world.plan.id(), 1).iterator().next();
    private final PlanItem item = world.stores.list().load(world.plan.id()).items().stream()
            .filter(row -> row.key().equals(written.cell().key()))
            .findFirst()
            .orElseThrow();
    private final Attempt attempt = attempt(night);

    private static World afterOneNight(long seed) {
        World world = new World(Schedule.of(seed).scenario(), List.of(), new Trace(false));
        world.exports.arrive(Scenario.PROFILE, world.ledger.export(), world.clock.instant());
        new PublishesAgenda().act(world, new Chance(seed));
        world.carryOut(Run.Cause.SCHEDULE, false, Map.of(), new Chance(seed));
        return world;
    }

    private static Optional<Diary.Entry> amountWritten(World world) {
        return world.diary.ofService().stream()
                .filter(entry -> entry.after() instanceof Amount)
                .findFirst();
    }

    /** An attempt that has asked every system, and has nothing to tell. */
    private Attempt attempt(Run run) {
        Attempt now = new Attempt(world, run);
        now.budget = world.exports.newest(Scenario.PROFILE, line -> true).orElseThrow();
        now.agenda = agendaOf(List.of());
        now.listReadAt = world.diary.changes();
        now.peopleAtRead = world.diary.byPeople();
        now.rows = world.list.keys().size();
        world.attempt = now;
        return now;
    }

    private AgendaSnapshot agendaOf(List<Meeting> meetings) {
        return new AgendaSnapshot(
                NOW, new TimeWindow(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 1)), meetings, List.of());
    }

    private void holds(Oracle oracle) {
        assertThatCode(() -> oracle.afterAttempt(world, attempt)).doesNotThrowAnyException();
        assertThatCode(() -> oracle.atRest(world)).doesNotThrowAnyException();
    }

    private static void objects(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked, String because) {
        assertThatThrownBy(asked).isInstanceOf(Violated.class).hasMessageContaining(because);
    }

    private Diary.Entry overwriting(@Nullable Value before, Value after) {
        return new Diary.Entry(99, written.cell(), before, after, false, new ItemVersion("99"));
    }

    private void open(Kind kind, @Nullable Value list) {
        Divergence found = new Divergence(
                new Subject.OfItem(item.id()), written.cell().field(), kind, Reason.of("any"), list, null, List.of());
        OpenDivergence open = new OpenDivergence(0, found, NOW, NOW, NOW, null, kind.standing(), NOW);
        world.stores.divergences().save(world.plan.id(), List.of(open));
    }

    private Outcome.Write write(PlanItem row) {
        return new Outcome.Write(
                row.id(),
                row.key(),
                new ItemVersion("99"),
                Field.amountOf(2025),
                null,
                Amount.ZERO,
                Owner.BUDGET,
                Reason.of("any"),
                false);
    }

    private void intend(List<Outcome.Write> writes) {
        world.stores.writes().note(world.plan.id(), night.id(), writes, ListWrite.State.INTENDED, NOW);
    }

    @Test
    void aWriteThatNobodyHasNotedIsAnEditLost() {
        objects(() -> new NoEditIsLost().onWrite(world, overwriting(Amount.ZERO, Amount.ZERO)), "nobody has noted");
    }

    @Test
    void peopleAreOverruledByAWriteOverWhatWasNeverAgreed() {
        Oracle oracle = new PeopleHaveTheLastWord();
        oracle.onWrite(world, overwriting(written.after(), Amount.ZERO));

        objects(() -> oracle.onWrite(world, overwriting(new Amount(4711), Amount.ZERO)), "nobody has agreed");
    }

    @Test
    void anIntentThatStaysOpenHasNoReceipt() {
        Oracle oracle = new EveryWriteHasItsReceipt();
        holds(oracle);
        intend(List.of(write(item)));

        objects(() -> oracle.atRest(world), "open intents");
    }

    @Test
    void aValueThatCameFromNowhereHasNoReceipt() {
        world.diary.ofService().add(overwriting(Amount.ZERO, Amount.ZERO));

        objects(() -> new EveryWriteHasItsReceipt().atRest(world), "no receipt");
    }

    @Test
    void aValueOfOursThatIsTakenForAnEditIsAnEcho() {
        Oracle oracle = new NoEchoOfOurselves();
        holds(oracle);
        open(Kind.EDITED_IN_LIST, written.after());

        objects(() -> oracle.afterAttempt(world, attempt), "it was ours");
    }

    @Test
    void anOereTooMuchIsNoExactSum() {
        Oracle oracle = new SumsAreExact();
        Amount sum = (Amount) java.util.Objects.requireNonNull(written.after());
        oracle.onWrite(world, overwriting(Amount.ZERO, sum));

        objects(() -> oracle.onWrite(world, overwriting(Amount.ZERO, sum.plus(new Amount(1)))), "the sum is");
    }

    @Test
    void whatComesToLightWithoutTheBudgetWasGuessed() {
        Oracle oracle = new UnknownIsNotMissing();
        holds(oracle);
        attempt.budget = null;
        holds(oracle);
        open(Kind.ITEM_WITHOUT_MONEY, written.after());

        objects(() -> oracle.afterAttempt(world, attempt), "BUDGET could not be asked");
    }

    @Test
    void writesToEveryItemGoPastTheGuard() {
        Oracle oracle = new TheGuardHolds();
        intend(world.stores.list().load(world.plan.id()).items().stream()
                .map(this::write)
                .toList());

        objects(() -> oracle.afterAttempt(world, attempt), "nobody has approved");
    }

    @Test
    void aMailToAnybodyElseIsOneTooMany() {
        Oracle oracle = new OneDigestADay();
        holds(oracle);
        Address stranger = new Address(world.plan.id(), "koncernledelse", "2030-01-01", "stranger@norddjurs.example");
        world.stores.outbox().put(List.of(stranger), new Letter("Emne", "Tekst", "Tekst"), NOW);

        objects(() -> oracle.atRest(world), "nobody asked for");
    }

    @Test
    void aRowThatStandsOtherwiseIsNotMirrored() {
        Oracle oracle = new TheMirrorIsTheList();
        holds(oracle);
        world.list.edit(item.key(), Map.of(Field.amountOf(2025), Optional.of(new Amount(4711))));

        objects(() -> oracle.afterAttempt(world, attempt), "is mirrored as");
    }

    @Test
    void aDryRunThatFindsSomethingHasChangedSomething() {
        Run look = world.stores.runs().request(world.plan.id(), true, Run.Cause.REQUEST, "test", NOW);
        Attempt dry = attempt(look);
        Oracle oracle = new DryRunsChangeNothing();
        oracle.afterAttempt(world, dry);
        open(Kind.CONFLICT, Amount.ZERO);

        objects(() -> oracle.afterAttempt(world, dry), "has changed something");
    }

    @Test
    void moneyThatNobodyHasToldOfKeepsTheSystemsApart() {
        Oracle oracle = new TheSystemsConverge();
        holds(oracle);
        world.list.edit(item.key(), Map.of(written.cell().field(), Optional.of(new Amount(4711))));
        world.stores.list().apply(world.plan.id(), world.list.read(world.plan, null), OwnWrites.NONE, NOW);

        objects(() -> oracle.atRest(world), "nothing says so");
    }

    @Test
    void aDecisionThatNobodyHasToldOfKeepsTheSystemsApart() {
        AgendaPoint point = new AgendaPoint.Open(
                "1",
                item.names(Field.CASE_NUMBERS).stream().findFirst().orElse(""),
                item.text(Field.CODE),
                "",
                new AgendaPoint.Decided(TreatmentOutcome.APPROVED, "Godkendt"));
        Meeting meeting = new Meeting(
                "minutes",
                "Økonomiudvalget",
                NOW.atZone(world.clock.getZone()),
                Meeting.Document.MINUTES,
                NOW.atZone(world.clock.getZone()),
                "",
                List.of(point));
        world.stores.agendas().apply(CollectAgenda.SITE, agendaOf(List.of(meeting)));

        objects(() -> new TheSystemsConverge().atRest(world), "the committees have decided [ØK 01.01.2030: Godkendt]");
    }

    @Test
    void aFirstNightIsNotQuiet() {
        World fresh = new World(Schedule.of(1).scenario(), List.of(), new Trace(false));
        fresh.exports.arrive(Scenario.PROFILE, fresh.ledger.export(), fresh.clock.instant());
        Quiet quiet = new Quiet(fresh);

        objects(
                () -> quiet.compare(fresh.carryOut(Run.Cause.SCHEDULE, false, Map.of(), new Chance(1))),
                "the quiet night");
    }
}
