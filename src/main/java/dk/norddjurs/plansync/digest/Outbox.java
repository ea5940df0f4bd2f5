package dk.norddjurs.plansync.digest;

import dk.norddjurs.plansync.plan.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps mails from the moment that they are made. */
public interface Outbox {
    /**
     * Puts the letter in for each recipient, all of them or none. Who has that mail already, sent or not, keeps it as it
     * is.
     *
     * @return how many mails are new
     */
    int put(Collection<Address> addresses, Letter letter, Instant now);

    /** When the newest mail of the plan and kind was made whose period is another one, if there is any. */
    Optional<Instant> previous(PlanId plan, String kind, String period);

    /**
     * Takes the oldest mail that is due, for this process alone, and counts the attempt. It is due again after the
     * pause, doubled with each attempt that went before, unless its sending is noted.
     *
     * @param madeAfter older mails are never due
     */
    Optional<Mail> take(Instant now, Instant madeAfter, Duration pause);

    /** Notes that the mail server took it. */
    void sent(long id, Instant now);

    /**
     * Notes that it could not be sent.
     *
     * @param problem why, a sentence for people
     */
    void failed(long id, String problem);

    /** How many mails made after that moment have not been sent. */
    int waiting(Instant madeAfter);

    /** The newest mails of the plan, newest first. */
    List<Mail> recent(PlanId plan, int atMost);

    /** The mail of that id. */
    Optional<Mail> find(long id);
}
