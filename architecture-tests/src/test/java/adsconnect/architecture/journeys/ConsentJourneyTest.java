package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Leaving for Amazon and coming back, by links and without, on every way that people take. */
class ConsentJourneyTest {

    private static final Pattern AT_AMAZON = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/ap/oa\\?.*");
    private static final String LINKS = "/dashboard/ads/links";

    private static RunningProgram program;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void auth5_a_client_follows_a_link_and_sees_what_is_shared_with_whom() {
        try (CapturedLog log = new CapturedLog();
                Visitor manager = new Visitor(program.address());
                Visitor client = new Visitor(program.address())) {
            Collection<String> secrets = secretsInAddresses(client.page());
            String address = makeLink(manager, "Client Europe 🛒");
            mailScannerOpens(address);

            client.open(address);
            assertThat(client.page().getByText("manager@")).isVisible();
            assertThat(client.page().getByText("Client Europe 🛒")).isVisible();
            client.press("Continue to Amazon");
            assertThat(client.page()).hasURL(AT_AMAZON);
            consentAs(client, "seller-europe");

            assertThat(client.heading("Done: Client Europe 🛒 is connected")).isVisible();
            assertThat(client.page().locator(".shared-list li").first()).isVisible();
            assertThat(client.page().url()).doesNotContain("code=", "state=");
            manager.open(LINKS);
            assertThat(manager.page().locator(".link-list")).containsText("Connected");
            picksOf(manager, "Client Europe 🛒");
            assertThat(client.complaints()).isEmpty();
            client.open(address);
            assertThat(client.button("Continue to Amazon")).hasCount(0);
            assertThat(secrets).isNotEmpty();
            assertThat(log.lines())
                    .noneMatch(line -> secrets.stream().anyMatch(line::contains) || line.contains(secretOf(address)));
        }
    }

    @Test
    void auth7_a_client_who_cancels_may_try_again_and_one_who_is_not_meant_ends_the_link() {
        try (Visitor manager = new Visitor(program.address());
                Visitor client = new Visitor(program.address())) {
            String address = makeLink(manager, "Client who cancels");
            client.open(address);
            client.press("Continue to Amazon");
            client.press("Cancel");
            assertThat(client.heading("You cancelled at Amazon")).isVisible();
            manager.open(LINKS);
            assertThat(manager.page().locator(".link-list")).containsText("You cancelled at Amazon");

            client.open(address);
            client.page().getByText("This is not me").click();
            client.press("Yes, end the link");

            manager.open(LINKS);
            assertThat(manager.page().locator(".link-list")).containsText("Revoked");
            client.open(address);
            assertThat(client.button("Continue to Amazon")).hasCount(0);
        }
    }

    @Test
    void call4_a_client_with_the_wrong_login_is_told_and_may_try_again() {
        try (Visitor manager = new Visitor(program.address());
                Visitor client = new Visitor(program.address())) {
            String address = makeLink(manager, "Client without profiles");
            client.open(address);
            client.press("Continue to Amazon");
            consentAs(client, "no-profiles");
            client.page().getByText("No credentials have been stored.").waitFor();

            client.open(address);
            client.press("Continue to Amazon");
            consentAs(client, "big-ids");

            assertThat(client.heading("Done: Client without profiles is connected"))
                    .isVisible();
        }
    }

