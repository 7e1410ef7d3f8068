package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.ProvenIdentity;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.SignOnFailure;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedIdentityProvider;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another company's sign-in (section 17). */
@ExtendWith(VertxExtension.class)
final class SignOnTest {

    private static final String SIGN_ON = "/signin/oidc";
    private static final String SECURITY = "/profile/security";
    private static final String COOKIE = "adsc_signon";

    private final ScriptedIdentityProvider provider = new ScriptedIdentityProvider();
    private final User user = Samples.seller();
    private final ProvenIdentity person = ScriptedIdentityProvider.person("42", user.email());
    private WebFixture site;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = WebFixture.signingOn(vertx, provider);
        browser = site.browser();
    }

    private URI left(Browser in) {
        return URI.create(in.post(SIGN_ON, "next", "/dashboard/ads/keys").location());
    }

    private String wayBack(URI departure) {
        return SIGN_ON + "/callback?code="
                + provider.signIn(departure, person).reveal() + "&state="
                + ScriptedIdentityProvider.state(departure).reveal();
    }

    private Answer signOn(Browser in) {
        return in.get(wayBack(left(in)));
    }

    private void link(Browser in) {
        assertThat(in.get(wayBack(URI.create(in.post(SECURITY + "/oidc").location())))
                        .location())
                .isEqualTo(SECURITY + "?done=linked");
    }

    @Test
    void a_button_leads_there_and_back_to_where_one_wanted_to_go() {
        assertThat(browser.get("/signin").says("signon.button", "Acme")).isTrue();

        URI departure = left(browser);
        assertThat(departure.toString()).startsWith(ScriptedIdentityProvider.ISSUER + "/authorize?state=");
        String kept = browser.cookie(COOKIE);
        assertThat(departure.toString()).doesNotContain(kept);
        Answer back = browser.get(wayBack(departure));

        assertThat(back.location()).isEqualTo("/dashboard/ads/keys");
        assertThat(browser.cookie(COOKIE)).isNull();
        assertThat(browser.get("/dashboard/ads/keys").html())
                .contains(user.email().value());
        assertThat(back.reply().headers()).containsEntry("referrer-policy", "no-referrer");
    }

    @Test
    void whoever_has_no_password_is_shown_how_to_choose_one() {
        assertThat(signOn(browser).status()).isEqualTo(303);

        Answer page = browser.get("/profile");

        assertThat(page.says("profile.password.none")).isTrue();
        assertThat(page.html()).contains("href=\"/signin/forgotten\"").doesNotContain("name=\"old\"");
        assertThat(browser.get("/signin/forgotten").status()).isEqualTo(200);
    }

    @Test
    void there_is_nothing_of_it_where_no_provider_is_named(Vertx vertx) {
        WebFixture without = new WebFixture(vertx);

        assertThat(without.browser().get("/signin").html()).doesNotContain(SIGN_ON);
        assertThat(without.find("POST", SIGN_ON)).isEmpty();
        assertThat(without.browserOf(user).get(SECURITY).says("signon.title")).isFalse();
    }

    @Test
    void a_way_back_that_was_used_or_came_late_or_is_another_browsers_opens_nothing() {
        String used = wayBack(left(browser));
        String kept = browser.cookie(COOKIE);
        browser.get(used);
        assertRefused(site.browser().with(COOKIE, kept).get(used), 422, "signon.problem.not-begun");

        Browser slow = site.browser();
        String late = wayBack(left(slow));
        site.clock.advance(Duration.ofMinutes(10));
        assertRefused(slow.get(late), 422, "signon.problem.not-begun");

        Browser begins = site.browser();
        String theirs = wayBack(left(begins));
        Browser other = site.browser();
        left(other);
        assertRefused(other.get(theirs), 422, "signon.problem.not-begun");
        assertRefused(site.browser().get(theirs), 422, "signon.problem.not-begun");
    }

    private static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.says(problem, "Acme")).isTrue();
        assertThat(answer.html()).contains("action=\"/signin\"").doesNotContain("code-");
        assertThat(answer.cookie("adsc_session")).isEmpty();
    }

    @Test
    void nobody_is_signed_in_by_a_known_address_or_none_or_a_provider_that_says_no() {
        site.add(user);
        assertRefused(signOn(browser), 409, "signon.problem.known-address");

        URI departure = left(browser);
        String code = provider.signIn(
                        departure, new ProvenIdentity(ScriptedIdentityProvider.ISSUER, "43", Optional.empty()))
                .reveal();
        String state = ScriptedIdentityProvider.state(departure).reveal();
        assertRefused(
                browser.get(SIGN_ON + "/callback?code=" + code + "&state=" + state), 422, "signon.problem.no-address");

        String denied = ScriptedIdentityProvider.state(left(browser)).reveal();
        assertRefused(
                browser.get(SIGN_ON + "/callback?error=access_denied&state=" + denied), 422, "signon.problem.declined");
    }

    @Test
    void a_provider_that_is_away_or_not_believed_leaves_the_password() {
        String back = wayBack(left(browser));
        provider.fail(SignOnFailure.Kind.NOT_BELIEVED);
        assertRefused(browser.get(back), 422, "signon.problem.not-believed");

        Browser early = site.browser();
        provider.fail(SignOnFailure.Kind.CLIENT_REFUSED);
        assertRefused(early.post(SIGN_ON), 503, "signon.problem.client-refused");
        provider.fail(SignOnFailure.Kind.CLOCK);
        assertRefused(early.post(SIGN_ON), 422, "signon.problem.clock");
        provider.fail(SignOnFailure.Kind.AWAY);
        assertRefused(early.post(SIGN_ON), 503, "signon.problem.away");
    }

    @Test
    void leaving_all_the_time_is_slowed_down() {
        for (int i = 0; i < 30; i++) {
            assertThat(browser.post(SIGN_ON).status()).isEqualTo(303);
        }

        Answer refused = browser.post(SIGN_ON);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.reply().headers()).containsEntry("retry-after", "60");
        site.clock.advance(Duration.ofMinutes(1));
        assertThat(browser.post(SIGN_ON).status()).isEqualTo(303);
    }

    @Test
    void whoever_is_signed_in_links_it_and_is_let_in_by_it_then() {
        Browser mine = site.browserOf(user);
        assertThat(mine.get(SECURITY).says("signon.what", "Acme")).isTrue();

        link(mine);

        assertThat(mine.get(SECURITY).says("signon.linked", "Acme")).isTrue();
        assertThat(signOn(browser).location()).isEqualTo("/dashboard/ads/keys");
        Browser other = site.browserOf(Samples.manager());
        Answer refused =
                other.get(wayBack(URI.create(other.post(SECURITY + "/oidc").location())));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.says("signon.problem.somebody-elses", "Acme")).isTrue();
    }

    @Test
    void links_for_whoever_proved_who_they_are_and_for_nobody_else() {
        Browser mine = site.browserOf(user);
        String back = wayBack(URI.create(mine.post(SECURITY + "/oidc").location()));
        Browser other = site.browserOf(Samples.manager()).with(COOKIE, mine.cookie(COOKIE));
        assertThat(other.get(back).says("signon.problem.not-begun", "Acme")).isTrue();
        assertThat(site.stores.identities().linkedSince(user.id())).isEmpty();

        site.clock.advance(Duration.ofMinutes(10));
        Answer asked = mine.post(SECURITY + "/oidc");
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.says("confirmation.act.change_sign_on")).isTrue();
    }

    @Test
    void a_disabled_user_is_refused_and_a_second_factor_is_asked_for() {
        link(site.browserOf(user));
        site.stores.secondFactors().begin(user.id(), Samples.hash("session"), site.clock.instant());
        site.stores.secondFactors().confirm(user.id(), site.clock.instant());
        Answer half = signOn(browser);
        assertThat(half.location()).isEqualTo("/signin/code?next=%2Fdashboard%2Fads%2Fkeys");
        assertThat(browser.get("/dashboard/ads/keys").location()).startsWith("/signin/code");

        site.stores.users().change(new User(user.id(), user.email(), user.role(), user.plan(), Optional.empty(), true));

        Answer disabled = signOn(site.browser());
        assertThat(disabled.status()).isEqualTo(422);
        assertThat(disabled.says("signin.problem.disabled")).isTrue();
    }

    @Test
    void is_removed_by_whoever_has_a_password_and_by_nobody_else() {
        Browser mine = site.browserOf(user);
        link(mine);
        Answer removed = mine.post(SECURITY + "/oidc/removal");
        assertThat(mine.get(removed.location()).says("security.done.unlinked", "Acme"))
                .isTrue();
        assertThat(mine.get(SECURITY).says("signon.link", "Acme")).isTrue();
        assertThat(mine.post(SECURITY + "/oidc/removal").location()).isEqualTo(removed.location());

        ProvenIdentity stranger = ScriptedIdentityProvider.person("44", new EmailAddress("somebody.new@example.com"));
        URI departure = left(browser);
        browser.get(SIGN_ON + "/callback?code="
                + provider.signIn(departure, stranger).reveal() + "&state="
                + ScriptedIdentityProvider.state(departure).reveal());
        Answer asked = browser.post(SECURITY + "/oidc/removal");
        assertThat(asked.says("confirmation.problem.sign_on")).isTrue();
        assertThat(asked.html())
                .contains("action=\"" + SECURITY + "/oidc/proof\"")
                .doesNotContain("confirmation-proof");

        Answer notAsked = provesAnew(stranger);
        assertThat(notAsked.status()).isEqualTo(422);
        assertThat(notAsked.says("signon.problem.not-anew", "Acme")).isTrue();
        provider.authenticatedAt(site.clock.instant());
        assertThat(provesAnew(person).says("signon.problem.somebody-else", "Acme"))
                .isTrue();
        assertThat(browser.post(SECURITY + "/oidc/removal").status()).isEqualTo(403);
        assertThat(provesAnew(stranger).location()).isEqualTo(SECURITY);
        Answer kept = browser.post(SECURITY + "/oidc/removal");
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.says("security.problem.only-way", "Acme")).isTrue();
    }

    @Test
    void whoever_has_to_set_a_second_factor_up_proves_anew_who_they_are_for_that(Vertx vertx) {
        site = WebFixture.signingOn(vertx, provider, Role.SELLER);
        browser = site.browser();
        signOn(browser);
        assertThat(browser.get("/dashboard/ads/keys").location()).isEqualTo(SECURITY);
        assertThat(browser.post(SECURITY + "/totp").says("confirmation.problem.sign_on"))
                .isTrue();

        provider.authenticatedAt(site.clock.instant());
        assertThat(provesAnew(person).location()).isEqualTo(SECURITY);

        assertThat(browser.post(SECURITY + "/totp").status()).isNotEqualTo(403);
    }

    private Answer provesAnew(ProvenIdentity who) {
        URI departure = URI.create(
                browser.post(SECURITY + "/oidc/proof", "next", SECURITY).location());
        assertThat(departure.getPath()).isEqualTo("/anew");
        return browser.get(SIGN_ON + "/callback?code="
                + provider.signIn(departure, who).reveal() + "&state="
                + ScriptedIdentityProvider.state(departure).reveal());
    }
}
