package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.PlanListCheck.Finding;
import dk.norddjurs.plansync.connector.PlanListCheck.State;
import dk.norddjurs.plansync.connector.Waits;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.sandbox.graph.EntraSandbox;
import dk.norddjurs.plansync.sandbox.graph.Exchange;
import dk.norddjurs.plansync.sandbox.graph.Fault;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Kind;
import dk.norddjurs.plansync.sandbox.graph.GraphSandbox.Role;
import dk.norddjurs.plansync.sandbox.graph.SandboxColumn;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is told of a list, where all is well and where one thing alone is wrong. */
class GraphListCheckIT {
    private static final String SECRET = "planted~secret.Q8x";
    private static final PlanSettings PLAN = ListPlan.with(List.of(
            ListPlan.field(Field.TITLE, FieldType.TEXT, "Titel"),
            ListPlan.field(ListPlan.AMOUNT, FieldType.AMOUNT, "Beløb 2025"),
            ListPlan.field(Field.STATUS, FieldType.CHOICE, "Status"),
            ListPlan.field(ListPlan.DEADLINE, FieldType.DATE, "Frist")));

    private final SandboxedList sandboxed = new SandboxedList();
    private final Set<String> tokens = new HashSet<>();
    private final EntraSandbox entra = EntraSandbox.start(token -> {
        tokens.add(token);
        sandboxed.graph.accept(token);
    });

    @BeforeEach
    void register() {
        entra.proofs().secret(SECRET);
    }

    @AfterEach
    void close() {
        assertThat(sandboxed.graph.journal()).extracting(Exchange::method).allMatch("GET"::equals);
        assertThat(sandboxed.graph.violations()).isEmpty();
        entra.close();
        sandboxed.close();
    }

    @Test
    void whereAllIsWellEveryStepIsProvenByFourCheapQuestions() {
        List<Finding> findings = examine(PLAN);

        assertThat(findings)
                .extracting(found -> found.what() + " " + found.state())
                .containsExactly(
                        "Loginnet OK",
                        "Rettighederne OK",
                        "Sitet OK",
                        "Listen OK",
                        "Kolonnerne OK",
                        "Læsningen OK",
                        "Skrivningen NOT_PROVEN");
        assertThat(says(findings, "Loginnet")).contains(EntraSandbox.CLIENT, EntraSandbox.TENANT, "sign-in: secret");
        assertThat(says(findings, "Kolonnerne")).startsWith("alle 4 ");
        assertThat(says(findings, "Skrivningen")).contains("Den første skrivning viser det");
        assertThat(sandboxed.graph.journal())
                .extracting(
                        request -> request.path().replaceFirst("^/sites/[^/]+(/lists/[^/]+)?", "") + request.query())
                .containsExactly("{}", "{}", "/columns{}", "/items/delta(){token=latest}");
        assertThat(sandboxed.graph.units()).isEqualTo(5);
    }

    @Test
    void noFindingHoldsTheTokenOrTheSecret() {
        assertThat(examine(ListPlan.settings()))
                .noneMatch(found -> tokens.stream()
                        .anyMatch(token ->
                                found.says().contains(token) || found.says().contains(SECRET)));
        assertThat(tokens).isNotEmpty();
    }

    @Test
    void aWrongSecretIsToldAndNothingElseIsAsked() {
        List<Finding> findings = examine(PLAN, graph("planted~wrong.7Zt", sandboxed.graph.baseUrl()));

        assertOnlyFault(findings, "Loginnet", "AADSTS7000215", "client-secret til hemmelighedens værdi");
        assertThat(findings.subList(1, 7)).allSatisfy(found -> {
            assertThat(found.state()).isEqualTo(State.NOT_ASKED);
            assertThat(found.says()).isEqualTo("ikke spurgt, fordi loginnet fejlede");
        });
        assertThat(sandboxed.graph.journal()).isEmpty();
    }

    @Test
    void permissionsThatReachFurtherThanSelectedSitesAreAWarningWithTheirNames() {
        entra.roles("Sites.FullControl.All", "Sites.Selected", "User.Read.All");

        List<Finding> findings = examine(PLAN);

        assertThat(state(findings, "Rettighederne")).isEqualTo(State.WARNING);
        assertThat(says(findings, "Rettighederne"))
                .contains("Sites.FullControl.All, User.Read.All", "mere, end plansync skal bruge")
                .doesNotContain("mangler");
        assertThat(state(findings, "Skrivningen")).isEqualTo(State.OK);
        assertThat(says(findings, "Skrivningen")).contains("Sites.FullControl.All");
    }

    @Test
    void aBroaderPermissionInsteadOfSitesSelectedWorksAndIsAWarning() {
        entra.roles("Sites.ReadWrite.All");

        List<Finding> findings = examine(PLAN);

        assertThat(state(findings, "Rettighederne")).isEqualTo(State.WARNING);
        assertThat(says(findings, "Rettighederne")).contains("Sites.Selected mangler", "Sites.ReadWrite.All");
    }

