package dk.norddjurs.plansync.settings;

import dk.norddjurs.plansync.plan.PlanId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders with a municipality's plan and profile files, read whole.
 *
 * @param plans    every plan
 * @param profiles every profile
 */
record SettingsFolders(Plans plans, Profiles profiles) {
    private static final SettingsSchema PLAN = new SettingsSchema("plan.schema.json");
    private static final SettingsSchema PROFILE = new SettingsSchema("profile.schema.json");

    /** @throws SettingsInvalid with all problems of all files, if there are any */
    static SettingsFolders read(Path planFolder, Path profileFolder) {
        List<String> problems = new ArrayList<>();
        List<SettingsFile> profiles = files(profileFolder, PROFILE, "plansync.settings.profiles", problems);
        List<SettingsFile> plans = files(planFolder, PLAN, "plansync.settings.plans", problems);
        check(plans, profiles);
        Stream.of(plans, profiles)
                .flatMap(List::stream)
                .map(SettingsFile::problems)
                .forEach(problems::addAll);
        if (!problems.isEmpty()) {
            throw new SettingsInvalid(problems);
        }
        return new SettingsFolders(
                new ReadPlans(plans.stream()
                        .map(file -> PlanFile.settings(file.top()))
                        .toList()),
                new ReadProfiles(profiles.stream()
                        .map(file -> ProfileFile.settings(file.top()))
                        .toList()));
    }

    private static void check(List<SettingsFile> plans, List<SettingsFile> profiles) {
        Map<String, Entry> tops = new LinkedHashMap<>();
        profiles.forEach(profile -> tops.put(profile.name(), profile.top()));
        tops.values().stream().filter(top -> top.value().isObject()).forEach(ProfileChecks::check);
        plans.stream()
                .map(SettingsFile::top)
                .filter(top -> top.value().isObject())
                .forEach(plan -> PlanChecks.check(plan, tops));
    }

    private static List<SettingsFile> files(
            Path folder, SettingsSchema schema, String property, List<String> problems) {
        List<Path> paths = list(folder, property, problems);
        paths.stream()
                .filter(path -> path.toString().endsWith(".yml"))
                .forEach(
                        path -> problems.add(path + ": is not read. Rename it to end in " + SettingsFile.ENDING + "."));
        return paths.stream()
                .filter(path -> path.toString().endsWith(SettingsFile.ENDING))
                .map(path -> new SettingsFile(path, schema))
                .toList();
    }

    /** The folder's files by name. An empty folder is a problem: a service without plans would be silent for ever. */
    private static List<Path> list(Path folder, String property, List<String> problems) {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> paths = inside.filter(Files::isRegularFile).sorted().toList();
            if (paths.isEmpty()) {
                problems.add(folder + ": holds no file. Put one there, or set " + property + " to another folder.");
            }
            return paths;
        } catch (IOException e) {
            problems.add(folder + ": cannot be read (" + e + "). Make the folder, or set " + property + " to another.");
            return List.of();
        }
    }

    private record ReadPlans(List<PlanSettings> all) implements Plans {
        @Override
        public Optional<PlanSettings> find(PlanId id) {
            return all.stream().filter(plan -> plan.id().equals(id)).findFirst();
        }
    }

    private record ReadProfiles(Collection<ProfileSettings> all) implements Profiles {
        @Override
        public Optional<ProfileSettings> find(String name) {
            return all.stream().filter(profile -> profile.name().equals(name)).findFirst();
        }
    }
}
