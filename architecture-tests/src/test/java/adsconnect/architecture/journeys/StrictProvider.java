package adsconnect.architecture.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The npm oidc-provider in a process of its own, as {@code scripts/identity/provider} runs it for people. */
final class StrictProvider implements AutoCloseable {

    static final String CLIENT_SECRET = "strict-provider-client-secret-0123456789";

    private static final Path SCRIPT =
            Path.of("../scripts/identity/provider").toAbsolutePath().normalize();

    /** The first start fetches it. */
    private static final long SECONDS_TO_START = 300;

    private final int port;
    private final Process process;

    private StrictProvider(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static StrictProvider start(int port, URI publicUrl) {
        ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), Integer.toString(port), publicUrl.toString());
        builder.environment().putAll(Map.of("CLIENT_ID", "ads", "CLIENT_SECRET", CLIENT_SECRET));
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = builder.start();
            CompletableFuture<Boolean> ready = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> read(process.inputReader(), ready));
            if (!ready.get(SECONDS_TO_START, TimeUnit.SECONDS)) {
                throw new AssertionError("The provider ended instead of getting ready");
            }
            return new StrictProvider(port, process);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The settings of a program that people sign in to by it. */
    Map<String, String> settings() {
        return Map.of(
                "ADSCONNECT_OIDC_ISSUER",
                issuer(),
                "ADSCONNECT_OIDC_CLIENT_ID",
                "ads",
                "ADSCONNECT_OIDC_CLIENT_SECRET",
                CLIENT_SECRET,
                "ADSCONNECT_OIDC_NAME",
                "Acme");
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** On its page of signing in; it then asks whether that may be told. */
    void signIn(Page page, String login) {
        signInAnew(page, login);
        consent(page);
    }

    /** The same of whoever it was before in that browser: they said already that it may be told. */
    void signInAnew(Page page, String login) {
        page.waitForURL(issuer() + "/interaction/**");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill("any password");
        page.locator("button[type=submit]").click();
    }

    void consent(Page page) {
        page.locator("input[name=prompt][value=consent]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("button[type=submit]").click();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static void read(BufferedReader out, CompletableFuture<Boolean> ready) {
        try (out) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.contains("provider is ready")) {
                    ready.complete(true);
                }
            }
        } catch (IOException closed) {
            ready.completeExceptionally(closed);
        }
        ready.complete(false);
    }
}
