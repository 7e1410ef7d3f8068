package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Lighthouse, fetched by npm, says of the dashboard, on the phone that it plays by default (DASH-5). */
class LighthouseTest {

    private static final String VERSION = "lighthouse@12.8.2";
    private static final List<String> CATEGORIES = List.of("accessibility", "best-practices", "performance");

    @TempDir
    Path folder;

    @Test
    @Tag("long")
    @Timeout(600)
    void dash5_the_dashboard_is_accessible_well_made_and_quick() throws IOException, InterruptedException {
        Assumptions.assumeTrue(npx("--version").start().waitFor() == 0, "needs npm");
        try (RunningProgram program = RunningProgram.sandbox()) {
            HttpVisitor manager = new HttpVisitor(program.address(), "manager").signInAs("manager");
            String profile = program.firstColumn(
                            "SELECT min(profile_id) FROM connections JOIN accounts USING (account_id)"
                                    + " JOIN users ON user_id = owner_id WHERE email LIKE 'manager@%'")
                    .getFirst();
            String page = program.address() + "/dashboard/ads/connections/" + profile + "?days=30";

            JsonObject categories = report(page, manager.cookies()).getJsonObject("categories");

            CATEGORIES.forEach(category -> System.out.printf("%s %s%n", category, score(categories, category)));
            assertThat(score(categories, "accessibility")).isEqualTo(1);
            assertThat(score(categories, "best-practices")).isEqualTo(1);
            assertThat(score(categories, "performance")).isGreaterThanOrEqualTo(0.95);
        }
    }

    private JsonObject report(String page, String cookies) throws IOException, InterruptedException {
        Path headers = Files.writeString(
                folder.resolve("headers.json"), JsonObject.of("Cookie", cookies).encode());
        Path report = folder.resolve("report.json");
        ProcessBuilder lighthouse = npx(
                "--yes",
                VERSION,
                page,
                "--quiet",
                "--output=json",
                "--output-path=" + report,
                "--extra-headers=" + headers,
                "--only-categories=" + String.join(",", CATEGORIES),
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"
                        + " --disable-background-networking --disable-component-update --disable-sync");
        Process process = lighthouse.start();
        assertThat(process.waitFor(9, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return new JsonObject(Files.readString(report));
    }

    private ProcessBuilder npx(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder("npx").inheritIO();
        builder.command().addAll(List.of(arguments));
        builder.directory(folder.toFile());
        builder.environment()
                .putAll(Map.of("CHROME_PATH", Chromium.executable().toString(), "npm_config_cache", folder + "/npm"));
        return builder;
    }

    private static double score(JsonObject categories, String category) {
        return categories.getJsonObject(category).getDouble("score");
    }
}
