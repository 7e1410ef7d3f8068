package adsconnect.architecture.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of all journeys of this JVM: one named by {@code ADSCONNECT_CHROMIUM}, or found on the path. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Playwright playwright;

    private static Browser browser;

    private Chromium() {}

    /** A browser that crashed costs the journey that was under way, not all that come after it. */
    static synchronized Browser browser() {
        if (playwright == null) {
            // Others run beside this JVM, on a machine that may have two cores.
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        if (browser == null || !browser.isConnected()) {
            browser = launch();
        }
        return browser;
    }

    private static Browser launch() {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Path executable() {
        return Optional.ofNullable(System.getenv("ADSCONNECT_CHROMIUM"))
                .map(Path::of)
                .or(Chromium::onThePath)
                .orElseThrow(
                        () -> new IllegalStateException("No browser: ./test installs one, or set ADSCONNECT_CHROMIUM"));
    }

    private static Optional<Path> onThePath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
