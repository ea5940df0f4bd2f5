package dk.norddjurs.plansync.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.Runs;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking back what a run wrote, on the pages: look, press, and see what came of it. */
class UndoPagesIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SAFE_WAYS = "Trafiksikkerhed ved skoler";
    private static final String SUMMER = "Sommerferielukning i dagtilbud";

    @TempDir
    private Path work;

    private SandboxMunicipality municipality;
    private RunningPlansync plansync;
    private Visitor visitor;
    private Map<String, String> before;
    private Run written;

    @BeforeEach
    void write() {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        municipality.putExport();
        plansync = RunningPlansync.serving(municipality);
        plansync.takeInInbox();
        before = plansync.cells();
        written = plansync.sync();
        visitor = new Visitor(plansync.port());
    }

    @AfterEach
    void stop() {
        plansync.close();
        municipality.close();
    }

    @Test
    void theRunsPageLeadsToAListOfExactlyWhatWouldBeWrittenBack() {
        Document shown = shown();

        assertThat(shown.select("h1").text()).isEqualTo("Før kørsel " + written.id() + " tilbage");
        assertThat(shown.select("form.undo input[checked]")).hasSameSizeAs(items(shown));
        Element safeWays = item(shown, SAFE_WAYS);
        assertThat(safeWays.select("ul > li").eachText()).contains("Beløb 2027: 2.000.000 kr. → (tom)");
        long values = RunningPlansync.report(written).written();
        assertThat(shown.select("form.undo li > ul > li")).hasSize((int) values);
        assertThat(shown.select("main").text()).contains(values + " værdier kan føres tilbage");
        assertThat(plansync.bean(Runs.class).recent(plansync.plan().id(), 10)).hasSize(1);
    }

    @Test
    void theButtonTakesTheWholeRunBackAndItsPageTellsWhatCameOfIt() {
        Document done = undo(shown().select("form.undo input").eachAttr("value"));

        assertThat(plansync.cells()).isEqualTo(before);
        assertThat(done.select("h2#writes").text())
                .isEqualTo("Ført tilbage i listen "
                        + RunningPlansync.report(written).writes().size());
        assertThat(done.select("section[aria-labelledby=writes] td:last-child").eachText())
                .containsOnly("ført tilbage");
        assertThat(done.select("h2#stays, h2#opened, h2#settled")).isEmpty();
        assertThat(done.select("a:contains(Fører kørsel " + written.id() + " tilbage)"))
                .hasSize(1);
        Document first = page("/runs/" + written.id());
        assertThat(first.select("a:contains(Ført tilbage af kørsel)")).hasSize(1);

        Document nothingLeft = shown();
        assertThat(nothingLeft.select("form.undo")).isEmpty();
        assertThat(nothingLeft.select("section[aria-labelledby=staying] li").text())
                .contains("Beløb 2027 bliver stående: Kørsel", "har allerede ført det tilbage.");
    }

    @Test
    void oneChosenItemIsTakenBackAndTheOthersStay() {
        Document none = page("/runs/" + written.id() + "/undo?chosen=false");
        assertThat(none.select("form.undo input[checked]")).isEmpty();

        undo(item(none, SAFE_WAYS).select("input").eachAttr("value"));

        assertThat(cell(SAFE_WAYS, "Beløb 2027")).isNull();
        assertThat((BigDecimal) cell(SUMMER, "Beløb 2028")).isEqualByComparingTo("-310000");
        assertThat(shown().select("section[aria-labelledby=staying] > ul > li > strong")
                        .eachText())
                .containsExactly(SAFE_WAYS);
    }

    @Test
    void whatSomebodyEditsBetweenLookAndButtonStaysAndThePageSaysWhy() {
        List<String> all = shown().select("form.undo input").eachAttr("value");
        municipality.list().edit(municipality.row(SAFE_WAYS), Map.of("Beløb 2027", new BigDecimal("1999999")));

        Document done = undo(all);

        assertThat(done.select("section[aria-labelledby=stays] tbody tr").eachText())
                .singleElement()
                .asString()
                .contains(SAFE_WAYS, "Beløb 2027", "ikke ført tilbage", "1.999.999 kr.", "Nogen har rettet det siden");
        assertThat((BigDecimal) cell(SAFE_WAYS, "Beløb 2027")).isEqualByComparingTo("1999999");
        assertThat(shown().select("section[aria-labelledby=staying] li:contains(" + SAFE_WAYS + ")"))
                .isNotEmpty();
    }

    @Test
    void whatCannotBeTakenBackHasNoButtonAndAPageThatSaysSo() {
        Run idle = plansync.sync();
        assertThat(page("/runs/" + idle.id()).select("a[href$=/undo]")).isEmpty();

        assertThat(visitor.get("/runs/" + idle.id() + "/undo").statusCode()).isEqualTo(409);
        assertThat(visitor.get("/runs/999/undo").statusCode()).isEqualTo(404);
        HttpResponse<String> strange = visitor.post(action(), "item=99999", "Content-Type", FORM);
        assertThat(strange.statusCode()).isEqualTo(409);
        assertThat(strange.body()).contains("ikke skrevet til punkt 99999");
        HttpResponse<String> nothing = visitor.post(action(), "", "Content-Type", FORM);
        assertThat(page(place(nothing)).select("[role=alert]").text()).contains("Vælg mindst ét");
        HttpResponse<String> foreign =
                visitor.post(action(), "item=1", "Content-Type", FORM, "Origin", "https://angreb.example");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(plansync.bean(Runs.class).recent(plansync.plan().id(), 10)).hasSize(2);
    }

    @Test
    void thePageSpeaksEnglishToo() {
        Document page =
                Jsoup.parse(visitor.get(action(), "Accept-Language", "en").body());

        assertThat(page.select("h1").text()).isEqualTo("Put back run " + written.id());
        assertThat(page.select("form.undo button").text()).isEqualTo("Put back the chosen ones");
        assertThat(page.text()).doesNotContain("??").contains("(empty)");
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void aRunIsTakenBackByKeyboardOnPagesWithoutBarriers(int width) {
        try (ConsoleBrowser browser = ConsoleBrowser.open();
                BrowserContext context = browser.context(width)) {
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + plansync.port() + "/runs/" + written.id());
            assertFits(page, width);
            page.locator("a.button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/undo");
            assertFits(page, width);
            page.locator("form.undo input").last().focus();
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Før de valgte tilbage");
            page.keyboard().press("Enter");
            page.waitForURL("**/runs/" + (written.id() + 1));
            page.waitForSelector(".badge.done");
            assertFits(page, width);
        }
    }

    private static void assertFits(Page page, int width) {
        assertThat(ConsoleBrowser.barriers(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private Document shown() {
        Element link = page("/runs/" + written.id()).select("a.button").first();
        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo("Før det skrevne tilbage …");
        return page(link.attr("href"));
    }

    private String action() {
        return "/runs/" + written.id() + "/undo";
    }

    /** Presses the button, and waits for the page that tells what came of it. */
    private Document undo(List<String> items) {
        String form = items.stream().map(item -> "item=" + item).collect(Collectors.joining("&"));
        String place = place(visitor.post(action(), form, "Content-Type", FORM));
        Runs runs = plansync.bean(Runs.class);
        plansync.await(runs.find(Long.parseLong(place.replaceAll("\\D", ""))).orElseThrow());
        return page(place);
    }

    private static List<Element> items(Document page) {
        return page.select("form.undo fieldset > ul > li");
    }

    private static Element item(Document page, String title) {
        return items(page).stream()
                .filter(item -> item.select("strong").first().text().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private Document page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Object cell(String title, String column) {
        return municipality.list().value(municipality.row(title), column);
    }
}
