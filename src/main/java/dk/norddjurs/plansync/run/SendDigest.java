package dk.norddjurs.plansync.run;

import org.springframework.stereotype.Component;

/** The step that tells management what is new. */
@Component("sendDigest")
public class SendDigest {
    private final Digests digests;

    SendDigest(Digests digests) {
        this.digests = digests;
    }

    /**
     * Sends the digest of a nightly run. A run by hand mails nobody, and one that could not decide has nothing that
     * anybody could rely on.
     */
    public void send(RunInProgress run) {
        if (run.run.dryRun() || run.run.cause() != Run.Cause.SCHEDULE || run.outcome == null) {
            return;
        }
        Digests.Sent sent = digests.sendNews(run.plan);
        run.mails = sent.made();
        run.problems.addAll(sent.problems());
    }
}
