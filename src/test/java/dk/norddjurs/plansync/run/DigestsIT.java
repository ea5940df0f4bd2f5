package dk.norddjurs.plansync.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListRow;
import dk.norddjurs.plansync.connector.ReadMark;
import dk.norddjurs.plansync.digest.Mail;
import dk.norddjurs.plansync.digest.Outbox;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.divergence.OpenDivergence;
import dk.norddjurs.plansync.mirror.AgendaMirror;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.mirror.MirroredList;
import dk.norddjurs.plansync.mirror.OwnWrites;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Outcome;
import dk.norddjurs.plansync.reconcile.Reason;
import dk.norddjurs.plansync.sandbox.PostgresForTests;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import dk.norddjurs.plansync.snapshot.AgendaPoint;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.CaseKey;
import dk.norddjurs.plansync.snapshot.Meeting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The digest from what is kept to the mail that arrives. */
class DigestsIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Instant NIGHT = Instant.parse("2025-06-04T00:10:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final PlanSettings PLAN =
            SamplePlan.settings("anna@norddjurs.example", "bo@norddjurs.example", "BO@norddjurs.example");
    private static final String SECRET = "Salg af Storegade 1 til Hansen";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MovableClock clock = new MovableClock(NIGHT);
    private final AnnotationConfigApplicationContext service = new AnnotationConfigApplicationContext();
    private final Map<Field, Value> cells = new HashMap<>();
    private int version;
    private ItemId fleet;

    @BeforeEach
    void start() {
        server.start();
        DataSource database = PostgresForTests.freshDatabase();
        TestPropertyValues.of("plansync.mail.from=plansync@norddjurs.example").applyTo(service);
        service.registerBean(Clock.class, () -> clock);
        service.registerBean(Plans.class, OnePlan::new);
        service.registerBean(DataSource.class, () -> database);
        service.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        service.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        service.registerBean(JavaMailSender.class, this::sender);
        service.register(DigestGatherer.class, Digests.class, SendDigest.class, RunLocks.class);
        for (String module : List.of("agreed", "divergence", "mirror", "digest")) {
            service.scan("dk.norddjurs.plansync." + module);
        }
        service.refresh();
        fleet = importFleet();
    }

    @AfterEach
    void stop() {
        service.close();
        server.stop();
    }

    @Test
    void theFirstNightTellsNumbersAndNoChanges() throws Exception {
        RunInProgress run = nightly();

        assertThat(run.mails).isEqualTo(2);
        assertThat(run.problems).isEmpty();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(newest().letter().plain())
                .contains("Planen er læst for første gang: ét punkt.")
                .doesNotContain("Ændret siden sidst");
    }

    @Test
    void aNightWithoutNewsMailsNobody() {
        nightly();
        clock.advance(DAY);

        assertThat(nightly().mails).isZero();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whatMovedSinceTheLastMailIsTold() {
        write(SamplePlan.AMOUNT, Amount.ofKroner(-500_000));
        nightly();
        clock.advance(DAY.multipliedBy(2));
        write(SamplePlan.AMOUNT, Amount.ofKroner(-450_000));
        disagree(Field.STATUS, clock.instant(), null);

        nightly();

        assertThat(newest().letter().plain())
                .contains("Siden 4. juni 2025")
                .contains("Beløb 2025: −500.000\u00a0kr. -> −450.000\u00a0kr. (budgettet)")
                .contains("Én ting kræver en beslutning, én er ny.");
    }

    @Test
    void whatIsSettledIsToldOnce() {
        disagree(Field.STATUS, NIGHT, null);
        nightly();
        clock.advance(DAY);
        disagree(Field.STATUS, NIGHT, clock.instant());

        assertThat(nightly().mails).isEqualTo(2);
        assertThat(newest().letter().plain()).contains("På plads siden sidst");

        clock.advance(DAY);
        assertThat(nightly().mails).isZero();
    }

    @Test
    void theSameNightTwiceMakesNoSecondMail() {
        nightly();

        assertThat(nightly().mails).isZero();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void dryRunsRunsByHandAndUndecidedRunsMailNobody() {
        SendDigest step = service.getBean(SendDigest.class);

        step.send(run(true, Run.Cause.SCHEDULE));
        step.send(run(false, Run.Cause.REQUEST));
        step.send(run(false, Run.Cause.APPROVAL));
        RunInProgress undecided = run(false, Run.Cause.SCHEDULE);
        undecided.outcome = null;
        step.send(undecided);

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(service.getBean(Outbox.class).recent(PLAN.id(), 10)).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsAProblemOfTheRunAndTheMailsWait() {
        server.stop();

        RunInProgress run = nightly();

        assertThat(run.mails).isEqualTo(2);
        assertThat(run.problems).singleElement().asString().startsWith("Mailserveren kunne ikke nås");
        assertThat(newest().sentAt()).isNull();
    }

    @Test
    void aLookKeepsNothingAndSendsNothing() {
        assertThat(service.getBean(Digests.class).letter(PLAN.id()).html()).contains("læst for første gang");

        assertThat(service.getBean(Outbox.class).recent(PLAN.id(), 10)).isEmpty();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void byHandItIsSentThoughNothingIsNewButOnceADay() {
        nightly();
        Digests digests = service.getBean(Digests.class);
        clock.advance(DAY);

        assertThat(digests.send(PLAN.id())).isEqualTo(new Digests.Sent(2, 2, List.of()));
        assertThat(digests.send(PLAN.id())).isEqualTo(new Digests.Sent(0, 0, List.of()));
    }

    @Test
    void nothingOfAClosedPointButCommitteeAndDateIsInTheMail() {
        Meeting meeting = new Meeting(
                "17",
                "Økonomiudvalget",
                at(LocalDate.of(2025, 6, 10)),
                Meeting.Document.AGENDA,
                at(LocalDate.of(2025, 6, 3)),
                "https://dagsorden.example/17",
                List.of(
                        new AgendaPoint.Closed("99", CaseKey.of("24/1234")),
                        new AgendaPoint.Open("98", "24/9999", SECRET, SECRET, null)));
        service.getBean(AgendaMirror.class)
                .apply(
                        CollectAgenda.SITE,
                        new AgendaSnapshot(
                                NIGHT,
                                new TimeWindow(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1)),
                                List.of(meeting),
                                List.of()));

        nightly();

        assertThat(newest().letter().plain())
                .contains("* Økonomiudvalget, tirsdag 10. juni\n  Flådestyring\n")
                .doesNotContain(SECRET, "99", "24/1234", "dagsorden.example");
        assertThat(newest().letter().html())
                .doesNotContain(SECRET, "24/1234", "dagsorden.example", CaseKey.of("24/1234"));
    }

    private RunInProgress nightly() {
        RunInProgress run = run(false, Run.Cause.SCHEDULE);
        service.getBean(SendDigest.class).send(run);
        return run;
    }

    private static RunInProgress run(boolean dry, Run.Cause cause) {
        Run asked = new Run(1, PLAN.id(), dry, cause, "plansync", NIGHT, NIGHT, null, Run.State.RUNNING, null, null);
        RunInProgress run = new RunInProgress(asked, PLAN);
        run.outcome = new Outcome(List.of(), List.of(), List.of(), List.of(), Set.of(), Set.of(), Map.of());
        return run;
    }

    private Mail newest() {
        return service.getBean(Outbox.class).recent(PLAN.id(), 1).get(0);
    }

    private ItemId importFleet() {
        cells.put(Field.TITLE, new Text("Flådestyring"));
        cells.put(Field.CASE_NUMBERS, new Text("24/1234"));
        return read(OwnWrites.NONE);
    }

    /** The list's row as it is now is taken in. */
    private ItemId read(OwnWrites own) {
        ListRow row = new ListRow(
                new ListKey("7"), new ItemVersion(Integer.toString(++version)), clock.instant(), cells, Set.of());
        ListChanges changes =
                new ListChanges(true, List.of(row), List.of(), new ReadMark("delta", "columns"), List.of());
        MirroredList list = service.getBean(ListMirror.class).apply(PLAN.id(), changes, own, clock.instant());
        return list.items().get(0).id();
    }

    /** A value of the budget reaches the list. */
    private void write(Field field, Value value) {
        cells.put(field, value);
        var sent = new OwnWrites.Sent(new ItemVersion(Integer.toString(version)), clock.instant(), value, Owner.BUDGET);
        read(new OwnWrites(Map.of(fleet, Map.of(field, sent))));
    }

    private void disagree(Field field, Instant opened, Instant settled) {
        Divergence divergence =
                Divergence.of(new Subject.OfItem(fleet), field, Kind.REQUIRED_EMPTY, Reason.of("required-empty"));
        service.getBean(DivergenceStore.class)
                .save(
                        PLAN.id(),
                        List.of(new OpenDivergence(
                                0, divergence, opened, opened, opened, settled, Kind.Standing.DECIDE, opened)));
    }

    private static ZonedDateTime at(LocalDate day) {
        return day.atTime(14, 0).atZone(ZONE);
    }

    private JavaMailSender sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return sender;
    }

    private static final class OnePlan implements Plans {
        @Override
        public List<PlanSettings> all() {
            return List.of(PLAN);
        }

        @Override
        public Optional<PlanSettings> find(PlanId id) {
            return id.equals(PLAN.id()) ? Optional.of(PLAN) : Optional.empty();
        }
    }

    /** Goes on only when it is told to. */
    private static final class MovableClock extends Clock {
        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
