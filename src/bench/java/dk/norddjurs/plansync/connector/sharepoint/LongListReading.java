package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.ListChanges;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A process that reads a long list and ends well if it could. */
public final class LongListReading {
    static final PlanSettings PLAN = ListPlan.with(List.of(
            ListPlan.field(Field.TITLE, FieldType.TEXT, "Titel"),
            ListPlan.field(ListPlan.AMOUNT, FieldType.AMOUNT, "Beløb 2025")));

    private LongListReading() {}

    public static void main(String[] args) {
        ListChanges read = reader(access(args[0], args[1], 1_000_000)).read(PLAN, null);
        System.out.println(read.rows().size() + " rows");
        System.exit(read.rows().size() == Integer.parseInt(args[2]) ? 0 : 1);
    }

    static GraphAccess access(String url, String token, int units) {
        SharePointSettings settings = new SharePointSettings(
                URI.create(url),
                null,
                null,
                null,
                null,
                null,
                null,
                token,
                "Norddjurs Kommune",
                Duration.ofMinutes(1),
                Duration.ofMinutes(2),
                200,
                units,
                100);
        return new GraphAccess(settings, time -> Thread.sleep(time.toMillis()), Clock.systemUTC());
    }

    static GraphPlanReader reader(GraphAccess access) {
        return new GraphPlanReader(
                access, new ListColumns(access), new Directories(access, Clock.systemUTC()), SandboxedList.ZONE);
    }
}
