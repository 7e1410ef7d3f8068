package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries.Task;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ScriptedProfileSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoverProfilesTest {

    private static final Secret ACCESS_TOKEN = new Secret("Atza|kept");

    private final InMemoryStores stores = new InMemoryStores();
    private final InMemoryTokenVault vault = stores.tokenVault();
    private final MovableClock clock = new MovableClock();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final ScriptedProfileSource source = new ScriptedProfileSource();
    private final DiscoverProfiles discover =
            new Consents(stores, vault, oauth, clock).discover(source, stores.handOutToken(oauth, clock));
    private final User user = Samples.seller();
    private final PendingConnection pending = Samples.pending(user);

    @BeforeEach
    void a_consent_waits() {
        stores.users().add(user, "hash");
        begin();
        vault.admit(pending.account());
        vault.keep(pending.account(), Purpose.REFRESH_TOKEN, new Secret("Atzr|kept"), Instant.MAX);
        vault.keep(
                pending.account(),
                Purpose.ACCESS_TOKEN,
                ACCESS_TOKEN,
                clock.instant().plusSeconds(3600));
    }

    @Test
    void call1_asks_all_three_hosts_the_chosen_regions_first() {
        Profile american = Samples.profile();
        Profile german = Samples.germanProfile();
        source.lists(Region.NA, american);
        source.lists(Region.EU, german);

        workAllThatIsDue();

        assertThat(source.questions())
                .extracting(ScriptedProfileSource.Question::host)
                .startsWith(Region.NA)
                .containsExactlyInAnyOrder(Region.values());
        assertThat(discovery().finding()).isEqualTo(Discovery.Finding.LISTED);
        assertThat(discovery().profiles()).containsExactlyInAnyOrder(american, german);
        assertThat(discover.claim()).isEmpty();
    }

    @Test
    void call4_no_profiles_anywhere_is_none() {
        workAllThatIsDue();

        assertThat(discovery().finding()).isEqualTo(Discovery.Finding.NONE);
    }

    @Test
    void call4_only_agency_profiles_is_an_outcome_of_its_own() {
        source.lists(Region.NA, Samples.agencyProfile());

        workAllThatIsDue();

        assertThat(discovery().finding()).isEqualTo(Discovery.Finding.AGENCY_ONLY);
    }

    @Test
    void call4_backs_off_twice_as_long_each_time_then_says_so_and_asks_on_in_the_background() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            fail(Region.NA, AmazonFailure.Kind.UNAVAILABLE);
        }
        workAllThatIsDue();

        for (int seconds : new int[] {2, 4, 8}) {
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(discover.claim()).isEmpty();
            assertThat(discovery().finding()).isEqualTo(Discovery.Finding.SEARCHING);
            clock.advance(Duration.ofMillis(1));
            workAllThatIsDue();
        }

        assertThat(discovery().hosts()).containsEntry(Region.NA, HostState.FAILED);
        assertThat(discovery().finding()).isEqualTo(Discovery.Finding.FAILED);
        for (int seconds : new int[] {16, 32}) {
            assertThat(discovery().finding()).isEqualTo(Discovery.Finding.FAILED);
            clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(discover.claim()).isEmpty();
            clock.advance(Duration.ofMillis(1));
            workAllThatIsDue();
        }
        assertThat(discovery().finding()).isEqualTo(Discovery.Finding.NONE);
    }

    @Test
    void call4_asks_at_least_every_five_minutes_for_longer_than_a_consent_waits_and_then_no_more() {
        Instant start = clock.instant();
        int asked = 0;
        Instant last = start;
        for (int minute = 0; minute < 300; minute++) {
            fail(Region.NA, AmazonFailure.Kind.UNAVAILABLE);
            workAllThatIsDue();
            int now = (int) source.questions().stream()
                    .filter(question -> question.host() == Region.NA)
                    .count();
            if (now > asked) {
                assertThat(Duration.between(last, clock.instant())).isLessThanOrEqualTo(Duration.ofMinutes(6));
                last = clock.instant();
                asked = now;
            }
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(Duration.between(start, last)).isBetween(Duration.ofHours(1), Duration.ofHours(3));
    }

    @Test
    void call4_asking_again_starts_over_with_the_failed_host_alone() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            fail(Region.NA, AmazonFailure.Kind.UNAVAILABLE);
        }
        Profile listed = Samples.profile();
        source.lists(Region.NA, listed);
        workAllThatIsDue();
        for (int seconds : new int[] {2, 4, 8}) {
            clock.advance(Duration.ofSeconds(seconds));
            workAllThatIsDue();
        }
        int asked = source.questions().size();

        stores.discoveries().retry(pending.account(), clock.instant());
        workAllThatIsDue();

        assertThat(source.questions()).hasSize(asked + 1);
        assertThat(discovery().finding()).isEqualTo(Discovery.Finding.LISTED);
    }

    @Test
    void call4_one_host_failing_does_not_hide_what_the_others_list() {
        source.lists(Region.EU, Samples.germanProfile());
        fail(Region.NA, AmazonFailure.Kind.REQUEST_REFUSED);

        workAllThatIsDue();

        assertThat(discovery().hostsIn(HostState.FAILED)).containsExactly(Region.NA);
        assertThat(discovery().finding()).isEqualTo(Discovery.Finding.LISTED);
    }

    @Test
    void waits_as_long_as_amazon_asks_for() {
        source.failNext(
                Region.NA,
                new AmazonFailure(AmazonFailure.Kind.THROTTLED, "slow", Optional.of(Duration.ofSeconds(17))));
        workAllThatIsDue();

        clock.advance(Duration.ofSeconds(16));
        assertThat(discover.claim()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        workAllThatIsDue();

        assertThat(discovery().finding()).isEqualTo(Discovery.Finding.NONE);
    }

    @Test
    void what_asking_again_can_not_help_fails_at_once() {
        for (AmazonFailure.Kind kind : new AmazonFailure.Kind[] {
            AmazonFailure.Kind.GRANT_REFUSED, AmazonFailure.Kind.ACCESS_LOST, AmazonFailure.Kind.REQUEST_REFUSED
        }) {
            begin();
            fail(Region.NA, kind);

            workAllThatIsDue();

            assertThat(discovery().hosts()).as(kind.name()).containsEntry(Region.NA, HostState.FAILED);
        }
    }

    @Test
    void a_refused_access_token_is_renewed_once_and_the_question_asked_once_more() {
        source.refuse(ACCESS_TOKEN);
        source.lists(Region.NA, Samples.profile());

        workAllThatIsDue();

        assertThat(oauth.refreshes()).hasSize(1);
        assertThat(discovery().finding()).isEqualTo(Discovery.Finding.LISTED);
    }

    @Test
    void a_renewed_access_token_that_is_refused_too_fails_the_host() {
        source.refuse(ACCESS_TOKEN);
        fail(Region.NA, AmazonFailure.Kind.TOKEN_REFUSED);

        discover.work(discover.claim().orElseThrow());

        assertThat(oauth.refreshes()).hasSize(1);
        assertThat(discovery().hosts()).containsEntry(Region.NA, HostState.FAILED);
    }

    @Test
    void pend3_an_access_token_that_died_meanwhile_is_renewed_silently() {
        clock.advance(Duration.ofMinutes(56));

        workAllThatIsDue();

        assertThat(oauth.refreshes()).containsExactly(new ScriptedOAuth.Refresh(Region.NA, new Secret("Atzr|kept")));
        assertThat(discovery().finding()).isEqualTo(Discovery.Finding.NONE);
    }

    @Test
    void another_node_takes_over_from_one_that_died() {
        Task abandoned = discover.claim().orElseThrow();
        workAllThatIsDue();
        assertThat(discovery().finding()).isEqualTo(Discovery.Finding.SEARCHING);

        clock.advance(Duration.ofSeconds(30));
        workAllThatIsDue();
        assertThat(discovery().finding()).isEqualTo(Discovery.Finding.NONE);

        source.lists(abandoned.host(), Samples.profile());
        discover.work(abandoned);
        assertThat(discovery().profiles()).isEmpty();
    }

    @Test
    void a_consent_that_was_discarded_meanwhile_stays_gone() {
        Task task = discover.claim().orElseThrow();
        stores.discoveries().forget(pending.account());
        vault.destroy(pending.account());

        discover.work(task);

        assertThat(discovery().hosts()).isEmpty();
        assertThat(source.questions()).isEmpty();
    }

    private void begin() {
        stores.pendingConnections().replace(pending);
        stores.discoveries().begin(pending.account(), pending.region(), clock.instant());
    }

    private void fail(Region host, AmazonFailure.Kind kind) {
        source.failNext(host, new AmazonFailure(kind, "Scripted: " + kind));
    }

    private void workAllThatIsDue() {
        for (Optional<Task> task = discover.claim(); task.isPresent(); task = discover.claim()) {
            discover.work(task.get());
        }
    }

    private Discovery discovery() {
        return stores.discoveries().of(pending.account());
    }
}