    @Test
    void withoutAnyPermissionForSitesTheAdministratorIsToldWhereToGiveIt() {
        entra.roles();
        sandboxed.graph.grant(ListPlan.SITE, Role.NONE);

        List<Finding> findings = examine(PLAN);

        assertThat(state(findings, "Rettighederne")).isEqualTo(State.FAILED);
        assertThat(says(findings, "Rettighederne"))
                .contains("Sites.Selected mangler", "API permissions", "Grant admin consent");
        assertThat(state(findings, "Sitet")).isEqualTo(State.FAILED);
    }

    @Test
    void aSiteWithoutAGrantIsToldWithTheAdministratorsCommandFilledIn() {
        sandboxed.graph.grant(ListPlan.SITE, Role.NONE);

        List<Finding> findings = examine(PLAN);

        assertOnlyFault(
                findings,
                "Sitet",
                "403 (accessDenied)",
                "Grant-PnPAzureADAppSitePermission -AppId " + EntraSandbox.CLIENT,
                "POST " + sandboxed.graph.baseUrl() + "/sites/" + ListPlan.SITE + "/permissions",
                "\"roles\":[\"write\"]",
                "\"id\":\"" + EntraSandbox.CLIENT + "\"");
        assertThat(state(findings, "Skrivningen")).isEqualTo(State.NOT_ASKED);
        assertThat(sandboxed.graph.journal()).hasSize(1);
    }

    @Test
    void theCommandNamesTheApplicationThatTheTokenStandsForWhereNoneIsConfigured() {
        sandboxed.graph.grant(ListPlan.SITE, Role.NONE);
        GraphSignIn signIn = graph(SECRET, sandboxed.graph.baseUrl()).signIn();
        GraphAccess surroundings = new GraphAccess(
                settings(SECRET, sandboxed.graph.baseUrl(), null),
                signIn,
                sandboxed.time,
                Clock.systemUTC(),
                Waits.UNSEEN);

        assertThat(says(examine(PLAN, surroundings), "Sitet")).contains("-AppId " + EntraSandbox.CLIENT);
    }

    @Test
    void aRoleThatOnlyReadsIsNotCalledProvenToWrite() {
        sandboxed.graph.grant(ListPlan.SITE, Role.READ);

        assertThat(state(examine(PLAN), "Skrivningen")).isEqualTo(State.NOT_PROVEN);
    }

    @Test
    void aListThatIsGoneIsToldApartFromItsSite() {
        sandboxed.graph.remove(sandboxed.list);

        List<Finding> findings = examine(PLAN);

        assertOnlyFault(findings, "Listen", ListPlan.LIST, "papirkurv", "plansync list create");
        assertThat(state(findings, "Sitet")).isEqualTo(State.OK);
        assertThat(state(findings, "Kolonnerne")).isEqualTo(State.NOT_ASKED);
    }

    @Test
    void aPlanWithoutAListIsToldHowItIsMade() {
        PlanSettings young = new PlanSettings(
                PLAN.id(),
                PLAN.title(),
                new PlanSettings.ListLocation(ListPlan.SITE, ""),
                PLAN.fields(),
                PLAN.codes(),
                PLAN.committees(),
                PLAN.themes(),
                PLAN.sections(),
                PLAN.statuses(),
                PLAN.budget(),
                PLAN.links(),
                PLAN.topics(),
                PLAN.guard(),
                PLAN.divergences(),
                PLAN.notUpdatedAfter(),
                PLAN.recipients());

        assertOnlyFault(examine(young), "Listen", "endnu ingen liste", "plansync list create");
        assertThat(sandboxed.graph.journal()).hasSize(1);
    }

    @Test
    void everyColumnThatDoesNotFitIsToldByItselfAndReadingIsStillProven() {
        sandboxed.list.renameColumn("Beløb 2025", "Beløb i 2025");
        sandboxed.list.removeColumn("Status");
        sandboxed.list.removeColumn("Frist");
        sandboxed.list.column("Frist", SandboxColumn.TEXT);

        List<Finding> findings = examine(PLAN);

        assertThat(findings)
                .filteredOn(found -> found.state() == State.FAILED)
                .extracting(found -> found.what() + ": " + found.says())
                .satisfiesExactly(
                        renamed -> assertThat(renamed)
                                .startsWith("Kolonnerne: Plan 2025-2028, felt amount-2025: kolonnen »Beløb 2025«")
                                .contains("Lignende kolonner: »Beløb i 2025«", "ret navnet"),
                        missing -> assertThat(missing).contains("»Status« findes ikke", "plansync list create"),
                        retyped -> assertThat(retyped).contains("»Frist« er af typen tekst", "sat op som DATE"));
        assertThat(state(findings, "Læsningen")).isEqualTo(State.OK);
    }

