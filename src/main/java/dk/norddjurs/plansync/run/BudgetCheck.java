package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.BudgetPreview;
import dk.norddjurs.plansync.connector.BudgetPreview.Preview;
import dk.norddjurs.plansync.connector.Quote;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.run.BudgetReport.PlanMoney;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import dk.norddjurs.plansync.settings.ProfileSettings;
import dk.norddjurs.plansync.settings.Profiles;
import dk.norddjurs.plansync.snapshot.ExportSums;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a budget file would mean, and changes nothing. */
@Component
public class BudgetCheck {
    private final BudgetPreview preview;
    private final Profiles profiles;
    private final Plans plans;
    private final PlanMoneys moneys;

    BudgetCheck(BudgetPreview preview, Profiles profiles, Plans plans, PlanMoneys moneys) {
        this.preview = preview;
        this.profiles = profiles;
        this.plans = plans;
        this.moneys = moneys;
    }

    /** There is no such profile, or the plan's money does not come by it: the message is Danish. */
    public static final class NotFor extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotFor(String message) {
            super(message);
        }
    }

    /**
     * Reads the file as the inbox would, and links its lines to the lists as they were last read.
     *
     * @param profile the profile's name
     * @param plan    which plan it is linked to, or null for every plan whose money comes by that profile
     * @throws dk.norddjurs.plansync.connector.SourceFailed if the inbox would refuse the file
     * @throws NotFor if there is no such profile, or the plan is not for it
     * @throws Runs.UnknownPlan if there is no such plan
     */
    public BudgetReport check(String profile, Path file, @Nullable PlanId plan) {
        ProfileSettings settings = profiles.find(profile).orElseThrow(() -> unknown(profile));
        List<PlanSettings> chosen = plan == null ? allOf(profile) : List.of(one(plan, profile));
        Preview read = preview.preview(settings, file, moneys.sieve(chosen));
        ExportSums sums = read.content().sums();
        List<PlanMoney> linked =
                chosen.stream().map(one -> moneys.of(one, read.content())).toList();
        return new BudgetReport(
                file.getFileName().toString(),
                profile,
                read.sha256(),
                read.known(),
                read.held().orElse(""),
                sums.rows(),
                sums.leftOut(),
                sums.lines(),
                PlanMoneys.told(sums.sums()),
                read.content().unread(),
                linked);
    }

    private NotFor unknown(String profile) {
        List<String> names =
                profiles.all().stream().map(ProfileSettings::name).sorted().toList();
        return new NotFor(
                "Der er ingen profil, der hedder " + Quote.of(profile) + ". Der er: " + Quote.all(names) + ".");
    }

    private List<PlanSettings> allOf(String profile) {
        return plans.all().stream()
                .filter(plan -> plan.budget().profile().equals(profile))
                .toList();
    }

    private PlanSettings one(PlanId id, String profile) {
        PlanSettings plan = plans.find(id).orElseThrow(() -> new Runs.UnknownPlan(id, plans));
        if (!plan.budget().profile().equals(profile)) {
            throw new NotFor("Pengene til plan " + id + " kommer ad profilen "
                    + Quote.of(plan.budget().profile()) + " og ikke ad " + Quote.of(profile) + ".");
        }
        return plan;
    }
}
