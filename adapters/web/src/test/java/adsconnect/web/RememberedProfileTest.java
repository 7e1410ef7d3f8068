package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.ChosenProfiles;
import adsconnect.httpkit.Reply;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
@Timeout(30)
final class RememberedProfileTest {

    private static final String HOME = "/dashboard/ads/";
    private static final String OVERVIEW = "/dashboard/ads/overview";

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
    void dash3_what_was_chosen_in_one_browser_is_what_another_begins_with() {
        connect("First");
        String second = connect("Second");

        browser.get(second);

        assertThat(site.anotherBrowserOf(manager).get(HOME).location()).isEqualTo(second);
    }

    @Test
    void dash3_each_browser_stays_with_what_it_looked_at_last() {
        String first = connect("First");
        String second = connect("Second");
        Browser other = site.anotherBrowserOf(manager);
        browser.get(first);
        other.get(second);

        assertThat(browser.get(HOME).location()).isEqualTo(first);
        assertThat(other.get(HOME).location()).isEqualTo(second);
        browser.get(first);
        assertThat(site.anotherBrowserOf(manager).get(HOME).location())
                .as("looking at the same again is no choice")
                .isEqualTo(second);
    }

    @Test
    void dash4_a_manager_of_several_who_never_chose_one_begins_with_the_overview() {
        String first = connect("First");
        assertThat(browser.get(HOME).location()).isEqualTo(first);

        connect("Second");
        assertThat(browser.get(HOME).location()).isEqualTo(OVERVIEW);

        browser.get(OVERVIEW);
        assertThat(browser.get(HOME).location()).isEqualTo(OVERVIEW);
    }

    @Test
    void dash4_a_manager_whose_first_accounts_have_nothing_connected_begins_with_the_overview_too() {
        for (int number = 0; number < 11; number++) {
            site.stores.accounts().add(Samples.account(manager, "Account " + number));
        }
        String only = connect("Second to last");
        assertThat(browser.get(HOME).location()).isEqualTo(only);

        connect("Third");
        assertThat(browser.get(HOME).location()).isEqualTo(OVERVIEW);
    }

    @Test
    void dash3_what_is_no_longer_connected_leads_nowhere() {
        connect("First");
        String second = connect("Second");
        browser.get(second);
        ProfileId gone =
                ProfileId.parse(second.substring(second.lastIndexOf('/') + 1)).orElseThrow();
        site.stores.connections().remove(manager.id(), gone, site.clock.instant());

        assertThat(browser.get(HOME).location()).doesNotEndWith(Long.toString(gone.value()));
        assertThat(site.anotherBrowserOf(manager).get(HOME).location()).doesNotEndWith(Long.toString(gone.value()));
    }

    @Test
    void dash4_a_seller_with_more_than_one_from_before_begins_with_the_first() {
        User seller = Samples.seller();
        Browser sellers = site.browserOf(seller);
        String first = address(seller, "First");
        address(seller, "Second");

        assertThat(sellers.get(HOME).location()).isEqualTo(first);
    }

    @Test
    void a_page_is_shown_also_where_nothing_can_be_remembered() {
        ProfileId profile = Samples.profile().id();
        RememberedProfile remembered = new RememberedProfile(new ChosenProfiles() {
            @Override
            public Optional<ProfileId> of(UserId user) {
                return Optional.empty();
            }

            @Override
            public void choose(UserId user, ProfileId chosen) {
                throw new StoreFailed("read-only", new IllegalStateException());
            }
        });

        Reply reply = remembered.remembering(
                profile, browser.toVisit("GET", HOME, Map.of(), Map.of()), manager, Reply.html(200, "numbers"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.cookies()).extracting(Reply.SetCookie::value).isEqualTo(List.of("" + profile.value()));
    }

    private String connect(String name) {
        return address(manager, name);
    }

    private String address(User user, String name) {
        return "/dashboard/ads/connections/"
                + site.connected(user, Samples.profile(name)).profile().id().value();
    }
}
