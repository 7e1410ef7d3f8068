package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileAccess;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.testkit.InMemorySyncRuns.State;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of what is connected when Amazon's list of profiles changes (PICK-7). */
class RefreshProfilesTest extends ConsentScene {

    private Account account;

    @BeforeEach
    void two_profiles_are_connected() {
        amazon.lists(Region.NA, american);
        amazon.lists(Region.EU, german);
        followed(manager, "Client");
        discoverAll();
        account = onlyAccount();
        connect(american);
        connect(german);
        stores.connections().synced(german.id(), clock.instant(), Samples.TODAY.minusDays(1));
    }

    @Test
    void pick7_every_host_is_asked_again_once_a_day_and_nobody_sees_a_search() {
        int asked = amazon.questions().size();
        clock.advance(Duration.ofDays(1).minusMillis(1));
        discoverAll();
        assertThat(amazon.questions()).hasSize(asked);

        clock.advance(Duration.ofMillis(1));
        assertThat(discover.claim()).isPresent();

        assertThat(stores.discoveries().of(account.id()).finding()).isEqualTo(Discovery.Finding.LISTED);
        clock.advance(Duration.ofMinutes(1));
        discoverAll();
        assertThat(amazon.questions()).hasSize(asked + 3);
        clock.advance(Duration.ofDays(1));
        discoverAll();
        assertThat(amazon.questions()).hasSize(asked + 6);
    }

    @Test
    void pick7_a_picked_account_is_asked_again_too() {
        Profile picked = Samples.profile();
        amazon.lists(Region.NA, picked, american);
        Account other = pickedAccount(picked);
        clock.advance(Duration.ofDays(1));
        amazon.lists(Region.NA, Samples.renamed(picked, "Renamed"), american);

        discoverAll();

        assertThat(stores.discoveries().of(other.id()).profiles())
                .extracting(Profile::name)
                .contains("Renamed");
    }

    @Test
    void pick7_what_changed_is_taken_over() {
        Profile renamed = Samples.renamed(german, "Brightleaf Home & Garden");
        amazon.lists(Region.EU, renamed);

        nextDay();

        assertThat(connection(german).profile()).isEqualTo(renamed);
        assertThat(connection(german).status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(lost()).isEmpty();
    }

    @Test
    void pick7_a_login_that_may_only_look_now_goes_on_reading_reports() {
        amazon.lists(Region.EU, Samples.viewed(german));

        nextDay();

        assertThat(connection(german).profile().access()).isEqualTo(ProfileAccess.VIEW);
        assertThat(connection(german).status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void pick7_a_profile_that_can_no_longer_be_loaded_is_not_described_as_one_of_ours() {
        Profile agency = new Profile(
                german.id(),
                german.region(),
                german.countryCode(),
                german.currencyCode(),
                german.timezone(),
                german.marketplaceId(),
                german.advertiserId(),
                ProfileType.AGENCY,
                german.name(),
                german.access());
        amazon.lists(Region.EU, agency);

        nextDay();

        assertThat(connection(german).profile()).isEqualTo(german);
    }

    @Test
    void pick7_a_vanished_profile_has_its_access_lost_and_its_history_kept() {
        amazon.lists(Region.EU);

        nextDay();

        assertThat(connection(german).status()).isEqualTo(ConnectionStatus.ACCESS_LOST);
        assertThat(connection(german).dataThrough()).contains(Samples.TODAY.minusDays(1));
        assertThat(connection(american).status()).isNotEqualTo(ConnectionStatus.ACCESS_LOST);
    }

    @Test
    void pick7_the_owner_is_told_once_of_a_vanished_profile() {
        amazon.lists(Region.EU);

        nextDay();
        nextDay();

        Subject about = Subject.of(manager.id())
                .account(account.id().value())
                .profile(german.id().value());
        assertThat(lost()).extracting(AuditLine::about).containsExactly(about);
        assertThat(stores.events().undelivered(9))
                .filteredOn(event -> event.kind() == Event.Kind.ACCESS_LOST)
                .extracting(Event::about)
                .containsExactly(about);
    }

    @Test
    void pick7_the_sync_of_a_vanished_profile_stops() {
        ClaimedRun run = stores.syncRuns()
                .claim(clock.instant(), clock.instant().plusSeconds(60))
                .orElseThrow();
        amazon.lists(Region.NA);

        nextDay();

        assertThat(run.profile()).isEqualTo(american);
        assertThat(stores.syncRuns().statesOf(american.id())).containsExactly(State.FAILED);
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant())).isEmpty();
    }

    @Test
    void pick7_a_host_that_fails_says_nothing_about_its_profiles() {
        amazon.failNext(Region.EU, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "Scripted"));

        nextDay();

        assertThat(stores.discoveries().of(account.id()).hostsIn(Discovery.HostState.FAILED))
                .containsExactly(Region.EU);
        assertThat(connection(german).status()).isEqualTo(ConnectionStatus.CONNECTED);
        nextDay();
        assertThat(stores.discoveries().of(account.id()).hostsIn(Discovery.HostState.ANSWERED))
                .hasSize(3);
    }

