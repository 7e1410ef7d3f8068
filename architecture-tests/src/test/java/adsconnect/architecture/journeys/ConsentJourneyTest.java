package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Leaving for Amazon and coming back, by links and without, on every way that people take. */
class ConsentJourneyTest {

    private static final String LINKS = "/dashboard/ads/links";

    private static RunningProgram program;
    private static Traces traces;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
        traces = new Traces(program);
    }

    @AfterAll
    static void call3_no_code_state_token_or_link_is_left_anywhere() {
        traces.assertNoneAndStop();
    }

    @Test
    void auth5_a_client_follows_a_link_and_sees_what_is_shared_with_whom() {
        try (Visitor manager = traces.visitor();
                Visitor client = traces.visitor()) {
            String address = manager.makeLink("Client Europe 🛒", "NA");
            mailScannerOpens(address);

            client.open(address);
            assertThat(client.page().getByText("manager@")).isVisible();
            assertThat(client.page().getByText("Client Europe 🛒")).isVisible();
            client.press("Continue to Amazon");
            assertThat(client.page()).hasURL(Visitor.AT_AMAZON);
            client.allowAs("seller-europe");

            assertThat(client.heading("Done: Client Europe 🛒 is connected")).isVisible();
            assertThat(client.page().locator(".shared-list li").first()).isVisible();
            assertThat(client.page().url()).doesNotContain("code=", "state=");
            manager.open(LINKS);
            assertThat(manager.page().locator(".link-list")).containsText("Connected");
            picksOf(manager, "Client Europe 🛒");
            assertThat(client.complaints()).isEmpty();
            client.open(address);
            assertThat(client.button("Continue to Amazon")).hasCount(0);
        }
    }

    @Test
    void auth7_a_client_who_cancels_may_try_again_and_one_who_is_not_meant_ends_the_link() {
        try (Visitor manager = traces.visitor();
                Visitor client = traces.visitor()) {
            String address = manager.makeLink("Client who cancels", "NA");
            client.open(address);
            client.press("Continue to Amazon");
            client.press("Cancel");
            assertThat(client.heading("You cancelled at Amazon")).isVisible();
            manager.open(LINKS);
            assertThat(manager.page().locator(".link-list")).containsText("You cancelled at Amazon");
            client.press("Try again");
            assertThat(client.page()).hasURL(Visitor.AT_AMAZON);
            client.press("Cancel");

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
        try (Visitor manager = traces.visitor();
                Visitor client = traces.visitor()) {
            String address = manager.makeLink("Client without profiles", "NA");
            client.open(address);
            client.press("Continue to Amazon");
            client.allowAs("no-profiles");
            client.page().getByText("No credentials have been stored.").waitFor();

            client.open(address);
            client.press("Continue to Amazon");
            client.allowAs("big-ids");

            assertThat(client.heading("Done: Client without profiles is connected"))
                    .isVisible();
        }
    }

    @Test
    void call2_who_is_signed_out_between_leaving_and_returning_goes_on_after_signing_in() {
        try (Visitor admin = traces.visitor()) {
            admin.signInAs("admin");
            admin.open("/dashboard/ads/authorizations/new");
            admin.press("Connect Amazon Ads Account");
            assertThat(admin.page()).hasURL(Visitor.AT_AMAZON);
            admin.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("adsc_session"));

            admin.allowAs("seller-worldwide");
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
        try (Visitor manager = traces.visitor()) {
            manager.signInAs("manager");
            int before = accounts(manager);
            manager.open("/dashboard/ads/authorizations/new");
            manager.press("Connect Amazon Ads Account");
            manager.allowAs("demo-manager");

            assertThat(manager.page().getByText("This Amazon login was connected here already"))
                    .isVisible();
            manager.link("Go to the dashboard").click();
            assertThat(accounts(manager)).isEqualTo(before);
        }
    }

    @Test
    void auth8_whom_amazon_never_sent_back_finds_help_and_may_paste_the_address() {
        try (Visitor admin = traces.visitor()) {
            Page page = admin.page();
            admin.signInAs("admin");
            admin.open("/dashboard/ads/authorizations/new");
            admin.press("Connect Amazon Ads Account");
            assertThat(page).hasURL(Visitor.AT_AMAZON);
            String unreachable = PlainHttp.allow(page.url(), "vendor");

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
        try (Visitor manager = traces.visitor();
                Visitor client = traces.visitor()) {
            for (String region : List.of("EU", "FE", "NA")) {
                String address = manager.makeLink("Client in " + region, region);
                long before = program.exchanges(region);
                client.open(address);
                client.press("Continue to Amazon");
                client.allowAs(Map.of("EU", "view-only", "FE", "attribution", "NA", "no-spend")
                        .get(region));
                client.page().locator(".shared-list").waitFor();

                assertThat(program.exchanges(region)).isEqualTo(before + 1);
            }
        }
    }

    @Test
    void call2_of_many_callbacks_at_the_same_moment_one_exchanges() throws Exception {
        try (Visitor admin = traces.visitor()) {
            admin.signInAs("admin");
            admin.open("/dashboard/ads/authorizations/new");
            admin.press("Connect Amazon Ads Account");
            assertThat(admin.page()).hasURL(Visitor.AT_AMAZON);
            String callback = PlainHttp.allow(admin.page().url(), "vendor");
            String cookies = PlainHttp.cookies(admin.page().context(), program.address());
            long before = program.exchanges("NA");

            List<HttpResponse<String>> answers = PlainHttp.atOnce(8, () -> PlainHttp.get(callback, cookies));

            assertThat(program.exchanges("NA")).isEqualTo(before + 1);
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
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
        assertThat(owner.page().locator(".picker-account")).hasText("Account: " + account);
        owner.page().locator(".choices input:enabled").first().check();
        owner.press("Connect");
        assertThat(owner.page().getByText("Generating Reports")).isVisible();
        owner.open(LINKS);
        news.getByText("Got it").click();
        assertThat(news).hasCount(0);
        assertThat(owner.complaints()).isEmpty();
    }

    private static int accounts(Visitor visitor) {
        visitor.open("/dashboard/ads/");
        return visitor.page().locator(".entry").count();
    }

    /** Looks at the page and follows nothing. */
    private static void mailScannerOpens(String address) {
        assertThat(PlainHttp.get(address, "").statusCode()).isEqualTo(200);
    }
}
