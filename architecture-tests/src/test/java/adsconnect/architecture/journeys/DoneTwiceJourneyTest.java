package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Double clicks, Back, and several browsers with one link: nothing is made twice, and nothing is a dead end. */
class DoneTwiceJourneyTest {

    private static final String CHOOSE = "Choose your advertising profile";
    private static final String LINKS = "/dashboard/ads/links";
    private static final Pattern CONNECTION = Pattern.compile(".*/dashboard/ads/connections/[0-9]+.*");

    private static RunningProgram program;
    private static Traces traces;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
        traces = new Traces(program);
    }

    /** So many visits to links in one minute would be too many. */
    @BeforeEach
    void rest() {
        program.letPass(Duration.ofMinutes(1));
    }

    @AfterAll
    static void call3_no_code_state_token_or_link_is_left_anywhere() {
        traces.assertNoneAndStop();
    }

    @Test
    void call2_double_clicks_on_every_button_connect_once() {
        try (Visitor seller = traces.visitor()) {
            int before = accounts();
            seller.signInAs("new seller");
            seller.button("Connect Amazon Ads Account").dblclick();
            assertThat(seller.page()).hasURL(Visitor.AT_AMAZON);
            seller.button("Allow").dblclick();
            assertThat(seller.heading(CHOOSE)).isVisible();
            seller.page().getByRole(AriaRole.RADIO).check();
            seller.button("Connect").dblclick();

            assertThat(seller.page()).hasURL(CONNECTION);
            assertThat(accounts()).isEqualTo(before + 1);
            assertThat(program.firstColumn("SELECT 'waits' FROM pending_connections"))
                    .isEmpty();
        }
    }

    @Test
    void call2_back_from_every_step_is_a_page_that_goes_on() {
        try (Visitor admin = traces.visitor()) {
            int before = accounts();
            admin.signInAs("admin");
            admin.leave();
            admin.page().goBack();
            admin.press("Connect Amazon Ads Account");
            admin.allowAs("vendor");
            assertThat(admin.heading(CHOOSE)).isVisible();
            long exchanges = program.exchanges("");

            admin.page().goBack();
            assertThat(admin.page()).hasURL(Visitor.AT_AMAZON);
            admin.allowAs("vendor");
            assertThat(admin.heading(CHOOSE)).isVisible();
            admin.page().getByRole(AriaRole.CHECKBOX).first().check();
            admin.press("Connect");
            assertThat(admin.page()).hasURL(CONNECTION);
            admin.page().goBack();
            assertThat(admin.page()).hasURL(CONNECTION);

            admin.page().goBack();
            assertThat(admin.page()).hasURL(Visitor.AT_AMAZON);
            admin.allowAs("vendor");
            assertThat(admin.heading("Brambleford Foods is connected")).isVisible();
            admin.link("Go to the dashboard").click();
            assertThat(admin.page()).hasURL(CONNECTION);
            assertThat(program.exchanges("")).isEqualTo(exchanges);
            assertThat(accounts()).isEqualTo(before + 1);
        }
    }

    @Test
    void auth5_double_clicks_and_back_at_a_link_connect_once() {
        try (Visitor manager = traces.visitor();
                Visitor client = traces.visitor()) {
            String address = manager.makeLink("Client in a hurry", "NA");
            int before = accounts();
            client.open(address);
            client.button("Continue to Amazon").dblclick();
            assertThat(client.page()).hasURL(Visitor.AT_AMAZON);
            client.page().goBack();
            client.press("Continue to Amazon");
            client.page().locator("input[name=persona][value=unpaid]").check();
            client.button("Allow").dblclick();

            assertThat(client.heading("Done: Client in a hurry is connected")).isVisible();
            client.page().goBack();
            client.page().goBack();
            assertThat(client.heading("This link has done its work")).isVisible();
            assertThat(accounts()).isEqualTo(before + 1);
        }
    }

    @Test
    void auth5_scanners_leave_a_link_as_it_is_and_of_two_browsers_one_has_it() {
        try (Visitor manager = traces.visitor();
                Visitor first = traces.visitor();
                Visitor second = traces.visitor()) {
            String address = manager.makeLink("Client with two browsers", "NA");
            for (int look = 0; look < 3; look++) {
                assertThat(PlainHttp.get(address, "").statusCode()).isEqualTo(200);
                assertThat(PlainHttp.head(address).statusCode()).isEqualTo(200);
            }
            manager.open(LINKS);
            assertThat(manager.page().locator(".link").first()).containsText("Not opened");
            int before = accounts();

            for (Visitor client : List.of(first, second)) {
                client.open(address);
                client.press("Continue to Amazon");
                assertThat(client.page()).hasURL(Visitor.AT_AMAZON);
            }
            manager.open(LINKS);
            assertThat(manager.page().locator(".link").first()).containsText("Opened");
            first.allowAs("view-only");
            assertThat(first.heading("Done: Client with two browsers is connected"))
                    .isVisible();
            second.allowAs("yen");
            saysThatNothingIsStored(second);

            assertThat(accounts()).isEqualTo(before + 1);
            second.open(address);
            assertThat(second.heading("This link has done its work")).isVisible();
        }
    }

    @Test
    @Tag("long")
    void auth6_a_link_that_ends_while_its_client_is_at_amazon_connects_nothing() {
        try (Visitor manager = traces.visitor();
                Visitor client = traces.visitor();
                Visitor notMeant = traces.visitor()) {
            int before = accounts();
            String revoked = manager.makeLink("Client whose link is revoked", "NA");
            client.open(revoked);
            client.press("Continue to Amazon");
            manager.open(LINKS);
            manager.page()
                    .getByLabel("Revoke the link for Client whose link is revoked")
                    .click();
            manager.press("Yes, revoke it");
            client.allowAs("attribution");
            saysThatNothingIsStored(client);

            String disclaimed = manager.makeLink("Client who is somebody else", "NA");
            client.open(disclaimed);
            client.press("Continue to Amazon");
            notMeant.open(disclaimed);
            notMeant.page().getByText("This is not me").click();
            notMeant.press("Yes, end the link");
            assertThat(notMeant.heading("Done: the link has ended")).isVisible();
            client.allowAs("attribution");
            saysThatNothingIsStored(client);
            client.open(disclaimed);
            assertThat(client.heading("This link has been ended")).isVisible();

            assertThat(accounts()).isEqualTo(before);
        }
    }

    @Test
    void call2_of_twenty_callbacks_of_a_link_one_exchanges_and_one_account_is_made() throws Exception {
        try (Visitor manager = traces.visitor();
                Visitor client = traces.visitor()) {
            client.open(manager.makeLink("Client with twenty callbacks", "NA"));
            client.press("Continue to Amazon");
            assertThat(client.page()).hasURL(Visitor.AT_AMAZON);
            String callback = PlainHttp.allow(client.page().url(), "kdp-author");
            traces.learn(callback);
            String cookies = PlainHttp.cookies(client.page().context(), program.address());
            long exchanges = program.exchanges("");
            int before = accounts();

            List<HttpResponse<String>> answers = PlainHttp.atOnce(20, () -> PlainHttp.get(callback, cookies));

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
            client.page().navigate(callback);
            assertThat(client.heading("Done: Client with twenty callbacks is connected"))
                    .isVisible();
            assertThat(program.exchanges("")).isEqualTo(exchanges + 1);
            assertThat(accounts()).isEqualTo(before + 1);
        }
    }

    private static void saysThatNothingIsStored(Visitor visitor) {
        assertThat(visitor.page().getByText("No credentials have been stored.")).isVisible();
        assertThat(visitor.page().getByText("If you came by a link, open it again"))
                .isVisible();
        assertThat(visitor.page().locator("main").getByText("Get help")).isVisible();
    }

    private static int accounts() {
        return program.firstColumn("SELECT account_id FROM accounts").size();
    }
}
