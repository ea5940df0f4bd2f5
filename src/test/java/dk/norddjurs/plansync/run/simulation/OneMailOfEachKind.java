package dk.norddjurs.plansync.run.simulation;

import dk.norddjurs.plansync.digest.Mail;
import dk.norddjurs.plansync.digest.PostOffice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One mail for each person and period: it may come again after a lost answer, but then it is the same one. */
final class OneMailOfEachKind implements Oracle {
    private static final int ALL = 1000;

    @Override
    public void atRest(World world) {
        List<Mail> made = world.stores.outbox().recent(world.plan.id(), ALL);
        Map<String, Long> periods = made.stream()
                .collect(Collectors.groupingBy(
                        mail -> mail.address().recipient() + " "
                                + mail.address().period(),
                        Collectors.counting()));
        require(
                periods.values().stream().allMatch(many -> many == 1),
                () -> "somebody has two mails of a period: " + periods);
        var known = made.stream().map(Mail::messageId).collect(Collectors.toSet());
        Map<String, Long> sent = world.post.taken().stream()
                .map(PostOffice.Taken::messageId)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        require(known.containsAll(sent.keySet()), () -> "mails were sent that nobody made: " + sent);
        long again = sent.values().stream().mapToLong(many -> many - 1).sum();
        require(
                again <= world.deaths + (long) world.mailTroubles,
                () -> again + " mails came again after " + world.deaths + " deaths and " + world.mailTroubles
                        + " troubles");
    }
}
