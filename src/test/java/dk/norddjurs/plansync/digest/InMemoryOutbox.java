package dk.norddjurs.plansync.digest;

import dk.norddjurs.plansync.plan.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outbox without a database. */
class InMemoryOutbox implements Outbox {
    private final List<Mail> mails = new ArrayList<>();
    private final Map<Long, Instant> due = new HashMap<>();

    @Override
    public int put(Collection<Address> addresses, Letter letter, Instant now) {
        int before = mails.size();
        for (Address address : addresses) {
            if (mails.stream().noneMatch(mail -> mail.address().equals(address))) {
                String messageId = address.messageId(OutboxContract.SETTINGS.messageIdHost());
                Mail mail = new Mail(mails.size(), address, messageId, letter, now, 0, null, "");
                mails.add(mail);
                due.put(mail.id(), now);
            }
        }
        return mails.size() - before;
    }

    @Override
    public Optional<Instant> previous(PlanId plan, String kind, String period) {
        return mails.stream()
                .filter(mail -> mail.address().plan().equals(plan))
                .filter(mail -> mail.address().kind().equals(kind))
                .filter(mail -> !mail.address().period().equals(period))
                .map(Mail::createdAt)
                .max(Comparator.naturalOrder());
    }

    @Override
    public Optional<Mail> take(Instant now, Instant madeAfter, Duration pause) {
        Optional<Mail> next = mails.stream()
                .filter(mail -> mail.sentAt() == null && mail.createdAt().isAfter(madeAfter))
                .filter(mail -> !due.get(mail.id()).isAfter(now))
                .findFirst();
        return next.map(mail -> {
            int doublings = Math.min(mail.attempts(), Delivery.MOST_DOUBLINGS);
            due.put(mail.id(), now.plus(pause.multipliedBy(1L << doublings)));
            return keep(mail, mail.attempts() + 1, null, mail.problem());
        });
    }

    @Override
    public void sent(long id, Instant now) {
        Mail mail = mails.get((int) id);
        keep(mail, mail.attempts(), now, "");
    }

    @Override
    public void failed(long id, String problem) {
        Mail mail = mails.get((int) id);
        keep(mail, mail.attempts(), null, problem);
    }

    private Mail keep(Mail mail, int attempts, Instant sentAt, String problem) {
        Mail now = new Mail(
                mail.id(),
                mail.address(),
                mail.messageId(),
                mail.letter(),
                mail.createdAt(),
                attempts,
                sentAt,
                problem);
        mails.set((int) mail.id(), now);
        return now;
    }

    @Override
    public int waiting(Instant madeAfter) {
        return (int) mails.stream()
                .filter(mail -> mail.sentAt() == null && mail.createdAt().isAfter(madeAfter))
                .count();
    }

    @Override
    public List<Mail> recent(PlanId plan, int atMost) {
        return mails.stream()
                .filter(mail -> mail.address().plan().equals(plan))
                .sorted(Comparator.comparing(Mail::createdAt)
                        .thenComparing(Mail::id)
                        .reversed())
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<Mail> find(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }
}
