package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Code;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.feedback.Circumstances;
import adsconnect.domain.feedback.InboxFilter;
import adsconnect.domain.feedback.Message;
import adsconnect.domain.feedback.Reference;
import adsconnect.domain.feedback.Sender;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HELP-1: Get help. */
@ExtendWith(VertxExtension.class)
final class MessageTest {

    private static final String FORM = "/help/message";

    private final User user = Samples.seller();
    private final Profile profile = Samples.profile();
    private WebFixture site;
    private Browser browser;
    private Connection connection;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        browser = site.browserOf(user);
        connection = site.connected(user, profile, "Brightleaf");
    }

    @Test
    void help1_what_is_known_stands_on_the_form_and_goes_with_it() {
        Answer form = browser.get(FORM + "?code=no_profiles&reference=REF2345678&profile="
                + profile.id().value());

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.html())
                .contains(">Brightleaf</dd>", profile.name() + " — Amazon.com", "<code>REF2345678</code>")
                .contains("name=\"code\" value=\"no_profiles\"", "name=\"reference\" value=\"REF2345678\"")
                .contains("name=\"profile\" value=\"" + profile.id().value() + "\"");
        assertThat(form.says("failure.no_profiles.title")).isTrue();
    }

    @Test
    void help1_a_page_about_a_connection_leads_to_a_form_that_knows_it() {
        String page = browser.get("/dashboard/ads/connections/" + profile.id().value())
                .html();

        assertThat(page).contains("href=\"/help/message?profile=" + profile.id().value() + "\"");
    }

    @Test
    void what_cannot_be_is_not_believed() {
        Answer form = browser.get(FORM + "?code=no_such_code&reference=%3Cscript%3E&profile=abc");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.html()).doesNotContain("no_such_code", "<script>").doesNotContain("class=\"known\"");
    }

    @Test
    void sec1_a_profile_that_is_not_theirs_is_as_if_it_did_not_exist() {
        String address = FORM + "?profile=" + profile.id().value();
        Browser other = site.browserOf(Samples.seller());

        assertThat(other.get(address).html()).doesNotContain("Brightleaf", "class=\"known\"");
        assertThat(site.browser().get(address).html()).doesNotContain("Brightleaf", "class=\"known\"");
        other.post(
                FORM, "content", "Hello", "profile", Long.toString(profile.id().value()));
        assertThat(inbox())
                .singleElement()
                .satisfies(message -> assertThat(message.about().place()).isEmpty());
    }

    @Test
    void help1_a_message_is_sent_and_its_number_told() {
        Answer sent = browser.post(
                FORM,
                "content",
                "The list is empty.\r\nWhat now?",
                "amazonEmail",
                "Shop@example.com",
                "code",
                "no_profiles",
                "reference",
                "REF2345678",
                "profile",
                Long.toString(profile.id().value()));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo("/help/messages/1");
        Answer page = browser.get(sent.location());
        assertThat(page.says("message.sent.text", "1")).isTrue();
        assertThat(page.html()).contains("href=\"mailto:help@example.test?subject=Ads%20Connect%2C%20message%201\"");
        assertThat(inbox()).singleElement().satisfies(message -> {
            assertThat(message.sender()).isEqualTo(new Sender.Known(user.id()));
            assertThat(message.content().text()).isEqualTo("The list is empty.\nWhat now?");
            assertThat(message.amazonEmail()).contains(new EmailAddress("shop@example.com"));
            assertThat(message.about())
                    .isEqualTo(new Circumstances(
                            Optional.of(Code.NO_PROFILES),
                            Optional.of(new Reference("REF2345678")),
                            Optional.of(
                                    new Circumstances.Place(connection.account().id(), profile.id()))));
        });
    }

    @Test
    void help1_a_stranger_is_heard() {
        Browser guest = site.browser();

        Answer sent = guest.post(FORM, "content", "My link is broken.");

        assertThat(guest.get(sent.location()).says("message.sent")).isTrue();
        assertThat(guest.get(sent.location()).says("message.sent.text", "1")).isTrue();
        assertThat(inbox())
                .singleElement()
                .satisfies(message -> assertThat(message.sender()).isEqualTo(new Sender.Stranger(Browser.ADDRESS)));
    }

    @Test
    void audit1_that_a_message_was_sent_is_written_down_with_where_it_came_from() {
        browser.post(FORM, "content", "Hello");

        AuditLine line = site.stores.auditTrail().newest(1).getFirst();
        assertThat(line.deed()).isEqualTo(Deed.MESSAGE_SENT);
        assertThat(line.origin()).isEqualTo(new Origin(Origin.Via.WEB, Browser.ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ads.example/dashboard/ads/callback?code=RKzvPhTqWmYcLsNdXbGa&state=RKzvPhTqWmYcLsNdXbGa",
                "It printed Atza|RKzvPhTqWmYcLsNdXbGa and stopped",
                "Authorization: Bearer adsc_RKzvPhTqWmYcLsNdXbGa"
            })
    void section16_a_token_does_not_reach_the_inbox(String content) {
        browser.post(FORM, "content", content);

        assertThat(inbox())
                .singleElement()
                .satisfies(message ->
                        assertThat(message.toString()).contains("***").doesNotContain("RKzvPhTqWmYcLsNdXbGa"));
    }

    @Test
    void nothing_too_much_or_half_an_address_is_refused_and_what_was_typed_stays() {
        Answer nothing = browser.post(FORM, "content", " \r\n ", "amazonEmail", "shop@example.com");
        Answer tooMuch = browser.post(FORM, "content", "x".repeat(4001));
        Answer email =
                browser.post(FORM, "content", "The list is empty.", "amazonEmail", "shop", "code", "no_profiles");
        Answer token = browser.post(FORM, "content", "Hello", "amazonEmail", "Atza|IwEBI@example.com");

        assertThat(List.of(nothing.status(), tooMuch.status(), email.status(), token.status()))
                .containsOnly(422);
        assertThat(nothing.says("message.problem.missing")).isTrue();
        assertThat(nothing.html()).contains("value=\"shop@example.com\"");
        assertThat(tooMuch.says("message.problem.too-long", 4000)).isTrue();
        assertThat(tooMuch.html()).contains("x".repeat(4001));
        assertThat(email.says("message.problem.email")).isTrue();
        assertThat(email.html()).contains(">The list is empty.</textarea>", "name=\"code\" value=\"no_profiles\"");
        assertThat(token.says("message.problem.email")).isTrue();
        assertThat(inbox()).isEmpty();
    }

    @Test
    void what_was_typed_is_shown_and_not_run() {
        assertThat(browser.post(FORM, "content", "</textarea><script>alert(1)</script>", "amazonEmail", "\"><b>")
                        .html())
                .doesNotContain("<script>alert", "\"><b>");
    }

    @Test
    void help1_after_five_in_an_hour_an_address_has_to_wait_and_keeps_its_text() {
        for (int i = 0; i < 5; i++) {
            assertThat(site.browser().post(FORM, "content", "Hello").status()).isEqualTo(303);
        }

        Answer tooMany = site.browser().post(FORM, "content", "Hello again");

        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.reply().headers()).containsEntry("retry-after", "3600");
        assertThat(tooMany.says("message.problem.too-many")).isTrue();
        assertThat(tooMany.html()).contains(">Hello again</textarea>");
        assertThat(browser.post(FORM, "content", "A user at that address").status())
                .isEqualTo(303);
    }

    @Test
    void help1_whoever_has_a_whole_ipv6_network_is_counted_as_one() {
        for (int i = 0; i < 5; i++) {
            site.browser().from("2001:db8:1:2::" + i).post(FORM, "content", "Hello");
        }

        assertThat(site.browser()
                        .from("2001:db8:1:2:ffff::1")
                        .post(FORM, "content", "Hello")
                        .status())
                .isEqualTo(429);
        assertThat(site.browser()
                        .from("2001:db8:1:3::1")
                        .post(FORM, "content", "Hello")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void where_no_support_address_is_set_none_is_shown(Vertx vertx) {
        WebFixture plain = new WebFixture(vertx, WebFixture.settings(true, false), false);

        Browser guest = plain.browser();

        assertThat(guest.get(guest.post(FORM, "content", "Hello").location()).html())
                .contains("number 1")
                .doesNotContain("mailto:");
    }

    @Test
    void sec1_nobody_but_its_sender_learns_that_a_message_exists() {
        Browser guest = site.browser();
        String users = browser.post(FORM, "content", "Hello").location();
        String guests = guest.post(FORM, "content", "Hello").location();

        for (Browser other : List.of(site.browser(), site.browserOf(Samples.admin()))) {
            for (String address : List.of(users, guests, "/help/messages/2", "/help/messages/999")) {
                Answer answer = other.get(address);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.failsWith("not_found")).isTrue();
            }
        }
        assertThat(guest.get(users).status()).isEqualTo(404);
        assertThat(browser.get(guests).status()).isEqualTo(404);
        assertThat(browser.get(users).status()).isEqualTo(200);
        assertThat(guest.get(guests).status()).isEqualTo(200);
    }

    @Test
    void sec1_whoever_makes_up_what_a_browser_remembers_learns_of_no_message() {
        String users = browser.post(FORM, "content", "Hello").location();
        String guests = site.browser().post(FORM, "content", "Hello").location();

        assertThat(site.browser().with("adsc_message", "1").get(users).status()).isEqualTo(404);
        assertThat(site.browser()
                        .with("adsc_message", "2")
                        .get("/help/messages/2")
                        .status())
                .isEqualTo(404);
        assertThat(site.browser().with("adsc_message", "2").get(guests).html().replace("2", "999"))
                .as("the same for a message there is and one there is not")
                .isEqualTo(site.browser()
                        .with("adsc_message", "999")
                        .get(guests)
                        .html()
                        .replace("2", "999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e3", "9999999999", "<b>"})
    void what_is_no_number_is_not_repeated(String remembered) {
        assertThat(site.browser()
                        .with("adsc_message", remembered)
                        .get("/help/messages/last")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e3", "9999999999", "x"})
    void what_is_no_number_of_a_message_is_not_found(String number) {
        assertThat(browser.get("/help/messages/" + number).status()).isEqualTo(404);
    }

    private List<Message> inbox() {
        return site.stores.inbox().list(InboxFilter.ALL, Integer.MAX_VALUE, 10).stream()
                .map(filed -> filed.message())
                .toList();
    }
}