    @Test
    void call2_who_is_signed_out_between_leaving_and_returning_goes_on_after_signing_in() {
        try (Visitor admin = new Visitor(program.address())) {
            admin.signInAs("admin");
            admin.open("/dashboard/ads/authorizations/new");
            admin.press("Connect Amazon Ads Account");
            assertThat(admin.page()).hasURL(AT_AMAZON);
            admin.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("adsc_session"));

            consentAs(admin, "seller-worldwide");
            assertThat(admin.page()).hasURL(Pattern.compile(".*/signin\\?next=.*"));
            assertThat(admin.page().url()).doesNotContain("code", "state");
            admin.press("Sign in as admin");

            assertThat(admin.heading("Choose your advertising profile")).isVisible();
            admin.open("/dashboard/ads/");
            admin.page()
                    .getByText("Discard", new Page.GetByTextOptions().setExact(true))
                    .click();
            admin.page().locator("details.confirm[open] button[type=submit]").click();
        }
    }

    @Test
    void call6_consenting_again_with_the_same_login_makes_no_twin() {
        try (Visitor manager = new Visitor(program.address())) {
            manager.signInAs("manager");
            int before = accounts(manager);
            manager.open("/dashboard/ads/authorizations/new");
            manager.press("Connect Amazon Ads Account");
            consentAs(manager, "demo-manager");

            assertThat(manager.page().getByText("This Amazon login was connected here already"))
                    .isVisible();
            manager.link("Go to the dashboard").click();
            assertThat(accounts(manager)).isEqualTo(before);
        }
    }

    @Test
    void auth8_whom_amazon_never_sent_back_finds_help_and_may_paste_the_address() {
        try (Visitor admin = new Visitor(program.address())) {
            Page page = admin.page();
            admin.signInAs("admin");
            admin.open("/dashboard/ads/authorizations/new");
            admin.press("Connect Amazon Ads Account");
            assertThat(page).hasURL(AT_AMAZON);
            String unreachable = allow(page.url(), "vendor");

            admin.open("/dashboard/ads/authorizations/new");
            admin.link("Get help with it").click();
            page.getByText("My browser could not open the page after Amazon").click();
            page.getByLabel("The address your browser ended on").fill(unreachable);
            admin.press("Go on with this address");

            assertThat(admin.heading("Choose your advertising profile")).isVisible();
            admin.open("/dashboard/ads/");
            page.getByText("Discard", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.locator("details.confirm[open] button[type=submit]").click();
        }
    }

    @Test
    void auth3_each_region_uses_its_own_hosts() {
        try (Visitor manager = new Visitor(program.address());
                Visitor client = new Visitor(program.address())) {
            for (String region : List.of("EU", "FE", "NA")) {
                String address = makeLink(manager, "Client in " + region, region);
                long before = exchanges(region);
                client.open(address);
                client.press("Continue to Amazon");
                consentAs(
                        client,
                        Map.of("EU", "view-only", "FE", "attribution", "NA", "no-spend")
                                .get(region));
                client.page().locator(".shared-list").waitFor();

                assertThat(exchanges(region)).isEqualTo(before + 1);
            }
        }
    }

    @Test
    void call2_of_many_callbacks_at_the_same_moment_one_exchanges() throws Exception {
        try (Visitor admin = new Visitor(program.address())) {
            admin.signInAs("admin");
            admin.open("/dashboard/ads/authorizations/new");
            admin.press("Connect Amazon Ads Account");
            assertThat(admin.page()).hasURL(AT_AMAZON);
            String callback = allow(admin.page().url(), "vendor");
            String cookies = admin.page().context().cookies(program.address().toString()).stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
            long before = exchanges("NA");

            List<HttpResponse<String>> answers = atOnce(8, () -> get(callback, cookies));

            assertThat(exchanges("NA")).isEqualTo(before + 1);
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 303);
            admin.open("/dashboard/ads/pending");
            assertThat(admin.heading("Choose your advertising profile")).isVisible();
            admin.open("/dashboard/ads/");
            admin.page()
                    .getByText("Discard", new Page.GetByTextOptions().setExact(true))
                    .click();
            admin.page().locator("details.confirm[open] button[type=submit]").click();
        }
    }

    /** The owner hears of the account and picks from it; then there is no news any more (AUTH-1, AUTH-5). */
    private static void picksOf(Visitor owner, String account) {
        Locator news = owner.page().locator(".news", new Page.LocatorOptions().setHasText(account));
        news.getByText("Pick profiles").click();
        assertThat(owner.heading("Choose your advertising profile")).isVisible();
        assertThat(owner.page().getByText("Account: " + account)).isVisible();
        owner.page().locator(".choices input:enabled").first().check();
        owner.press("Connect");
        assertThat(owner.page().getByText("Generating Reports")).isVisible();
        news.getByText("Got it").click();
        assertThat(news).hasCount(0);
        assertThat(owner.complaints()).isEmpty();
    }

    private static String makeLink(Visitor manager, String name) {
        return makeLink(manager, name, "NA");
    }

    private static String makeLink(Visitor manager, String name, String region) {
        manager.page().context().clearCookies();
        manager.signInAs("manager");
        manager.open(LINKS);
        manager.page().getByLabel("Account names, one a line").fill(name);
        manager.page().locator("input[name=region][value=" + region + "]").check();
        manager.press("Make links");
        return manager.page().locator("code.address").first().textContent().strip();
    }

    private static void consentAs(Visitor visitor, String persona) {
        visitor.page().locator("input[name=persona][value=" + persona + "]").check();
        visitor.press("Allow");
    }

    private static int accounts(Visitor visitor) {
        visitor.open("/dashboard/ads/");
        return visitor.page().locator(".entry").count();
    }

    /** Looks at the page and follows nothing. */
    private static void mailScannerOpens(String address) {
        assertThat(get(address, "").statusCode()).isEqualTo(200);
    }

    private static String secretOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Presses Allow without a browser, and tells where Amazon sends it back to. */
    private static String allow(String consentPage, String persona) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(consentPage))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("decision=allow&persona=" + persona))
                .build();
        return send(request).headers().firstValue("location").orElseThrow();
    }

    private static HttpResponse<String> get(String address, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!cookies.isEmpty()) {
            request.header("cookie", cookies);
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(times, call))) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static long exchanges(String region) {
        return program.amazon().requests().getJsonArray("requests").stream()
                .map(JsonObject.class::cast)
                .filter(request -> "authorization_code".equals(request.getString("grantType")))
                .filter(request -> region.equals(request.getString("region")))
                .count();
    }

    /** The codes and states that travel through this browser's address bar. */
    private static Collection<String> secretsInAddresses(Page page) {
        ConcurrentLinkedQueue<String> secrets = new ConcurrentLinkedQueue<>();
        page.onRequest(request -> {
            for (String name : List.of("code", "state")) {
                var matcher = Pattern.compile("[?&]" + name + "=([^&]{16,})").matcher(request.url());
                if (matcher.find()) {
                    secrets.add(matcher.group(1));
                }
            }
        });
        return secrets;
    }
}