    @Test
    void pick7_one_that_was_ready_and_reappears_is_connected_again_within_the_hour() {
        amazon.lists(Region.EU);
        nextDay();
        amazon.lists(Region.EU, german);

        clock.advance(Duration.ofHours(1));
        discoverAll();

        assertThat(connection(german).status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(connection(german).dataThrough()).contains(Samples.TODAY.minusDays(1));
        assertThat(deeds()).endsWith(Deed.ACCESS_LOST, Deed.ACCESS_REGAINED);
        assertThat(stores.events().undelivered(9))
                .extracting(Event::kind)
                .endsWith(Event.Kind.ACCESS_LOST, Event.Kind.RECOVERED);
        assertThat(bound(account)).contains(german.id());
    }

    @Test
    void pick7_one_that_never_was_ready_and_reappears_starts_its_first_sync_over() {
        amazon.lists(Region.NA);
        nextDay();
        amazon.lists(Region.NA, american);

        nextDay();

        assertThat(connection(american).status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
        assertThat(stores.syncRuns().statesOf(american.id())).containsExactly(State.FAILED, State.OPEN);
        assertThat(deeds()).endsWith(Deed.ACCESS_LOST, Deed.ACCESS_REGAINED);
    }

    @Test
    void pick7_lost_rights_to_reports_of_a_listed_profile_do_not_come_back_with_each_list() {
        stores.connections().loseAccess(german.id());

        nextDay();
        nextDay();

        assertThat(connection(german).status()).isEqualTo(ConnectionStatus.ACCESS_LOST);
        assertThat(deeds()).doesNotContain(Deed.ACCESS_REGAINED);
    }

    @Test
    void call6_a_vanished_profile_stays_its_accounts_while_it_is_connected_and_is_free_otherwise() {
        Profile unused = Samples.profile();
        amazon.lists(Region.NA, american, unused);
        nextDay();
        assertThat(bound(account)).contains(unused.id());
        amazon.lists(Region.NA);

        nextDay();

        assertThat(bound(account)).containsExactlyInAnyOrder(american.id(), german.id());
        assertThat(stores.discoveries().boundTo(List.of(unused.id()))).isEmpty();
        assertThat(stores.discoveries().of(account.id()).profiles()).containsExactly(german);
    }

    @Test
    void pick7_a_list_that_is_empty_by_mistake_frees_what_is_not_connected_for_no_more_than_an_hour() {
        Profile unused = Samples.profile();
        amazon.lists(Region.FE, unused);
        nextDay();
        amazon.lists(Region.FE);
        nextDay();
        assertThat(bound(account)).doesNotContain(unused.id());
        amazon.lists(Region.FE, unused);

        clock.advance(Duration.ofHours(1));
        discoverAll();

        assertThat(bound(account)).contains(unused.id());
    }

    @Test
    void call6_a_reconnect_while_a_host_fails_frees_none_of_its_profiles() {
        Profile unused = Samples.profile();
        amazon.lists(Region.NA, american, unused);
        nextDay();
        stores.connections().remove(manager.id(), american.id(), clock.instant());
        amazon.failNext(Region.NA, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "Scripted"));

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, account.id()));
        discoverAll();

