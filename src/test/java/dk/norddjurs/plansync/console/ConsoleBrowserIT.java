package dk.norddjurs.plansync.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
    private static final List<String> PAGES = List.of(
            "/plans/2025-2028",
            "/plans/2025-2028/items/1",
            "/plans/2025-2028/runs",
            "/plans/2025-2028/decisions?kind=first-contact&choice=keep-list",
            "/plans/2025-2028/decisions?choice=snooze",
            "/runs/1",
            "/budget-files",
            "/runs/999999");

    static ConsoleBrowser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        browser = ConsoleBrowser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
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
            assertThat(ConsoleBrowser.barriers(page)).isEmpty();
            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("pagesAndWidths")
    void noPageScrollsSideways(String path, int width) {
        try (BrowserContext context = context(width)) {
            Page page = open(context, path);
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
            assertThat(ConsoleBrowser.barriers(page)).isEmpty();
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
            page.waitForFunction("() => { const box = document.querySelector('.decided').getBoundingClientRect();"
                    + " return box.top >= 0 && box.bottom <= innerHeight; }");
            assertThat(ConsoleBrowser.barriers(page)).isEmpty();
            page.locator(".decided button", new Page.LocatorOptions().setHasText("Fortryd"))
                    .first()
                    .click();
            page.waitForURL("**?withdrawn=*");
            assertThat(page.locator(".decided").textContent()).contains("taget tilbage");
        }
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.textContent");
    }

    private static BrowserContext context(int width) {
        return browser.context(width);
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate("http://127.0.0.1:" + port + path);
        return page;
    }
}
