package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.User;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.console.Node;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.notice.Letter;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.domain.notice.WebhookId;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs a hand, and the connections over all owners (section 17). */
@ExtendWith(VertxExtension.class)
final class ConsoleTest {

    private static final String CONNECTIONS = "/admin/connections";

    private WebFixture site;
    private User seller;
    private User manager;
    private Browser sellers;
    private Browser managers;
    private Browser admins;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = Samples.seller();
        manager = Samples.manager();
        sellers = site.browserOf(seller);
        managers = site.browserOf(manager);
        admins = site.browserOf(Samples.admin());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/",
                "/admin/connections",
                "/admin/connections.csv",
                "/admin/parts/connections",
                "/admin/parts/attention"
            })
    void sellers_find_nothing_there_and_strangers_sign_in_first(String address) {
        assertThat(sellers.get(address).failsWith("not_found")).isTrue();
        assertThat(sellers.get(address).status()).isEqualTo(404);
        assertThat(site.browser().get(address).location()).startsWith("/signin?next=%2Fadmin");
        assertThat(managers.get(address).status()).isLessThan(400);
        assertThat(admins.get(address).status()).isLessThan(400);
    }

    @Test
    void it_begins_with_what_needs_a_hand_and_where_it_is() {
        assertThat(admins.get("/admin/").says("console.calm")).isTrue();
        Connection lost = site.connected(seller, Samples.profile());
        site.stores.connections().loseAccess(lost.profile().id());
        site.stores.alarms().raise(Alarm.CLIENT_REJECTED_EU, site.clock.instant());

        Answer all = admins.get("/admin/");
        Answer own = managers.get("/admin/");

        assertThat(all.html()).contains("href=\"/admin/connections?show=access_lost\"");
        assertThat(all.says("console.alarm.client_rejected_eu")).isTrue();
        assertThat(own.says("console.calm")).isTrue();
        assertThat(own.says("console.alarm.client_rejected_eu")).isFalse();
    }

    @Test
    void reco5_what_does_not_arrive_is_there_and_admins_see_of_letters_why() {
        Instant now = site.clock.instant();
        letterGivenUp("550 <b>nobody</b> here", now);
        WebhookId own = webhook(manager);
        WebhookId others = webhook(Samples.admin());
        site.stores.webhooks().failed(own, now);
        site.stores.webhooks().change(others, Webhook.State.PAUSED);
        assertThat(webhooks(managers)).isEqualTo("nothing");

        site.clock.advance(Duration.ofMinutes(61));

        assertThat(webhooks(managers)).isEqualTo("1");
        assertThat(webhooks(admins)).isEqualTo("2");
        assertThat(admins.get("/admin/").html()).contains("href=\"/admin/webhooks#letters\"");
        assertThat(managers.get("/admin/").html()).doesNotContain("#letters");
        assertThat(admins.get("/admin/webhooks").html()).contains("late@example.test", "550 &lt;b&gt;nobody");
        assertThat(managers.get("/admin/webhooks").html()).doesNotContain("late@example.test", "id=\"letters\"");

        site.stores.webhooks().succeeded(own, site.clock.instant());
        assertThat(webhooks(managers)).isEqualTo("nothing");
    }

    private void letterGivenUp(String why, Instant now) {
        site.stores
                .letterQueue()
                .queue(new Letter(
                        UUID.randomUUID(),
                        Letter.Kind.NEWS,
                        new EmailAddress("late@example.test"),
                        "en",
                        Map.of(),
                        now,
                        0));
        site.stores
                .letterQueue()
                .givenUp(
                        site.stores
                                .letterQueue()
                                .claim(now, now.plusSeconds(60))
                                .orElseThrow(),
                        now,
                        new LetterQueue.Trouble(why, true));
    }

    private WebhookId webhook(User owner) {
        WebhookId id = new WebhookId(UUID.randomUUID());
        site.stores
                .webhooks()
                .add(
                        id,
                        owner.id(),
                        WebhookAddress.parse("https://hooks.example.test/").orElseThrow(),
                        Set.of(Topic.EXPIRED),
                        site.clock.instant());
        return id;
    }

    /** How many are counted of what does not arrive at webhooks. */
    private static String webhooks(Browser browser) {
        Matcher line = Pattern.compile(
                        "href=\"/admin/webhooks\" data-say=\"[^\"]*\"><span class=\"console-count\">([0-9,]+)<")
                .matcher(browser.get("/admin/").html());
        return line.find() ? line.group(1) : "nothing";
    }

    @Test
    void the_worst_come_first_with_owner_state_and_days_left() {
        Connection well = site.connected(manager, Samples.profile("Well & good"));
        site.stores.connections().synced(well.profile().id(), site.clock.instant(), Samples.TODAY.minusDays(1));
        Connection revoked = site.connected(seller, Samples.profile("Gone"));
        site.stores.accounts().endConsent(revoked.account().id(), ConsentEnd.REVOKED);

        String html = admins.get(CONNECTIONS).html();

        assertThat(html).contains(seller.email().value(), manager.email().value(), "Well &amp; good");
        assertThat(html.indexOf("Gone</bdi>")).isLessThan(html.indexOf("Well &amp; good</bdi>"));
        assertThat(html)
                .contains("href=\"/admin/connections/" + revoked.profile().id().value() + "\"");
    }

    @Test
    void sec1_managers_see_their_own_alone() {
        site.connected(seller, Samples.profile("Somebody else’s"));
        site.connected(manager, Samples.profile("My own"));

        for (String address : List.of(CONNECTIONS, "/admin/parts/connections", "/admin/connections.csv")) {
            assertThat(managers.get(address).html()).contains("My own").doesNotContain("Somebody else’s");
            assertThat(admins.get(address).html()).contains("My own", "Somebody else’s");
        }
    }

    @Test
    void it_is_filtered_and_searched_by_the_address() {
        Connection lost = site.connected(seller, Samples.profile("Lost one"));
        site.stores.connections().loseAccess(lost.profile().id());
        site.connected(manager, Samples.germanProfile());

        assertThat(admins.get(CONNECTIONS + "?show=attention").html())
                .contains("Lost one")
                .doesNotContain("Amazon.de</span>");
        assertThat(admins.get(CONNECTIONS + "?country=de&region="
                                + Region.EU.name().toLowerCase(Locale.ROOT))
                        .html())
                .contains("Amazon.de</span>")
                .doesNotContain("Lost one");
        assertThat(admins.get(CONNECTIONS + "?words=LOST").html()).contains("Lost one");
        assertThat(admins.get(CONNECTIONS + "?words=%27%3B--").says("console.connections.none-such"))
                .isTrue();
        assertThat(admins.get(CONNECTIONS + "?show=&after=x&region=").status()).isEqualTo(200);
    }

    @Test
    void many_come_page_by_page_and_all_of_them_as_a_file() {
        for (int i = 0; i < 60; i++) {
            site.connected(seller, Samples.profile("Number " + i), "Account " + i);
        }
        String first = admins.get(CONNECTIONS).html();
        String further = first.replaceAll("(?s).*href=\"(/admin/connections\\?after=[^\"]+)\".*", "$1");

        String second = admins.get(further).html();

        assertThat(rows(first)).isEqualTo(50);
        assertThat(rows(second)).isEqualTo(10);
        assertThat(second).contains("href=\"/admin/connections\"");
        assertThat(admins.get("/admin/connections.csv").html().lines()).hasSize(61);
    }

    @Test
    void rows_come_anew_by_themselves_without_keeping_a_session_alive() {
        site.connected(seller, Samples.profile("Row"));
        assertThat(admins.get(CONNECTIONS + "?show=attention").html())
                .contains("hx-get=\"/admin/parts/connections?show=attention\"", "hx-trigger=\"every 10s\"");
        for (int hour = 0; hour < 13; hour++) {
            site.clock.advance(Duration.ofHours(1));
            admins.htmx("/admin/parts/connections");
        }

        assertThat(admins.htmx("/admin/parts/connections").reloadsThePage()).isTrue();
    }

    /** Or an open page would go on showing what it had, as if nothing had happened. */
    @Test
    void whoever_lost_the_console_while_a_page_of_it_was_open_has_it_loaded_anew() {
        assertThat(sellers.htmx("/admin/parts/attention").reloadsThePage()).isTrue();
        assertThat(managers.htmx("/admin/parts/attention").reloadsThePage()).isFalse();
        assertThat(managers.htmx("/admin/parts/vault").reloadsThePage()).isTrue();
    }

    @Test
    void who_has_to_sign_in_comes_back_to_the_list_as_it_was_filtered() {
        assertThat(site.browser()
                        .get(CONNECTIONS + "?show=attention&words=a%26b")
                        .location())
                .isEqualTo("/signin?next=%2Fadmin%2Fconnections%3Fshow%3Dattention%26words%3Da%2526b");
    }

    @Test
    void a_manager_is_not_told_that_a_list_holds_what_is_everybodys() {
        for (String list : List.of("connections", "links", "runs")) {
            String lead = "console." + list + ".lead";
            assertThat(admins.get("/admin/" + list).says(lead)).isTrue();
            assertThat(managers.get("/admin/" + list).says(lead)).isFalse();
            assertThat(managers.get("/admin/" + list).says(lead + ".own")).isTrue();
        }
    }

    @Test
    void admins_alone_see_the_settings_the_self_test_and_the_vault() {
        String settings = admins.get("/admin/settings").html();
        assertThat(settings)
                .contains("ADSCONNECT_LEASE", "30s", "PostgreSQL 17.11", "V042", "V043", "118 MiB")
                .contains("Redirect address</code>")
                .doesNotContain("Amazon refuses our client");
        assertThat(admins.get("/admin/vault").html()).contains("key-1", "key-2");
        assertThat(admins.get("/admin/parts/vault").says("console.vault.rotating"))
                .isTrue();
        for (String address : List.of("/admin/settings", "/admin/parts/installation", "/admin/vault")) {
            assertThat(managers.get(address).failsWith("not_found")).isTrue();
            assertThat(sellers.get(address).failsWith("not_found")).isTrue();
        }
        for (String address : List.of("/admin/settings", "/admin/parts/checks", "/admin/parts/checks/mail")) {
            assertThat(managers.post(address).failsWith("not_found")).isTrue();
            assertThat(sellers.post(address).failsWith("not_found")).isTrue();
        }
    }

    @Test
    void each_check_of_the_self_test_asks_for_itself_or_all_of_them_come_without_a_script() {
        assertThat(admins.post("/admin/parts/checks").html())
                .contains("hx-post=\"/admin/parts/checks/amazon-na\"", "hx-post=\"/admin/parts/checks/mail\"")
                .doesNotContain("Amazon refuses our client");
        Answer refused = admins.post("/admin/parts/checks/amazon-na");
        assertThat(refused.html()).contains("Amazon refuses our client").doesNotContain("hx-post");
        assertThat(refused.says("console.advice.client")).isTrue();
        assertThat(admins.post("/admin/settings").html())
                .contains("Amazon refuses our client", "in en by")
                .doesNotContain("/admin/parts/checks/");
    }

    @Test
    void nodes_that_differ_and_those_that_fell_silent_are_told() {
        Instant now = site.clock.instant();
        Node self = new Node(UUID.randomUUID(), "1@here", "1.0", "25", "key-1", now);
        Node silent = new Node(UUID.randomUUID(), "2@there", "0.9", "25", "key-2", now);
        site.stores.nodes().beat(self, now);
        site.stores.nodes().beat(silent, now.minusSeconds(31));
        Answer one = admins.get("/admin/parts/installation");
        assertThat(one.html()).contains("1@here", "2@there");
        assertThat(one.says("console.node.silent")).isTrue();
        assertThat(one.says("console.nodes.versions")).isFalse();

        site.stores.nodes().beat(silent, now.minusSeconds(29));
        Answer both = admins.get("/admin/parts/installation");
        assertThat(both.says("console.node.silent")).isFalse();
        assertThat(both.says("console.nodes.versions")).isTrue();
        assertThat(both.says("console.nodes.keys")).isTrue();
    }

    private static int rows(String html) {
        return html.split("scope=\"row\"", -1).length - 1;
    }
}
