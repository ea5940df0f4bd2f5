package dk.norddjurs.plansync.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real browser for tests of pages, and what it finds in their way. */
final class ConsoleBrowser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    private final Playwright playwright;
    private final Browser browser;

    private ConsoleBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it. Where there is none the test is left out, but not in the build that others rely on. */
    static ConsoleBrowser open() {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("There is no " + CHROMIUM + ": install Debian's chromium, pages must be tested.");
        }
        assumeTrue(there, "There is no " + CHROMIUM + ", so the pages are not tested in a browser.");
        Playwright playwright = Playwright.create();
        return new ConsoleBrowser(
                playwright,
                playwright
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
                                        "--disable-sync"))));
    }

    /** A Danish reader with a window that wide, in pixels. */
    BrowserContext context(int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("da-DK"));
    }

    /** What keeps somebody from using the page as it stands now: the rule, what it asks and the first place. */
    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
