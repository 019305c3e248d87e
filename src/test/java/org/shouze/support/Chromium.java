package org.shouze.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;

/**
 * The machine's own Chromium. Where there is none, the browser tests are skipped and say so; where CI=true is set
 * (as .ci/run does), they fail instead.
 */
public final class Chromium {

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    private static final List<String> QUIET = List.of("--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu");

    private Chromium() {}

    /** To be closed by the test; brings its own driver, downloads nothing. */
    public static Playwright playwright() {
        require();
        return Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launch(Playwright playwright) {
        return playwright.chromium().launch(new LaunchOptions().setExecutablePath(require()).setHeadless(true)
                .setChromiumSandbox(false).setArgs(QUIET));
    }

    private static Path require() {
        var found = find();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(found).as("Chromium, without which no browser test runs").isPresent();
        }
        assumeTrue(found.isPresent(), "No Chromium found: set SHOUZE_CHROMIUM or install the package chromium.");
        return found.orElseThrow();
    }

    private static Optional<Path> find() {
        var named = System.getenv("SHOUZE_CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), PLACES.stream()).map(Path::of).filter(Files::isExecutable)
                .findFirst();
    }
}
