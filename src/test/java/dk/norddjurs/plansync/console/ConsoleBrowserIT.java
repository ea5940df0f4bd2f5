package dk.norddjurs.plansync.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages in a real browser: accessible, readable on a telephone and usable without a mouse. */
@InSandbox
class ConsoleBrowserIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> PAGES = List.of(
            "/plans/2025-2028",
            "/plans/2025-2028/items/1",
            "/plans/2025-2028/runs",
            "/plans/2025-2028/decisions?kind=first-contact&choice=keep-list",
            "/plans/2025-2028/decisions?choice=snooze",
            "/runs/1",
            "/budget-files",
            "/runs/999999");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    static Playwright playwright;
    static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("There is no " + CHROMIUM + ": install Debian's chromium, pages must be tested.");
        }
        assumeTrue(there, "There is no " + CHROMIUM + ", so the pages are not tested in a browser.");
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    static Stream<Arguments> pagesAndWidths() {
        return PAGES.stream().flatMap(page -> Stream.of(375, 1280).map(width -> Arguments.of(page, width)));
    }

    @ParameterizedTest
    @MethodSource("pagesAndWidths")
    void noPageHasBarriers(String path, int width) {
        try (BrowserContext context = context(width)) {
            Page page = open(context, path);
            assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                    .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                            + rule.getNodes().get(0).getHtml())
                    .isEmpty();
            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("pagesAndWidths")
    void noPageScrollsSideways(String path, int width) {
        try (BrowserContext context = context(width)) {
            Page page = open(context, path);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("/tmp/shots/page-" + path.replaceAll("\\W", "_") + width + ".png")));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    @Test
    void theButtonWorksByKeyboard() {
        try (BrowserContext context = context(1280)) {
            Page page = open(context, "/plans/2025-2028");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Kør afstemning nu");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Prøvekørsel");
            page.keyboard().press("Enter");
            page.waitForURL("**/runs/*");
            assertThat(page.locator("h1").textContent()).startsWith("Prøvekørsel");
            assertThat(page.locator(".badge").textContent()).isEqualTo("venter");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void aFindingIsDecidedByTwoPressesAndTakenBackByOne(int width) {
        try (BrowserContext context = context(width)) {
            Page page = open(context, "/plans/2025-2028");
            Locator summary = page.locator(".choices summary", new Page.LocatorOptions().setHasText("Behold listens"))
                    .first();
            summary.focus();
            page.keyboard().press("Enter");
            Locator form = page.locator(".choices details[open] form");
            shot(page, form, "open-" + width);
            assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("why");
            page.keyboard().type("Aftalt");
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Bekræft");
            page.keyboard().press("Enter");
            page.waitForURL("**?decided=*");

            Locator told = page.locator(".decided [role=status]");
            assertThat(told.textContent()).contains("Afgjort: Behold listens", "Begrundelse: Aftalt");
            assertThat(told.evaluate("node => { const box = node.getBoundingClientRect();"
                            + " return box.top >= 0 && box.bottom <= innerHeight; }"))
                    .as("the finding is in sight")
                    .isEqualTo(true);
            shot(page, told, "decided-" + width);
            assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                    .isEmpty();
            page.locator(".decided button", new Page.LocatorOptions().setHasText("Fortryd"))
                    .first()
                    .click();
            page.waitForURL("**?withdrawn=*");
            assertThat(page.locator(".decided").textContent()).contains("taget tilbage");
        }
    }

    private static void shot(Page page, Locator near, String name) {
        near.scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shots/" + name + ".png")));
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.textContent");
    }

    private static BrowserContext context(int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("da-DK"));
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate("http://127.0.0.1:" + port + path);
        return page;
    }
}
