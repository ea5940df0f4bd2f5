package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.digest.Address;
import dk.norddjurs.plansync.digest.Delivery;
import dk.norddjurs.plansync.digest.Digest;
import dk.norddjurs.plansync.digest.DigestLetters;
import dk.norddjurs.plansync.digest.Letter;
import dk.norddjurs.plansync.digest.Outbox;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the digest to management: to look at, or to send. */
@Component
public class Digests {
    /** The kind of this mail: group management. */
    public static final String KIND = "koncernledelse";

    private final DigestGatherer gatherer;
    private final DigestLetters letters;
    private final Outbox outbox;
    private final Delivery delivery;
    private final RunLocks locks;
    private final Plans plans;
    private final Clock clock;

    Digests(
            DigestGatherer gatherer,
            DigestLetters letters,
            Outbox outbox,
            Delivery delivery,
            RunLocks locks,
            Plans plans,
            Clock clock) {
        this.gatherer = gatherer;
        this.letters = letters;
        this.outbox = outbox;
        this.delivery = delivery;
        this.locks = locks;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * What came of sending.
     *
     * @param made     how many mails are new in the outbox
     * @param sent     how many mails the mail server took, those of before among them
     * @param problems what kept others back, sentences for people
     */
    public record Sent(int made, int sent, List<String> problems) {}

    /**
     * The digest as it would be now. Nothing is kept or sent.
     *
     * @throws Runs.UnknownPlan if there is no such plan
     */
    public Digest preview(PlanId plan) {
        return gather(settings(plan), clock.instant());
    }

    /** The mail as it would be now. Nothing is kept or sent. */
    public Letter letter(PlanId plan) {
        return letters.of(preview(plan));
    }

    /**
     * Sends the digest because somebody wants it, though nothing may be new. Who has today's already gets no second one.
     *
     * @throws Runs.UnknownPlan if there is no such plan
     */
    public Sent send(PlanId plan) {
        PlanSettings settings = settings(plan);
        List<Sent> result = new ArrayList<>();
        if (!locks.whileLocked(plan, () -> result.add(sendNow(settings)))) {
            return new Sent(0, 0, List.of("En kørsel af planen er i gang. Prøv igen, når den er færdig."));
        }
        return result.get(0);
    }

    private Sent sendNow(PlanSettings plan) {
        if (plan.recipients().isEmpty()) {
            return new Sent(
                    0,
                    0,
                    List.of("Planen »" + plan.title() + "« har ingen modtagere. Skriv dem under recipients i"
                            + " planens opsætning."));
        }
        Instant now = clock.instant();
        return put(plan, gather(plan, now), now);
    }

    /** Sends the digest of a run that holds the plan's lock, if it has news for anybody. */
    Sent sendNews(PlanSettings plan) {
        Instant now = clock.instant();
        Digest digest = gather(plan, now);
        return digest.isNews() && !plan.recipients().isEmpty() ? put(plan, digest, now) : deliver(0);
    }

    private Sent put(PlanSettings plan, Digest digest, Instant now) {
        String period = digest.day().toString();
        List<Address> addresses = plan.recipients().stream()
                .map(recipient -> new Address(plan.id(), KIND, period, recipient))
                .distinct()
                .toList();
        return deliver(outbox.put(addresses, letters.of(digest), now));
    }

    private Sent deliver(int made) {
        Delivery.Delivered delivered = delivery.deliverDue();
        return new Sent(made, delivered.sent(), delivered.problems());
    }

    private Digest gather(PlanSettings plan, Instant now) {
        String today = LocalDate.ofInstant(now, clock.getZone()).toString();
        return gatherer.gather(plan, outbox.previous(plan.id(), KIND, today).orElse(null), now);
    }

    private PlanSettings settings(PlanId plan) {
        return plans.find(plan).orElseThrow(() -> new Runs.UnknownPlan(plan, plans));
    }
}
