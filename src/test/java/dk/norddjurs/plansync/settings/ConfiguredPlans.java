package dk.norddjurs.plansync.settings;

import java.nio.file.Path;

/** Plans as their files describe them, for tests that want no Spring. */
public final class ConfiguredPlans {
    private ConfiguredPlans() {}

    /** The plan that the product comes with. */
    public static PlanSettings norddjurs() {
        return only(Path.of("config"));
    }

    /** The plan of the other, invented municipality, whose words are all different. */
    public static PlanSettings vesterlund() {
        return only(Path.of("src/test/resources/municipalities/vesterlund/config"));
    }

    private static PlanSettings only(Path config) {
        return SettingsFolders.read(config.resolve("plans"), config.resolve("profiles"))
                .plans()
                .all()
                .get(0);
    }
}