        assertThat(attempt(1)).isInstanceOf(Authorization.Settled.class);
        assertThat(bound(account)).containsExactlyInAnyOrder(american.id(), unused.id(), german.id());
    }

    @Test
    void reco3_a_consent_that_does_not_reach_what_was_lost_before_renews_the_account_all_the_same() {
        amazon.lists(Region.EU);
        nextDay();

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, account.id()));
        discoverAll();

        assertThat(attempt(1)).isInstanceOf(Authorization.Settled.class);
        assertThat(connection(german).status()).isEqualTo(ConnectionStatus.ACCESS_LOST);
        assertThat(bound(account)).contains(german.id());
        assertThat(lost()).hasSize(1);
    }

    @Test
    void reco3_a_new_consent_that_reaches_a_lost_profile_goes_on_with_it_also_where_only_reports_were_refused() {
        stores.connections().loseAccess(german.id());

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, account.id()));
        discoverAll();

        assertThat(connection(german).status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void call6_where_all_is_lost_a_new_consent_of_the_same_login_is_no_twin() {
        amazon.lists(Region.NA);
        amazon.lists(Region.EU);
        nextDay();
        amazon.lists(Region.NA, american, Samples.profile());
        amazon.lists(Region.EU, german);

        followed(manager, "Client again");
        discoverAll();

        assertThat(onlyAccount().id()).isEqualTo(account.id());
        assertThat(connection(german).status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void reco3_where_all_is_lost_a_login_that_reaches_none_of_it_is_another() {
        amazon.lists(Region.NA);
        amazon.lists(Region.EU);
        nextDay();
        amazon.lists(Region.NA, Samples.profile());

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, account.id()));
        discoverAll();

        assertThat(attempt(1))
                .isInstanceOfSatisfying(
                        Authorization.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(FailureCode.OTHER_LOGIN));
    }

    @Test
    void reco3_while_a_host_fails_that_may_list_what_was_lost_a_reconnect_is_not_refused() {
        amazon.lists(Region.NA);
        amazon.lists(Region.EU);
        nextDay();
        amazon.lists(Region.NA, american);
        amazon.failNext(Region.EU, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "Scripted"));

        consent(() -> consents.reconnect.reconnect(manager, BROWSER, account.id()));
        discoverAll();
        assertThat(attempt(1)).isInstanceOf(Authorization.Completed.class);

        amazon.lists(Region.EU, german);
        stores.discoveries().retry(attempt(1).attempt().account(), clock.instant());
        discoverAll();
        assertThat(attempt(1)).isInstanceOf(Authorization.Settled.class);
    }

    private void connect(Profile profile) {
        stores.connections().add(Samples.connection(account, profile));
        stores.discoveries().bind(account.id(), List.of(profile.id()));
        if (profile.equals(american)) {
            stores.syncQueue().queueFirstSync(profile.id(), clock.instant());
        }
    }

    private void nextDay() {
        clock.advance(Duration.ofDays(1));
        discoverAll();
    }

    private Connection connection(Profile profile) {
        Optional<Connection> found = stores.connections().find(manager.id(), profile.id());
        return found.orElseThrow();
    }

    private List<AuditLine> lost() {
        return stores.auditTrail().newest(99).stream()
                .filter(line -> line.deed() == Deed.ACCESS_LOST)
                .toList();
    }

    private List<Deed> deeds() {
        return stores.auditTrail().newest(99).reversed().stream()
                .map(AuditLine::deed)
                .toList();
    }
}
