package org.shouze.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Playwright.CreateOptions;

/**
 * Chromium as people use it. Where none is installed the test is skipped and says so; where {@code CI} is set, a
 * missing browser is a failure.
 */
public final class Browser {

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static com.microsoft.playwright.Browser chromium;

    private Browser() {}

    /** One person at one screen: a session of its own. */
    public static Screen desktop(int port) {
        return open(port, 1440, 900);
    }

    public static Screen phone(int port) {
        return open(port, 390, 844);
    }

    /** A phone whose browser runs no scripts. */
    public static Screen withoutScripts(int port) {
        return open(port, 390, 844, false);
    }

    private static Screen open(int port, int width, int height) {
        return open(port, width, height, true);
    }

    private static synchronized Screen open(int port, int width, int height, boolean scripts) {
        if (chromium == null) {
            var found = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream()).map(Path::of)
                    .filter(Files::isExecutable).findFirst();
            if (System.getenv("CI") != null) {
                assertThat(found).as("Chromium, needed by the browser tests").isPresent();
            }
            assumeTrue(found.isPresent(), "no Chromium on this machine: install it to run the browser tests");
            var playwright = Playwright.create(new CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright.chromium().launch(new LaunchOptions().setExecutablePath(found.get())
                    .setHeadless(true).setChromiumSandbox(false).setArgs(List.of("--disable-quic", "--no-first-run",
                            "--disable-background-networking", "--disable-component-update", "--disable-sync",
                            "--disable-gpu")));
        }
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height).setJavaScriptEnabled(scripts).setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(15_000);
        context.addInitScript("window.cspReports = []; document.addEventListener('securitypolicyviolation', "
                + "e => window.cspReports.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + (e.sourceFile || '')))");
        var page = context.newPage();
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Content Security Policy")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        return new Screen(page, "http://localhost:" + port, complaints);
    }

    /**
     * @param page       for everything that is not worth a name here
     * @param complaints what the browser wrote to its console as an error; what the policy stopped is reported apart
     */
    public record Screen(Page page, String home, List<String> complaints) implements AutoCloseable {

        public Screen go(String path) {
            page.navigate(home + path);
            return this;
        }

        public Screen signIn(String login, String password) {
            go("/login");
            page.locator("#username").fill(login);
            page.locator("#password").fill(password);
            page.locator("form:has(#username) button[type=submit]").first().click();
            page.waitForURL(url -> !url.contains("/login"));
            return this;
        }

        /** Fails on any accessibility fault and any violation of the content security policy. */
        public Screen check() {
            return check(false);
        }

        /** On pages with a diagram: bpmn-js sets inline styles that the policy strips; those reports, and only those. */
        public Screen checkWithDiagram() {
            return check(true);
        }

        private Screen check(boolean diagram) {
            var faults = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
                    "best-practice")).exclude(".djs-container").analyze().getViolations();
            assertThat(faults).as("accessibility of " + page.url())
                    .extracting(fault -> fault.getId() + " " + fault.getNodes().get(0).getHtml()).isEmpty();
            var reports = new ArrayList<>((List<?>) page.evaluate("window.cspReports"));
            if (diagram) {
                reports.removeIf(report -> report.toString().startsWith("style-src-attr")
                        && report.toString().contains("bpmn"));
            }
            assertThat(reports).as("policy violations on " + page.url()).isEmpty();
            var overflow = (Integer) page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow).as("sideways scroll of " + page.url()).isLessThanOrEqualTo(0);
            return this;
        }

        /** A picture for the eye, below target/screenshots. A busy machine's browser refuses one now and then. */
        public Screen picture(String name) {
            var options = new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png"));
            try {
                page.screenshot(options);
            } catch (PlaywrightException e) {
                page.screenshot(options);
            }
            return this;
        }

        @Override
        public void close() {
            page.context().close();
        }
    }
}
