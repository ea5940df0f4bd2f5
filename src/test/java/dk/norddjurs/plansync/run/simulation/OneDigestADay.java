package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.digest.Mail;
import dk.norddjurs.plansync.digest.PostOffice;
import dk.norddjurs.plansync.run.Run;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Only a nightly run mails, and nobody gets two digests of one day; only where an answer was lost the same mail may come once more. */
final class OneDigestADay implements Oracle {
    @Override
    public void afterAttempt(World world, Attempt attempt) {
        require(
                attempt.run.cause() == Run.Cause.SCHEDULE || world.mails().equals(attempt.mailsBefore),
                () -> "a run by hand mails: " + attempt.run);
    }

    @Override
    public void atRest(World world) {
        Set<String> made = new HashSet<>();
        for (Mail mail : world.mails()) {
            LocalDate day = LocalDate.ofInstant(mail.createdAt(), world.clock.getZone());
            require(made.add(mail.address().recipient() + " " + day), () -> "two mails of one day: " + mail);
            require(world.plan.recipients().contains(mail.address().recipient()), () -> "nobody asked for " + mail);
        }
        Map<String, Integer> taken = new HashMap<>();
        List<PostOffice.Taken> all = world.post.taken();
        all.forEach(mail -> taken.merge(mail.messageId(), 1, Integer::sum));
        for (Mail mail : world.mails()) {
            require(
                    mail.sentAt() == null || taken.containsKey(mail.messageId()),
                    () -> "a mail is called sent that nobody has taken: " + mail);
        }
        int repeated = taken.values().stream().mapToInt(times -> times - 1).sum();
        require(repeated <= world.deaths + world.mailTroubles, () -> "mails came twice, and no answer was lost");
    }
}
