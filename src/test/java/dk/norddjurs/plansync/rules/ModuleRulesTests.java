package dk.norddjurs.plansync.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.norddjurs.plansync.Plansync;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules and what each may use, as the design has them. A module that is not written yet breaks no rule. */
class ModuleRulesTests {
    private static final String ROOT = Plansync.class.getPackageName();
    private static final List<String> PURE = List.of("plan", "snapshot", "link", "reconcile");
    private static final Map<String, Set<String>> MAY_USE = modules();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static Map<String, Set<String>> modules() {
        Map<String, Set<String>> table = new TreeMap<>(Map.ofEntries(
                Map.entry("plan", Set.of()),
                Map.entry("settings", Set.of("plan")),
                Map.entry("snapshot", Set.of("plan")),
                Map.entry("link", Set.of("plan", "snapshot")),
                Map.entry("reconcile", Set.of("plan", "snapshot", "link")),
                Map.entry("connector", Set.of("plan", "snapshot", "settings")),
                Map.entry("mirror", Set.of("plan", "snapshot", "connector")),
                Map.entry("agreed", Set.of("plan")),
                Map.entry("divergence", Set.of("plan", "link", "reconcile")),
                Map.entry("writeback", Set.of("plan", "reconcile", "connector", "agreed")),
                Map.entry("baseline", Set.of("plan", "agreed")),
                Map.entry("report", Set.of("plan", "baseline", "divergence")),
                Map.entry("digest", Set.of("plan", "report", "divergence"))));
        table.put("run", Set.copyOf(table.keySet()));
        Set<String> all = Set.copyOf(table.keySet());
        table.put("command", all);
        table.put("console", all);
        return table;
    }

    static Set<String> moduleNames() {
        return MAY_USE.keySet();
    }

    @ParameterizedTest
    @MethodSource("moduleNames")
    void aModuleUsesOnlyWhatTheTableAllows(String module) {
        noClasses()
                .that(resideInAPackage(under(module)))
                .should()
                .dependOnClassesThat(areOfAnotherModuleThan(module, MAY_USE.get(module)))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> areOfAnotherModuleThan(String module, Set<String> allowed) {
        return resideInAPackage(ROOT + "..")
                .and(resideOutsideOfPackages(Stream.concat(Stream.of(module), allowed.stream())
                        .map(ModuleRulesTests::under)
                        .toArray(String[]::new)))
                .as("are of another module than %s %s", module, allowed);
    }

    @Test
    void everyPackageBelongsToAModuleOfTheTable() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(not(ROOT::equals))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toSet());

        assertThat(MAY_USE.keySet()).containsAll(found);
        assertThat(found).containsAll(PURE);
    }

    @Test
    void theRootOnlyStartsAndNobodyUsesIt() {
        noClasses()
                .that(resideInAPackage(ROOT + ".*.."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT))
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "snapshot", "link", "reconcile"})
    void thePureModulesUseNothingButJavaAndThemselves(String module) {
        noClasses()
                .that(resideInAPackage(under(module)))
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("java..", "org.jspecify.annotations", ROOT + ".."))
                .check(CLASSES);
    }

    @Test
    void connectorsNeverUseOneAnother() {
        slices().matching(ROOT + ".connector.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void noPackagesGoInCircles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackage)
                        .filter(ownPackage -> !ownPackage.getName().equals(ROOT))
                        .distinct()
                        .filter(ownPackage -> !ownPackage.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName))
                .isEmpty();
    }

    @Test
    void thePureModulesKeepNoFloatingNumbers() {
        Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        JavaClasses pure = CLASSES.that(
                resideInAnyPackage(PURE.stream().map(ModuleRulesTests::under).toArray(String[]::new)));

        Stream<String> fields = pure.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> floating.contains(
                        field.getRawType().getBaseComponentType().getName()))
                .map(field -> field.getFullName());
        Stream<String> methods = pure.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> floating.contains(
                        method.getRawReturnType().getBaseComponentType().getName()))
                .map(method -> method.getFullName());
        assertThat(Stream.concat(fields, methods)).isEmpty();
    }

    private static String under(String module) {
        return ROOT + "." + module + "..";
    }
}
