package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLink.Status;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import adsconnect.ui.Text;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The links that managers and admins make for their clients (AUTH-6, AUTH-7). */
@ExtendWith(VertxExtension.class)
final class OwnLinksTest {

    private static final String LINKS = "/dashboard/ads/links";
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080/a/([A-Za-z0-9_-]{22})<");

    private WebFixture site;
    private User manager;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        manager = Samples.manager();
        browser = site.browserOf(manager);
    }

    @Test
    void auth6_one_link_for_each_line_and_their_addresses_are_kept_nowhere() {
        Answer answer = make("  First \r\n\r\n<b>Second</b>\n🛒 متجر\n", "FE");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.says("links.made.title", 3)).isTrue();
        List<Secret> addresses = addresses(answer);
        assertThat(addresses).hasSize(3).doesNotHaveDuplicates();
        assertThat(addresses)
                .extracting(address -> site.stores
                        .connectLinks()
                        .byAddress(SecretHash.of(address))
                        .orElseThrow()
                        .name()
                        .value())
                .containsExactly("First", "<b>Second</b>", "🛒 متجر");
        assertThat(links()).allSatisfy(link -> {
            assertThat(link.region()).isEqualTo(Region.FE);
            assertThat(link.expiresAt()).isEqualTo(site.clock.instant().plus(Duration.ofDays(7)));
        });
        assertThat(answer.html()).doesNotContain("<b>");
        for (Secret address : addresses) {
            assertThat(browser.get(LINKS).everything()).doesNotContain(address.reveal());
            assertThat(lines().toString()).doesNotContain(address.reveal());
        }
    }

    @Test
    void audit1_each_link_made_renewed_and_revoked_is_written_down() {
        make("Client", "NA");
        browser.post(LINKS + "/" + only().id().value() + "/address");
        browser.post(LINKS + "/" + only().id().value() + "/revocation");

        assertThat(lines())
                .extracting(AuditLine::deed)
                .containsExactly(Deed.LINK_REVOKED, Deed.LINK_RENEWED, Deed.LINK_MADE);
        assertThat(lines()).allSatisfy(line -> assertThat(line.by()).isEqualTo(new Actor.Person(manager.id())));
    }

    @Test
    void auth6_nothing_is_made_unless_every_line_is_good_and_each_bad_one_is_named() {
        site.connected(manager, Samples.profile(), "Taken");

        Answer answer = make("Good\n" + "x".repeat(101) + "\nGOOD\n<i>Fine</i>", "EU");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("links.problem.names")).isTrue();
        assertThat(answer.html())
                .contains("Line 2: <bdi class=\"fw-medium\">" + "x".repeat(60) + "…</bdi>")
                .contains("Line 3: <bdi class=\"fw-medium\">GOOD</bdi>")
                .doesNotContain("Line 1:", "Line 4:", "<i>");
        assertThat(answer.says("links.problem.invalid")).isTrue();
        assertThat(answer.says("links.problem.twice")).isTrue();
        assertThat(answer.html()).contains("&lt;i&gt;Fine&lt;/i&gt;</textarea>", "value=\"EU\" checked");
        assertThat(links()).isEmpty();
    }

    @Test
    void auth2_names_that_clash_are_named_with_one_that_is_free() {
        site.connected(manager, Samples.profile(), "Taken");

        Answer answer = make("Good\n\ntAKEN", "EU");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("Line 3: ");
        assertThat(answer.says("links.problem.taken", "tAKEN (2)")).isTrue();
        assertThat(links()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\r\n \r\n"})
    void auth6_no_name_is_refused(String typed) {
        Answer answer = make(typed, "NA");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("links.problem.none")).isTrue();
    }

    @Test
    void auth6_fifty_at_once_and_not_fifty_one() {
        assertThat(make(names(51), "NA").says("links.problem.too_many")).isTrue();
        assertThat(links()).isEmpty();

        assertThat(addresses(make(names(50), "NA"))).hasSize(50);
    }

    @Test
    void an_invented_region_is_refused() {
        assertThat(make("Client", "MOON").says("connect.problem.region_unknown"))
                .isTrue();
        assertThat(links()).isEmpty();
    }

    @Test
    void auth4_without_a_plan_there_is_no_form_and_nothing_is_made() {
        browser = site.browserOf(Samples.user(Role.ADMIN, Plan.NONE));

        assertThat(browser.get(LINKS).says("welcome.plan")).isTrue();
        assertThat(browser.get(LINKS).html()).doesNotContain("<textarea");
        Answer answer = make("Client", "NA");
        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.says("welcome.plan")).isTrue();
    }

    @Test
    void whoever_has_none_is_told_how_to_begin() {
        assertThat(browser.get(LINKS).says("links.none")).isTrue();
    }

    @Test
    void auth7_each_link_says_how_it_stands() {
        make("Pending\nOpened\nAuthorized\nFailed\nRevoked", "NA");
        site.stores.connectLinks().open(named("Opened").id(), site.clock.instant());
        site.stores
                .connectLinks()
                .authorize(named("Authorized").id(), Samples.accountId(), false, site.clock.instant());
        site.stores.connectLinks().fail(named("Failed").id(), FailureCode.NO_PROFILES);
        site.stores.connectLinks().revoke(named("Revoked").id());
        site.clock.advance(Duration.ofHours(2));

        Answer answer = browser.get(LINKS);

        for (Status status : List.of(Status.PENDING, Status.OPENED, Status.AUTHORIZED, Status.FAILED, Status.REVOKED)) {
            assertThat(answer.says("links.status." + status)).as(status.name()).isTrue();
        }
        assertThat(answer.says("failure.no_profiles.title")).isTrue();
        assertThat(answer.html()).contains(">2 hours ago<", ">in 7 days<");
        later(Duration.ofDays(7));
        assertThat(browser.get(LINKS).says("links.status.EXPIRED")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void auth7_there_are_words_for_every_reason(FailureCode code) {
        assertThat(Text.of("en").keys()).contains("failure." + code.name().toLowerCase(Locale.ROOT) + ".title");
    }

    @Test
    void auth6_a_revoked_link_opens_no_more() {
        Secret address = addresses(make("Client", "NA")).getFirst();

        Answer answer = browser.post(LINKS + "/" + only().id().value() + "/revocation");

        Answer told = browser.get(answer.location());
        assertThat(told.says("frame.done.link-revoked")).isTrue();
        assertThat(told.html()).doesNotContain("/revocation", "/address\"");
        assertThat(site.browser().get("/a/" + address.reveal()).status()).isEqualTo(410);
        assertThat(browser.post(LINKS + "/" + only().id().value() + "/revocation")
                        .location())
                .as("a double click")
                .isEqualTo(LINKS);
    }

    @Test
    void auth7_sending_again_makes_a_new_address_and_the_old_one_is_no_link() {
        Secret old = addresses(make("Client", "NA")).getFirst();
        later(Duration.ofDays(8));

        Answer answer = browser.post(LINKS + "/" + only().id().value() + "/address");

        Secret fresh = addresses(answer).getFirst();
        assertThat(answer.says("links.made.title", 1)).isTrue();
        assertThat(site.browser().get("/a/" + old.reveal()).status()).isEqualTo(404);
        assertThat(site.browser().get("/a/" + fresh.reveal()).status()).isEqualTo(200);
    }

    @Test
    void auth7_a_link_that_was_opened_keeps_its_address() {
        Secret address = addresses(make("Client", "NA")).getFirst();
        site.browser().post("/a/" + address.reveal() + "/authorizations");
        assertThat(browser.get(LINKS).html()).doesNotContain("/address\"");

        Answer answer = browser.post(LINKS + "/" + only().id().value() + "/address");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.says("links.problem.opened")).isTrue();
        assertThat(addresses(answer)).isEmpty();
        assertThat(site.browser().get("/a/" + address.reveal()).status()).isEqualTo(200);
    }

    @Test
    void sec1_somebody_elses_link_is_as_if_it_did_not_exist() {
        make("Client", "NA");
        String link = LINKS + "/" + only().id().value();
        browser = site.browserOf(Samples.admin());

        for (String address : List.of(link + "/revocation", link + "/address", LINKS + "/x/revocation")) {
            Answer answer = browser.post(address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.failsWith("not_found")).isTrue();
        }
        assertThat(only().state()).isEqualTo(new ConnectLink.Pending());
        assertThat(browser.get(LINKS).html()).doesNotContain("Client<");
    }

    @Test
    void sec1_for_sellers_there_is_nothing_here() {
        make("Client", "NA");
        String link = LINKS + "/" + only().id().value();
        browser = site.browserOf(Samples.seller());

        assertThat(browser.get(LINKS).status()).isEqualTo(404);
        assertThat(make("Client", "NA").status()).isEqualTo(404);
        assertThat(browser.post(link + "/revocation").status()).isEqualTo(404);
        assertThat(browser.post(link + "/address").status()).isEqualTo(404);
        assertThat(browser.get("/dashboard/ads/").html()).doesNotContain(LINKS);
    }

    @Test
    void whoever_is_signed_out_signs_in_first() {
        browser = site.browser();

        assertThat(browser.get(LINKS).location()).isEqualTo("/signin?next=%2Fdashboard%2Fads%2Flinks");
        assertThat(make("Client", "NA").location())
                .isEqualTo("/signin?unsent=1&next=%2Fdashboard%2Fads%2Flinks%3Funsent%3D1");
    }

    /** The session ends meanwhile, and they sign in again. */
    private void later(Duration passed) {
        site.clock.advance(passed);
        browser = site.anotherBrowserOf(manager);
    }

    private Answer make(String names, String region) {
        return browser.post(LINKS, "accountNames", names, "region", region);
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(number -> "Client " + number).collect(Collectors.joining("\n"));
    }

    private static List<Secret> addresses(Answer answer) {
        return ADDRESS.matcher(answer.html())
                .results()
                .map(match -> new Secret(match.group(1)))
                .toList();
    }

    private List<ConnectLink> links() {
        return site.stores.connectLinks().ofOwner(manager.id());
    }

    private ConnectLink only() {
        assertThat(links()).hasSize(1);
        return links().getFirst();
    }

    private ConnectLink named(String name) {
        return links().stream()
                .filter(link -> link.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<AuditLine> lines() {
        return site.stores.auditTrail().newest(10);
    }
}
