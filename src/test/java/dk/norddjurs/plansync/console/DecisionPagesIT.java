package dk.norddjurs.plansync.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@InSandbox
class DecisionPagesIT {
    private static final String PLAN = "/plans/2025-2028";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    ConsoleSandbox.Nights nights;

    private final Set<String> decided = new HashSet<>();
    private Visitor visitor;

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    /** Other tests share the sandbox. */
    @AfterEach
    void takeBack() {
        if (!decided.isEmpty()) {
            decided.forEach(id -> post("/divergences/" + id + "/decision/withdrawal", ""));
            nights.run(false);
        }
    }

    @Test
    void aFindingOffersWhatFitsAndSaysWhyTheRestDoesNot() {
        Element finding = finding("Madservice");
        assertThat(finding.select(".choices summary").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Behold listens: Madservice"),
                        second -> assertThat(second).startsWith("Udsæt til …: Madservice"));
        assertThat(finding.text()).contains("Planen ser kun efter og skriver intet i listen");
        assertThat(page(PLAN).select("section[aria-labelledby=source] .choices"))
                .isEmpty();
    }

    @Test
    void aDecisionLeadsBackToItsFindingWhichTellsItAndOffersARun() {
        Element form = form(finding("Madservice"), "keep-list");

        HttpResponse<String> answer = submit(form, "why=Aftalt+med+%C3%B8konomi");

        String place = answer.headers().firstValue("Location").orElseThrow();
        String id = id(form);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(place).endsWith(PLAN + "?decided=" + id + "#d" + id);
        Element told = page(place.replaceAll("#.*", "")).select("#d" + id).first();
        assertThat(told).isNotNull();
        assertThat(told.select("[role=status]").text())
                .startsWith("✓ Afgjort: Behold listens, af konsollen den 4. juni 2025")
                .endsWith("Begrundelse: Aftalt med økonomi Virker ved næste kørsel.");
        assertThat(told.select("button").eachText()).contains("Kør afstemning nu");
        assertThat(told.select(".choices")).isEmpty();

        HttpResponse<String> back = post(told.select("form").first().attr("action"), "");
        assertThat(back.headers().firstValue("Location").orElseThrow()).contains("?withdrawn=" + id);
        assertThat(page(PLAN + "?withdrawn=" + id).select("#d" + id).text()).contains("Beslutningen er taget tilbage.");
    }

    @Test
    void whatADecisionKeepsQuietCanBeFoundAndTakenBack() {
        Element form = form(finding("Madservice"), "snooze");
        submit(form, "until=2025-08-01");
        nights.run(false);

        Document page = page(PLAN);
        assertThat(page.select("#d" + id(form))).isEmpty();
        assertThat(page.select("section[aria-labelledby=quiet] li").text())
                .contains("Madservice", "udsat til og med 1. august 2025");
        assertThat(page.select("section[aria-labelledby=quiet] form").attr("action"))
                .isEqualTo("/divergences/" + id(form) + "/decision/withdrawal");
    }

    @Test
    void aDecisionOnWhatHasMovedIsAPageThatSaysSo() {
        Element form = form(finding("Madservice"), "keep-list");
        decided.add(id(form));
        HttpResponse<String> answer = post(form.attr("action"), "choice=keep-list&seen=andet");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("main").text())
                .contains("Ikke afgjort", "har flyttet sig", "Listen siger");
    }

    @Test
    void wishesThatMakeNoSenseArePagesThatSaySo() {
        String action = form(finding("Madservice"), "snooze").attr("action");
        assertThat(post(action, "choice=snooze").statusCode()).isEqualTo(400);
        assertThat(post(action, "choice=snooze&until=").body()).contains("til og med hvilken dag");
        assertThat(post(action, "").body()).contains("Valget mangler");
        assertThat(post(action, "choice=take-owner").statusCode()).isEqualTo(422);
        assertThat(post("/divergences/x/decision", "choice=keep-list").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(PLAN + "/decisions?choice=").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/plans/1999/decisions?choice=snooze").statusCode())
                .isEqualTo(404);
    }

    @Test
    void manyAreListedWithBothValuesBeforeExactlyTheyAreDecided() {
        Document plan = page(PLAN);
        assertThat(plan.select(".bulk form").attr("action")).isEqualTo(PLAN + "/decisions");
        Document shown = page(PLAN + "/decisions?kind=first-contact&field=amount-2025&choice=keep-list&atMost=");
        Element row = shown.select("tbody tr:contains(Madservice)").first();
        assertThat(row).isNotNull();
        assertThat(row.select("td.right").eachText()).containsExactly("−750 kr.", "−750.000 kr.");
        int count = shown.select("tbody tr").size();
        assertThat(shown.select("form.confirm button").text()).isEqualTo("Afgør " + count);
        String seen = shown.select("form.confirm input[name=seen]").val();
        for (String one : seen.split(",")) {
            decided.add(one.replaceAll("\\..*", ""));
        }
        String oneMoved = seen.replaceFirst("\\.[0-9a-f]+", ".0000");

        HttpResponse<String> done = post(
                PLAN + "/decisions",
                "choice=keep-list&why=&seen=" + URLEncoder.encode(oneMoved, StandardCharsets.UTF_8));

        String place = done.headers().firstValue("Location").orElseThrow();
        assertThat(place).contains("?settled=" + (count - 1) + "&left=1");
        assertThat(page(place.replaceAll("#.*", ""))
                        .select(".note[role=status]")
                        .text())
                .startsWith((count - 1) + " afgjort. Det virker ved næste kørsel. 1 udeladt");
        assertThat(page(PLAN).select(".decided")).hasSize(count - 1);
    }

    private Element finding(String title) {
        Element row = page(PLAN)
                .select("table.divergences tr:has(th:contains(" + title + "))")
                .first();
        assertThat(row).isNotNull();
        Element finding = row.select(".finding").first();
        assertThat(finding).isNotNull();
        return finding;
    }

    private static Element form(Element finding, String choice) {
        Element form = finding.select("form:has(input[value=" + choice + "])").first();
        assertThat(form).isNotNull();
        return form;
    }

    private static String id(Element form) {
        return form.attr("action").replaceAll("\\D", "");
    }

    private HttpResponse<String> submit(Element form, String typed) {
        decided.add(id(form));
        return post(
                form.attr("action"),
                "choice=" + form.select("[name=choice]").val() + "&seen="
                        + form.select("[name=seen]").val() + "&" + typed);
    }

    private HttpResponse<String> post(String path, String body) {
        return visitor.post(path, body, "Content-Type", FORM);
    }

    private Document page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
