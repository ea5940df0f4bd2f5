package dk.norddjurs.plansync.console;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.connector.SupplyTroubles;
import dk.norddjurs.plansync.plan.StatusList;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.Runs;
import dk.norddjurs.plansync.run.RunsNow;
import dk.norddjurs.plansync.settings.Plans;
import dk.norddjurs.plansync.settings.TopicSettings;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@InSandbox
class ConsolePagesIT {
    private static final String PLAN = "/plans/2025-2028";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    ConsoleSandbox.Nights nights;

    @Autowired
    SupplyTroubles troubles;

    @Autowired
    NorddjursList list;

    @Autowired
    Runs runs;

    @Autowired
    RunsNow now;

    @Autowired
    Plans plans;

    Visitor visitor;

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @Test
    void theFirstPageIsTheFirstPlan() {
        assertThat(visitor.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith(PLAN));
    }

    @Test
    void divergencesAreGroupedByWhatIsExpectedOfPeople() {
        Document page = page(PLAN);
        assertThat(page.select("h3.standing > span:first-child").eachText())
                .containsExactly("Kræver en beslutning", "Følg med", "Kilder");
        Element row = page.select(
                        "table.divergences tbody tr:has(th:containsOwn(Madservice), th a:containsOwn(Madservice))")
                .first();
        assertThat(row).isNotNull();
        assertThat(row.select("td").get(0).text()).isEqualTo("Første sammenligning Økonomi");
        assertThat(row.select("td").get(1).select(".finding")).hasSize(4);
        assertThat(row.text())
                .contains("Beløb 2025: Listen siger −750 kr., budgettet −750.000 kr.")
                .contains("Næste skridt: Afgør")
                .contains("budget-2025-06-02.csv");
    }

    @Test
    void divergencesAreNarrowedToThoseForSomebody() {
        Document all = page(PLAN);
        Element secretaries =
                all.select(".audiences a:contains(Udvalgssekretærer)").first();
        Document some = page(secretaries.attr("href").replaceFirst("#.*", ""));

        assertThat(some.select(".audiences a[aria-current]").text()).startsWith("Udvalgssekretærer");
        assertThat(some.select("table.divergences .audience").eachText())
                .isNotEmpty()
                .containsOnly("Udvalgssekretærer");
        assertThat(all.select("table.divergences .audience").eachText()).contains("Økonomi", "Udvalgssekretærer");
        assertThat(page(PLAN + "?for=nobody").select("table.divergences tbody tr"))
                .hasSameSizeAs(all.select("table.divergences tbody tr"));
    }

    @Test
    void amountsThatDifferLeadToTheirDivergence() {
        Element amount = page(PLAN).select("table.items a.differs").first();
        assertThat(amount).isNotNull();
        assertThat(amount.ownerDocument().select(amount.attr("href"))).hasSize(1);
    }

    @Test
    void anAmountThatCannotBeReadIsNotShownAsEmpty() {
        assertThat(page(PLAN).select("table.items td.money").eachText()).contains("kan ikke læses");
    }

    @Test
    void anItemHasAPageOfItsFieldsAndItsHistory() {
        String address = page(PLAN).select("table.items tbody th > a").first().attr("href");
        Document item = page(address);

        assertThat(item.select("h1").text())
                .isEqualTo(page(PLAN).select("table.items tbody th > a").first().text());
        assertThat(item.select("dl.fields dt").eachText()).contains("Status", "Beløb 2025");
        assertThat(item.select("ol.history li").eachText()).isNotEmpty();
        assertThat(item.select("ol.history h3").last().text())
                .endsWith("stod i listen, da plansync begyndte at føre historik");
    }

    @Test
    void itemsAreFilteredByCommitteeStatusAndText() {
        Document page = page(PLAN + "?committee=BUU&status=i+gang&text=SPECIAL");
        assertThat(page.select("table.items tbody th > a:first-child").eachText())
                .isNotEmpty()
                .allMatch(title -> title.toLowerCase(Locale.ROOT).contains("special"));
        assertThat(page.select("table.items tbody td:nth-child(2)").eachText())
                .allMatch(names -> names.contains("BUU"));
        assertThat(page.select("select[name=committee] option[selected]").eachText())
                .contains("BUU");
        assertThat(page(PLAN + "?text=findesikke").select("table.items")).isEmpty();
    }

