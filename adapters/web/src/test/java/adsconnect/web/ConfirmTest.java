package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.Attempt;
import adsconnect.domain.connection.Connection;
import adsconnect.testkit.InMemorySyncRuns.State;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connecting what was picked. */
@ExtendWith(VertxExtension.class)
final class ConfirmTest {

    private final Profile first = Samples.profile("First & Foremost");
    private final Profile second = Samples.profile("Second Thought");

    private WebFixture site;
    private User seller;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = Samples.seller();
        browser = site.browserOf(seller);
        site.consented(seller);
        site.hostsAnswer(first, second, Samples.agencyProfile());
    }

    @Test
    void pick4_the_picked_profile_is_connected_and_watched() {
        Answer answer = confirm(id(first));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/dashboard/ads/connections/" + id(first) + "?stage=OAUTH");
        assertThat(connected()).containsExactly(first);
        assertThat(site.stores.syncRuns().statesOf(first.id())).containsExactly(State.OPEN);
        assertThat(browser.get(answer.location()).says("waiting.title", first.name() + " — Amazon.com"))
                .isTrue();
    }

    @Test
    void pick2_a_manager_connects_several_at_once() {
        User manager = Samples.manager();
        Browser other = site.browserOf(manager);
        Profile third = Samples.profile("Third");
        Profile fourth = Samples.profile("Fourth");
        site.consented(manager);
        site.hostsAnswer(third, fourth);

        Answer answer = other.post("/dashboard/ads/pending/selection", "profile", id(third), "profile", id(fourth));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(site.stores.connections().ofOwner(manager.id())).hasSize(2);
    }

    @Test
    void nothing_chosen_is_said_and_the_list_stays() {
        Answer answer = browser.post("/dashboard/ads/pending/selection");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("picker.problem.nothing-chosen")).isTrue();
        assertThat(answer.html()).contains("First &amp; Foremost");
        assertThat(connected()).isEmpty();
    }

    @Test
    void lim3_an_account_of_which_nothing_is_picked_takes_the_room_and_is_named() {
        Account account = Samples.account(seller, "By <a> link");
        site.stores.accounts().add(account);

        Answer answer = confirm(id(first));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.says("blocked.title")).isTrue();
        assertThat(answer.says("blocked.keep", "By <a> link")).isTrue();
        assertThat(answer.says("blocked.unbind.what", "By <a> link")).isTrue();
        assertThat(answer.html())
                .contains("name=\"unbind\" value=\"" + account.id().value() + "\"")
                .doesNotContain("<a> link");
        assertThat(connected()).isEmpty();

        Answer replaced = browser.post(
                "/dashboard/ads/pending/selection",
                "profile",
                id(first),
                "unbind",
                account.id().value().toString());

        assertThat(replaced.status()).isEqualTo(303);
        assertThat(connected()).containsExactly(first);
        assertThat(site.stores.accounts().byId(account.id())).isEmpty();
    }

    @Test
    void auth4_whoever_has_an_account_of_which_nothing_is_picked_is_warned_up_front() {
        assertThat(browser.get("/dashboard/ads/authorizations/new").says("welcome.full"))
                .isFalse();

        site.stores.accounts().add(Samples.account(seller, "By a link"));

        assertThat(browser.get("/dashboard/ads/authorizations/new").says("welcome.full"))
                .isTrue();
    }

    @Test
    void call6_a_consent_that_was_recognised_while_its_picker_was_open_leads_to_where_it_went() {
        browser.post("/dashboard/ads/authorizations", "region", "NA", "accountName", "");
        Secret state = site.oauth.consents().getLast().state();
        browser.get("/dashboard/ads/callback?code=RKzvPhTqWmYcLsNdXbGa&state=" + state.reveal());
        Attempt attempt = site.stores
                .authorizations()
                .byState(SecretHash.of(state))
                .orElseThrow()
                .attempt();
        Account known = Samples.account(seller);
        site.stores.accounts().add(known);
        site.stores.pendingConnections().remove(attempt.account());
        site.stores.authorizations().settle(attempt.account(), known.id());

        Answer answer = confirm(id(first));

        assertThat(answer.location())
                .isEqualTo("/dashboard/ads/authorizations/" + attempt.id().value());
        assertThat(browser.get(answer.location()).says("shared.text.renewed")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "", "0", "-7", "99999999999999999999", "7 or 1=1"})
    void what_is_no_profile_is_not_available(String profile) {
        Answer answer = confirm(profile);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("picker.problem.not-available")).isTrue();
        assertThat(connected()).isEmpty();
    }

    @Test
    void a_profile_that_is_not_on_the_list_is_not_available() {
        Answer answer = confirm(id(Samples.profile("Somewhere else")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.says("picker.problem.not-available")).isTrue();
    }

    @Test
    void pick3_an_agency_is_not_available_even_if_it_is_posted() {
        Profile agency = site
                .stores
                .discoveries()
                .of(site.stores
                        .pendingConnections()
                        .ofUser(seller.id())
                        .orElseThrow()
                        .account())
                .profiles()
                .stream()
                .filter(profile -> !profile.connectable())
                .findFirst()
                .orElseThrow();

        assertThat(confirm(id(agency)).status()).isEqualTo(409);
        assertThat(connected()).isEmpty();
    }

    @Test
    void pick3_what_somebody_connected_meanwhile_is_not_available() {
        site.connected(site.add(Samples.seller()), first);

        Answer answer = confirm(id(first));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.says("picker.problem.not-available")).isTrue();
        assertThat(answer.says("picker.reason.connected_by_other")).isTrue();
    }

    @Test
    void lim1_a_seller_who_ticks_two_is_told_to_choose_one() {
        Answer answer = browser.post("/dashboard/ads/pending/selection", "profile", id(first), "profile", id(second));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("picker.problem.too-many", "1")).isTrue();
        assertThat(connected()).isEmpty();
    }

    @Test
    void lim3_a_second_profile_is_refused_and_the_first_is_named() {
        Profile here = Samples.profile("Already <here>");
        site.connected(seller, here);

        Answer answer = confirm(id(first));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.says("blocked.disconnect", "Already <here>", "First & Foremost"))
                .isTrue();
        assertThat(answer.says("blocked.keep", "Already <here>")).isTrue();
        assertThat(answer.html())
                .contains("/dashboard/ads/connections/" + id(here))
                .contains("name=\"replace\" value=\"" + id(here) + "\"")
                .contains("/help/message?code=limit_reached&amp;content=")
                .doesNotContain("Already <here>");
        assertThat(connected()).containsExactly(here);
    }

    @Test
    void lim3_disconnect_x_and_connect_y_is_one_step_that_names_x() {
        Profile here = Samples.profile("Already here");
        site.connected(seller, here);

        Answer answer = browser.post("/dashboard/ads/pending/selection", "profile", id(first), "replace", id(here));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(connected()).containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "-7", "99999999999999999999", "12345"})
    void lim3_what_is_named_and_not_connected_changes_nothing(String named) {
        Profile here = Samples.profile("Already here");
        site.connected(seller, here);

        Answer answer = browser.post("/dashboard/ads/pending/selection", "profile", id(first), "replace", named);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.says("picker.problem.selection_changed")).isTrue();
        assertThat(connected()).containsExactly(here);
    }

    @Test
    void lim3_ask_support_opens_get_help_filled_in() {
        site.connected(seller, Samples.profile("Already here"));

        Answer form = browser.get("/help/message?code=limit_reached&content=Please%20let%20me");

        assertThat(form.html()).contains(">Please let me</textarea>");
    }

    @Test
    void plan2_a_plan_that_ended_meanwhile_keeps_the_consent() {
        site.stores.users().change(Samples.withPlan(seller, Plan.NONE));

        Answer answer = confirm(id(first));

        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.says("picker.problem.plan_required")).isTrue();
        assertThat(site.stores.pendingConnections().ofUser(seller.id())).isPresent();
        assertThat(connected()).isEmpty();
    }

    @Test
    void a_refused_choice_stays_ticked() {
        site.stores.users().change(Samples.withPlan(seller, Plan.NONE));

        assertThat(confirm(id(second)).html()).containsPattern("value=\"" + id(second) + "\"[^>]* checked");
    }

    @Test
    void pend2_after_an_hour_there_is_nothing_to_confirm() {
        site.clock.advance(Duration.ofHours(1));

        Answer answer = confirm(id(first));

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.failsWith("pending_expired")).isTrue();
        assertThat(connected()).isEmpty();
    }

    @Test
    void confirming_twice_connects_once() {
        Answer done = confirm(id(first));

        assertThat(confirm(id(first)).location()).isEqualTo(done.location());
        assertThat(confirm(id(second)).status()).isEqualTo(410);
        assertThat(connected()).hasSize(1);
    }

    @Test
    void sec1_a_stranger_confirms_nothing_of_it() {
        Browser stranger = site.browserOf(Samples.seller());

        assertThat(stranger.post("/dashboard/ads/pending/selection", "profile", id(first))
                        .status())
                .isEqualTo(410);
    }

    private Answer confirm(String profile) {
        return browser.post("/dashboard/ads/pending/selection", "profile", profile);
    }

    private List<Profile> connected() {
        return site.stores.connections().ofOwner(seller.id()).stream()
                .map(Connection::profile)
                .toList();
    }

    private static String id(Profile profile) {
        return Long.toString(profile.id().value());
    }
}