    @Test
    void aLongPauseIsNotWaitedForButTold() {
        sandboxed.graph.failNext(Kind.ITEM, Fault.status(429).header("Retry-After", "600"));

        assertOnlyFault(examine(PLAN), "Sitet", "429", "for travlt", "600 sekunder");
        assertThat(sandboxed.pauses).isEmpty();
    }

    @Test
    void aShortPauseIsWaitedFor() {
        sandboxed.graph.failNext(Kind.COLUMNS, Fault.status(429).header("Retry-After", "7"));

        assertThat(examine(PLAN)).noneMatch(found -> found.state() == State.FAILED);
        assertThat(sandboxed.pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aServerThatIsAwayIsNamed() {
        assertOnlyFault(
                examine(PLAN, graph(SECRET, "http://127.0.0.1:1/v1.0")),
                "Sitet",
                "http://127.0.0.1:1/v1.0/sites/",
                "plansync.sharepoint.base-url");
    }

    @Test
    void aPageOfAProxyIsNoAnswer() {
        sandboxed.graph.failNext(Kind.DELTA, Fault.html(200));

        assertOnlyFault(examine(PLAN), "Læsningen", "ikke gyldig JSON");
    }

    @Test
    void namesThatCannotBeReadAreAFaultOfTheirOwn() {
        assertThat(state(examine(ListPlan.settings()), "Navnene")).isEqualTo(State.OK);
        sandboxed.graph.remove(sandboxed.users);

        List<Finding> findings = examine(ListPlan.settings());

        assertOnlyFault(findings, "Navnene", "Sitets brugerliste kan ikke læses");
        assertThat(state(findings, "Læsningen")).isEqualTo(State.OK);
    }

    @Test
    void aTokenThatSaysNothingIsNotJudged() {
        GraphAccess fixed = new GraphAccess(
                sandboxed.settings(sandboxed.graph.token(), Duration.ofSeconds(20)), sandboxed.time, Clock.systemUTC());

        List<Finding> findings = examine(PLAN, fixed);

        assertThat(state(findings, "Rettighederne")).isEqualTo(State.NOT_PROVEN);
        assertThat(says(findings, "Loginnet")).contains("sign-in: token").doesNotContain(sandboxed.graph.token());
    }

    @Test
    void aTokenThatFitsIntoNoHeaderIsNotQuoted() {
        GraphAccess broken = new GraphAccess(
                sandboxed.settings("planted\ntoken", Duration.ofSeconds(20)), sandboxed.time, Clock.systemUTC());

        List<Finding> findings = examine(PLAN, broken);

        assertThat(state(findings, "Sitet")).isEqualTo(State.FAILED);
        assertThat(findings).noneMatch(found -> found.says().contains("planted"));
    }

    private static void assertOnlyFault(List<Finding> findings, String what, String... says) {
        assertThat(findings)
                .filteredOn(found -> found.state() == State.FAILED)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.what()).isEqualTo(what);
                    assertThat(found.says()).contains(says);
                });
    }

    private static Finding found(List<Finding> findings, String what) {
        return findings.stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static State state(List<Finding> findings, String what) {
        return found(findings, what).state();
    }

    private static String says(List<Finding> findings, String what) {
        return found(findings, what).says();
    }

    private List<Finding> examine(PlanSettings plan) {
        return examine(plan, graph(SECRET, sandboxed.graph.baseUrl()));
    }

    private static List<Finding> examine(PlanSettings plan, GraphAccess graph) {
        return new GraphListCheck(graph, new ListColumns(graph), new Directories(graph, Clock.systemUTC()))
                .examine(plan);
    }

    private GraphAccess graph(String secret, String baseUrl) {
        SharePointSettings settings = settings(secret, baseUrl, EntraSandbox.CLIENT);
        HttpClient.Builder trusting =
                HttpClient.newBuilder().sslContext(entra.certificate().trusting());
        GraphSignIn signIn = new GraphSignIn(settings, new JdkHttpClientBuilder(trusting).build());
        return new GraphAccess(settings, signIn, sandboxed.time, Clock.systemUTC(), Waits.UNSEEN);
    }

    /** @param client the configured application, or null to leave it to the surroundings */
    private SharePointSettings settings(String secret, String baseUrl, @Nullable String client) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "plansync.sharepoint.base-url",
                baseUrl,
                "plansync.sharepoint.authority-host",
                entra.authority(),
                "plansync.sharepoint.sign-in",
                "secret",
                "plansync.sharepoint.tenant-id",
                EntraSandbox.TENANT,
                "plansync.sharepoint.client-secret",
                secret));
        if (client != null) {
            properties.put("plansync.sharepoint.client-id", client);
        }
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("plansync.sharepoint", SharePointSettings.class);
    }
}