    @Test
    void whatIsTypedIntoTheFilterIsTextAndNothingElse() {
        Document page = page(PLAN + "?text=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("input[name=text]").val()).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void topicsStandInTheListsOfTheStatusCase() {
        Document page = page(PLAN);
        List<String> awaiting = plans.all().get(0).topics().stream()
                .filter(topic -> topic.statusList() == StatusList.BEFORE_COMMITTEE)
                .map(TopicSettings::name)
                .toList();
        assertThat(page.select("section:has(> h3 > span:containsOwn(Står foran politisk behandling)) > ul.topics h4")
                        .eachText())
                .isNotEmpty()
                .containsExactlyElementsOf(awaiting);
        assertThat(page.select("ul.topics > li:has(h4:containsOwn(Fraværsindsats)) li"))
                .hasSize(2);
    }

    @Test
    void closedPointsAppearNowhere() {
        JsonNode secrets = NorddjursList.YAML
                .readTree(NorddjursList.FOLDER.resolve("expected.yaml"))
                .path("secrets");
        assertThat(secrets.values()).isNotEmpty();
        for (String place : List.of(
                PLAN,
                PLAN + "/runs",
                "/runs/1",
                "/api/v1/plans/2025-2028/items",
                "/api/v1/plans/2025-2028/divergences")) {
            String page = visitor.get(place).body();
            assertThat(secrets.values()).noneMatch(secret -> page.contains(secret.asString()));
        }
    }

    @Test
    void aSourceThatCouldNotBeCheckedSaysSinceWhenAndWhy() {
        list.trouble = "Listen kan ikke nås (prøve).";
        try {
            nights.run(false);
            Element source = page(PLAN).select(".sources > .bad").first();
            assertThat(source).isNotNull();
            assertThat(source.text())
                    .contains(
                            "Listen", "Ikke kontrolleret siden 4. juni 2025 kl. 09.00", "Listen kan ikke nås (prøve).");
        } finally {
            list.trouble = null;
            nights.run(false);
        }
        assertThat(page(PLAN).select(".sources > .bad")).isEmpty();
    }

    @Test
    void theButtonAsksForARunAndLeadsToIt() {
        HttpResponse<String> answer = visitor.post(PLAN + "/runs", "dryRun=true", "Content-Type", FORM);
        assertThat(answer.statusCode()).isEqualTo(302);
        String place = answer.headers().firstValue("Location").orElseThrow();
        long id = Long.parseLong(place.replaceAll(".*/", ""));

        HttpResponse<String> waiting = visitor.get("/runs/" + id);
        assertThat(waiting.headers().firstValue("Refresh")).hasValue("3");
        assertThat(visitor.get("/runs/" + id + "?still=true").headers().firstValue("Refresh"))
                .isEmpty();

        now.carryOut(id);

        HttpResponse<String> done = visitor.get("/runs/" + id);
        assertThat(done.headers().firstValue("Refresh")).isEmpty();
        assertThat(Jsoup.parse(done.body()).select("h1").text()).isEqualTo("Prøvekørsel " + id);
        assertThat(runs.find(id).orElseThrow().requestedBy()).isEqualTo("konsollen");
    }

    @Test
    void whatTheGuardStoppedIsApprovedOnTheRunsPage() {
        list.rows = 30;
        Run stopped;
        try {
            stopped = nights.run(false);
        } finally {
            list.rows = Integer.MAX_VALUE;
        }
        Document page = page("/runs/" + stopped.id());
        assertThat(page.text()).contains("44 af 74 punkter er forsvundet", "venter på godkendelse");
        HttpResponse<String> approved = visitor.post(page.select("form.note").attr("action"), "", "Content-Type", FORM);
        long id = Long.parseLong(
                approved.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
        assertThat(runs.find(id).orElseThrow().cause()).isEqualTo(Run.Cause.APPROVAL);
        now.carryOut(id);
    }

    @Test
    void whatKeepsBudgetFilesAwayIsToldWhereTheyAreLookedFor() throws Exception {
        troubles.note("sftp", "Budgetudtræk kan ikke hentes: <b>serveren</b> svarer ikke.");
        try {
            assertThat(page("/budget-files").select(".note.bad").text())
                    .contains("Nye filer kan ikke komme ind", "Siden den 4. juni 2025", "<b>serveren</b> svarer ikke.");
            assertThat(page(PLAN).select(".sources").text()).contains("Budgetudtræk kan ikke hentes");
            assertThat(page(PLAN).select(".sources > .bad")).isEmpty();
            assertThat(nights.run(true).report())
                    .satisfies(report -> assertThat(report.problems())
                            .anyMatch(problem -> problem.startsWith("Siden den 4. juni 2025")));
        } finally {
            troubles.over("sftp");
        }
        assertThat(page("/budget-files").select(".note.bad")).isEmpty();
    }

    @Test
    void refusedBudgetFilesSayWhy() throws Exception {
        nights.receive("forkert.csv", "Regnskabsår;Tekst\n2025;Noget\n");
        Element row =
                page("/budget-files").select("tbody tr:contains(forkert.csv)").first();
        assertThat(row).isNotNull();
        assertThat(row.select(".badge").text()).isEqualTo("Afvist");
        assertThat(row.select("p").text()).isNotEmpty();
        assertThat(page("/budget-files").select("details").text()).contains("1 række kunne ikke læses", "Række 335");
    }

    @Test
    void halfAnExportIsAcceptedOnThePageOfTheBudgetFiles() throws Exception {
        nights.receiveHalf("halv.csv");
        String row = "tbody tr:contains(halv.csv)";
        Element held = page("/budget-files").select(row).first();
        assertThat(held).isNotNull();
        assertThat(held.select(".badge.stopped").text()).startsWith("Holdt tilbage, ");
        assertThat(held.text()).contains("halvt udtræk", "Brug udtrækket alligevel");
        nights.run(false);
        assertThat(page(PLAN).select(".sources > .bad").text()).contains("Budgettet", "halv.csv er holdt tilbage");

        String action = held.select("form").attr("action");
        assertThat(visitor.post(action, "", "Content-Type", FORM, "Origin", "https://angreb.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(action, "", "Content-Type", FORM).statusCode()).isEqualTo(302);

        Element accepted = page("/budget-files").select(row).first();
        assertThat(accepted).isNotNull();
        assertThat(accepted.select(".badge.done").text()).startsWith("Taget ind");
        assertThat(accepted.select("form")).isEmpty();
        assertThat(visitor.post(action, "", "Content-Type", FORM).statusCode()).isEqualTo(409);
        assertThat(visitor.post("/budget-files/%00/%00/acceptance", "", "Content-Type", FORM)
                        .statusCode())
                .isBetween(400, 499);
        nights.receiveExport();
        nights.run(false);
        assertThat(page(PLAN).select(".sources > .bad")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/1999", "/runs/999999", "/runs/x", "/plans/1999/runs"})
    void whatThereIsNotHasAPageThatSaysSo(String path) {
        HttpResponse<String> answer = visitor.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Findes ikke");
    }

    @Test
    void anUnknownAddressHasAPageToo() {
        HttpResponse<String> answer = visitor.get("/findes/ikke", "Accept", "text/html", "Accept-Language", "da");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("Brug menuen");
    }

    @Test
    void danishComesFirstAndEnglishOnRequest() {
        assertThat(page(PLAN).select("html").attr("lang")).isEqualTo("da");
        assertThat(Jsoup.parse(visitor.get(PLAN, "Accept-Language", "fr").body())
                        .select("html")
                        .attr("lang"))
                .isEqualTo("da");
        for (HttpResponse<String> english :
                List.of(visitor.get(PLAN, "Accept-Language", "en-GB,en;q=0.9"), visitor.get(PLAN + "?lang=en"))) {
            Document page = Jsoup.parse(english.body());
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select(".actions button").eachText()).containsExactly("Reconcile now", "Dry run");
        }
    }

    @Test
    void bothLanguagesHaveEveryMessage() throws Exception {
        assertThat(messages("console_da").stringPropertyNames())
                .isEqualTo(messages("console").stringPropertyNames());
        assertThat(page(PLAN).text()).doesNotContain("??");
    }

    private static Properties messages(String name) throws Exception {
        Properties messages = new Properties();
        messages.load(ConsolePagesIT.class.getResourceAsStream("/messages/" + name + ".properties"));
        return messages;
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAN, "/api/v1/plans", "/findes/ikke"})
    void browsersAreToldToKeepToThisSite(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void formsOfOtherSitesAreRefused() {
        int before = runs.recent(ConsoleSandbox.PLAN, 1000).size();
        HttpResponse<String> answer =
                visitor.post(PLAN + "/runs", "", "Content-Type", FORM, "Origin", "https://angreb.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(runs.recent(ConsoleSandbox.PLAN, 1000)).hasSize(before);
    }

    private Document page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).endsWith("</html>\n");
        return Jsoup.parse(answer.body());
    }
}
