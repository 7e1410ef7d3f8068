package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.Discoveries.Task;
import adsconnect.domain.connection.OfferProfiles.NoSuchAccount;
import adsconnect.domain.connection.OfferProfiles.NothingWaits;
import adsconnect.domain.connection.OfferProfiles.Offered;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfferProfilesTest {

    private static final PickFrom WAITING = new PickFrom.Waiting();

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final OfferProfiles offer =
            new Consents(stores, stores.tokenVault(), new ScriptedOAuth(clock), clock).offer(new ConnectionLimit(1));
    private final User user = Samples.seller();
    private final PendingConnection pending = Samples.pending(user);

    @BeforeEach
    void a_consent_waits() {
        stores.users().add(user, "hash");
        stores.pendingConnections().replace(pending);
        stores.discoveries().begin(pending.account(), pending.region(), clock.instant());
    }

    @Test
    void pick1_offers_what_was_discovered_so_far() {
        Profile profile = Samples.profile();
        answer(profile);

        Offered offered = offered(user);

        assertThat(offered.choices()).containsExactly(new Choice(profile, Optional.empty(), false));
        assertThat(offered.discovery().finding()).isEqualTo(Discovery.Finding.SEARCHING);
        assertThat(offered.left()).contains(Duration.ofHours(1));
    }

    @Test
    void pick3_says_why_a_profile_can_not_be_chosen() {
        User other = Samples.seller();
        Profile agency = Samples.agencyProfile();
        Profile mine = Samples.profile("Mine");
        Profile theirs = Samples.profile("Theirs");
        Profile free = Samples.profile("Zebra");
        connect(Samples.account(user), mine);
        connect(Samples.account(other), theirs);
        answer(agency, mine, theirs, free);

        assertThat(offered(user).choices())
                .containsExactly(
                        new Choice(free, Optional.empty(), false),
                        new Choice(mine, Optional.of(Choice.Obstacle.CONNECTED_BY_YOU), false),
                        new Choice(agency, Optional.of(Choice.Obstacle.AGENCY), false),
                        new Choice(theirs, Optional.of(Choice.Obstacle.CONNECTED_BY_OTHER), false));
    }

    @Test
    void pick2_sorts_by_name_in_any_case_then_by_country() {
        Profile zebra = Samples.profile("Zebra");
        Profile american = Samples.profile("apple");
        Profile german = Samples.profile("Apple", Region.EU, "DE", ProfileType.VENDOR);
        answer(zebra, american, german);

        assertThat(offered(user).choices()).extracting(Choice::profile).containsExactly(german, american, zebra);
    }

    @Test
    void pick2_sellers_pick_one_and_managers_several() {
        User manager = Samples.manager();
        stores.pendingConnections().replace(Samples.pending(manager));

        assertThat(offered(user).several()).isFalse();
        assertThat(offered(manager).several()).isTrue();
    }

    @Test
    void pend2_resumes_at_59_59_and_not_at_60_00() {
        clock.advance(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(offer.offer(user, WAITING)).isInstanceOf(Offered.class);
        assertThat(offer.waiting(user.id())).contains(Duration.ofSeconds(1));

        clock.advance(Duration.ofSeconds(1));
        assertThat(offer.offer(user, WAITING)).isEqualTo(new NothingWaits());
        assertThat(offer.waiting(user.id())).isEmpty();
    }

    @Test
    void pend3_only_its_user_sees_it() {
        User other = Samples.admin();

        assertThat(offer.offer(other, WAITING)).isEqualTo(new NothingWaits());
        assertThat(offer.waiting(other.id())).isEmpty();
    }

    @Test
    void call4_failed_hosts_are_asked_again_on_request_without_a_new_consent() {
        Task task = stores.discoveries()
                .claim(clock.instant(), clock.instant().plusSeconds(30))
                .orElseThrow();
        stores.discoveries().failed(task);

        offer.askAgain(user.id(), WAITING);

        assertThat(offered(user).discovery().hostsIn(Discovery.HostState.ASKING))
                .hasSize(3);
    }

    @Test
    void pend2_nothing_is_asked_again_when_the_hour_is_over() {
        Task task = stores.discoveries()
                .claim(clock.instant(), clock.instant().plusSeconds(30))
                .orElseThrow();
        stores.discoveries().failed(task);
        clock.advance(Duration.ofHours(1));

        offer.askAgain(user.id(), WAITING);

        assertThat(stores.discoveries().of(pending.account()).hostsIn(Discovery.HostState.FAILED))
                .hasSize(1);
    }

    @Test
    void auth1_offers_the_known_profiles_of_an_account_without_an_end() {
        Account account = knownAccount(user, Samples.profile("Known"));

        Offered offered = (Offered) offer.offer(user, new PickFrom.Known(account.id()));

        assertThat(offered.account()).contains(account);
        assertThat(offered.left()).isEmpty();
        assertThat(offered.choices())
                .singleElement()
                .satisfies(choice -> assertThat(choice.selectable()).isTrue());
    }

    @Test
    void pick7_what_amazon_no_longer_lists_can_still_be_unticked_while_it_is_connected() {
        User manager = Samples.manager();
        stores.users().add(manager, "hash");
        Profile listed = Samples.profile("Listed");
        Profile vanished = Samples.profile("Vanished");
        Account account = knownAccount(manager, listed);
        stores.connections().add(Samples.connection(account, vanished));

        Offered offered = (Offered) offer.offer(manager, new PickFrom.Known(account.id()));

        assertThat(offered.choices())
                .containsExactly(
                        new Choice(vanished, Optional.empty(), true), new Choice(listed, Optional.empty(), false));
    }

    @Test
    void lim4_who_was_demoted_with_several_connected_may_still_untick_them() {
        Profile first = Samples.profile("First");
        Profile second = Samples.profile("Second");
        Account account = knownAccount(user, first);
        stores.connections().add(Samples.connection(account, first));
        PickFrom known = new PickFrom.Known(account.id());
        assertThat(((Offered) offer.offer(user, known)).several()).isFalse();

        stores.connections().add(Samples.connection(account, second));

        Offered offered = (Offered) offer.offer(user, known);
        assertThat(offered.several()).isTrue();
        assertThat(offered.choices()).allMatch(Choice::connected);
    }

    @Test
    void sec1_somebody_elses_account_is_as_if_it_did_not_exist() {
        User other = Samples.manager();
        stores.users().add(other, "hash");
        Account theirs = knownAccount(other, Samples.profile("Theirs"));

        assertThat(offer.offer(user, new PickFrom.Known(theirs.id()))).isEqualTo(new NoSuchAccount());
        offer.askAgain(user.id(), new PickFrom.Known(theirs.id()));
        assertThat(stores.discoveries().of(theirs.id()).hostsIn(Discovery.HostState.ASKING))
                .isEmpty();
    }

    @Test
    void call6_a_profile_of_another_account_says_whose_it_is_only_to_its_owner() {
        User other = Samples.manager();
        stores.users().add(other, "hash");
        Profile mine = Samples.profile("Mine");
        Profile theirs = Samples.profile("Theirs");
        knownAccount(user, mine);
        knownAccount(other, theirs);
        clock.advance(Duration.ofSeconds(31));
        answer(mine, theirs);

        assertThat(offered(user).choices())
                .extracting(choice -> choice.obstacle().orElseThrow())
                .containsExactly(Choice.Obstacle.OF_ANOTHER_ACCOUNT, Choice.Obstacle.CONNECTED_BY_OTHER);
    }

    private Account knownAccount(User owner, Profile profile) {
        Account account = Samples.account(owner, "By link " + profile.name());
        stores.accounts().add(account);
        stores.discoveries().begin(account.id(), account.region(), clock.instant());
        Discoveries discoveries = stores.discoveries();
        for (Optional<Task> task = claim(); task.isPresent(); task = claim()) {
            if (task.get().account().equals(account.id())) {
                discoveries.answered(task.get(), task.get().host() == profile.region() ? List.of(profile) : List.of());
            }
        }
        discoveries.bind(account.id(), List.of(profile.id()));
        return account;
    }

    private Optional<Task> claim() {
        return stores.discoveries().claim(clock.instant(), clock.instant().plusSeconds(30));
    }

    private void answer(Profile... profiles) {
        Task task = stores.discoveries()
                .claim(clock.instant(), clock.instant().plusSeconds(30))
                .orElseThrow();
        stores.discoveries().answered(task, List.of(profiles));
    }

    private void connect(Account account, Profile profile) {
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
    }

    private Offered offered(User chooser) {
        return (Offered) offer.offer(chooser, WAITING);
    }
}
