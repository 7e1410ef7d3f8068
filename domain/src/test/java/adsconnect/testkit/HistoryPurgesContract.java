package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.connection.HistoryPurge;
import adsconnect.domain.connection.HistoryPurge.Cause;
import adsconnect.domain.connection.port.HistoryPurges;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ReportType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of former connections and of what is deleted of them does, and of accounts that were unbound. */
public abstract class HistoryPurgesContract {

    private static final Instant NOW = Samples.NOW;
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant UNTIL = NOW.plusSeconds(30);
    private static final LocalDate DAY = Samples.TODAY.minusDays(1);
    private static final Period WEEK = new Period(Samples.TODAY.minusDays(7), DAY);

    private final User owner = Samples.manager();
    private final User stranger = Samples.manager();
    private final Account account = Samples.account(owner, "Acme");
    private final Account strangersAccount = Samples.account(stranger, "Strange");
    private final Profile profile = Samples.profile("My Brand");
    private final Profile other = Samples.profile("Other Brand");

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void two_profiles_are_loaded() {
        stores().users().add(owner, "hash");
        stores().users().add(stranger, "hash");
        stores().accounts().add(account);
        stores().accounts().add(strangersAccount);
        connectAndLoad(account, profile);
        connectAndLoad(account, other);
    }

    @Test
    void reco1_what_was_disconnected_is_kept_with_all_it_had() {
        Connection was = stores().connections().find(owner.id(), profile.id()).orElseThrow();

        disconnect(profile, LATER);

        assertThat(stores().formerConnections().find(owner.id(), profile.id()))
                .contains(new FormerConnection(
                        owner.id(),
                        Samples.viewed(profile),
                        account.id(),
                        account.name(),
                        account.region(),
                        was.lastSyncAt(),
                        Optional.of(DAY),
                        LATER,
                        false,
                        Optional.empty()));
        assertThat(loadedDays(owner, profile)).isEqualTo(7);
    }

    @Test
    void reco1_whether_an_admin_disconnected_it_is_kept_and_forgotten_once_it_is_connected_again() {
        stores().connections().remove(owner.id(), profile.id(), LATER, true);
        assertThat(stores().formerConnections()
                        .find(owner.id(), profile.id())
                        .orElseThrow()
                        .byAdmin())
                .isTrue();

        stores().connections().add(Samples.connection(account, profile));
        stores().connections().remove(owner.id(), profile.id(), LATER);
        assertThat(stores().formerConnections()
                        .find(owner.id(), profile.id())
                        .orElseThrow()
                        .byAdmin())
                .isFalse();
    }

    @Test
    void sec1_somebody_elses_former_connection_is_as_if_it_did_not_exist() {
        disconnect(profile, NOW);

        assertThat(stores().formerConnections().find(stranger.id(), profile.id()))
                .isEmpty();
        assertThat(stores().formerConnections().ofOwner(stranger.id())).isEmpty();
    }

    @Test
    void lists_what_was_disconnected_last_first_until_it_is_connected_again() {
        disconnect(profile, NOW);
        disconnect(other, LATER);
        assertThat(stores().formerConnections().ofOwner(owner.id()))
                .extracting(former -> former.profile().id())
                .containsExactly(other.id(), profile.id());
        assertThat(stores().formerConnections().ofOwner(owner.id(), 1))
                .extracting(former -> former.profile().id())
                .containsExactly(other.id());

        stores().connections().add(Samples.connection(account, other));

        assertThat(stores().formerConnections().ofOwner(owner.id()))
                .extracting(former -> former.profile().id())
                .containsExactly(profile.id());
    }

    @Test
    void tells_what_was_disconnected_by_then_and_is_not_being_deleted_yet() {
        disconnect(profile, NOW);
        disconnect(other, LATER);

        assertThat(stores().formerConnections().disconnectedBy(NOW.minusMillis(1), 9))
                .isEmpty();
        assertThat(stores().formerConnections().disconnectedBy(NOW, 9)).hasSize(1);
        assertThat(stores().formerConnections().disconnectedBy(LATER, 9)).hasSize(2);
        assertThat(stores().formerConnections().disconnectedBy(LATER, 1))
                .extracting(former -> former.profile().id())
                .containsExactly(profile.id());
        queue(profile);
        assertThat(stores().formerConnections().disconnectedBy(LATER, 9))
                .extracting(former -> former.profile().id())
                .containsExactly(other.id());
    }

    @Test
    void reco1_deletes_piece_by_piece_all_of_that_profile_and_owner_and_only_that() {
        // What the profile's next owner loaded of it.
        disconnect(profile, NOW);
        connectAndLoad(strangersAccount, profile);

        queue(profile);
        HistoryPurge purge = claim(NOW).orElseThrow();
        int pieces = 0;
        while (purges().deleteSome(purge, UNTIL)) {
            pieces++;
        }
        long rows = stores().unitOfWork().inOne(() -> purges().finish(purge));

        assertThat(pieces).isGreaterThan(3);
        assertThat(rows).isGreaterThanOrEqualTo(14);
        assertThat(purge.cause()).isEqualTo(Cause.ASKED);
        assertThat(loadedDays(owner, profile)).isZero();
        assertThat(covered(owner, profile)).isFalse();
        assertThat(stores().formerConnections().find(owner.id(), profile.id())).isEmpty();
        assertThat(loadedDays(owner, other)).isEqualTo(7);
        assertThat(loadedDays(stranger, profile)).isEqualTo(7);
        assertThat(covered(stranger, profile)).isTrue();
        assertThat(claim(LATER)).isEmpty();
    }

    @Test
    void is_queued_once_and_shows_since_when() {
        disconnect(profile, NOW);

        assertThat(queue(profile)).isTrue();
        assertThat(queue(profile)).isFalse();

        assertThat(stores().formerConnections()
                        .find(owner.id(), profile.id())
                        .orElseThrow()
                        .deletionSince())
                .contains(NOW);
    }

    @Test
    void two_callers_never_get_the_same() {
        disconnect(profile, NOW);
        disconnect(other, NOW);
        queue(profile);
        queue(other);

        assertThat(Race.of(6, number -> claim(NOW)).stream().flatMap(Optional::stream))
                .extracting(HistoryPurge::profile)
                .containsExactlyInAnyOrder(profile.id(), other.id());
    }

    @Test
    void whoever_comes_after_a_crash_goes_on_and_counts_on_and_whoever_wakes_up_late_does_no_more() {
        disconnect(profile, NOW);
        queue(profile);
        HistoryPurge late = claim(NOW).orElseThrow();
        purges().deleteSome(late, UNTIL);
        assertThat(claim(UNTIL.minusMillis(1))).isEmpty();

        HistoryPurge next = claim(UNTIL).orElseThrow();

        assertThatThrownBy(() -> purges().deleteSome(late, LATER)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> stores().unitOfWork().inOne(() -> purges().finish(late)))
                .isInstanceOf(LeaseLost.class);
        while (purges().deleteSome(next, LATER)) {
            // Until nothing is left.
        }
        assertThat(stores().unitOfWork().inOne(() -> purges().finish(next))).isGreaterThanOrEqualTo(14);
        assertThat(loadedDays(owner, profile)).isZero();
    }

    @Test
    void reco1_who_connects_again_meanwhile_loads_only_when_all_is_deleted() {
        disconnect(profile, NOW);
        queue(profile);
        HistoryPurge purge = claim(NOW).orElseThrow();
        stores().connections().add(Samples.connection(account, profile));
        stores().syncQueue().queueFirstSync(profile.id(), NOW);
        stores().connections().add(Samples.connection(strangersAccount, Samples.profile("Unconcerned")));

        assertThat(stores().syncRuns().claim(LATER, LATER.plusSeconds(30))).isEmpty();
        while (purges().deleteSome(purge, UNTIL)) {
            assertThat(stores().syncRuns().claim(LATER, LATER.plusSeconds(30))).isEmpty();
        }
        stores().unitOfWork().inOne(() -> purges().finish(purge));

        assertThat(stores().syncRuns()
                        .claim(LATER, LATER.plusSeconds(30))
                        .orElseThrow()
                        .profile())
                .isEqualTo(profile);
        assertThat(stores().connections().find(owner.id(), profile.id())).isPresent();
    }

    @Test
    void another_owner_of_the_profile_need_not_wait() {
        disconnect(profile, NOW);
        queue(profile);
        stores().connections().add(Samples.connection(strangersAccount, profile));
        stores().syncQueue().queueFirstSync(profile.id(), NOW);

        assertThat(stores().syncRuns().claim(LATER, LATER.plusSeconds(30))).isPresent();
    }

    @Test
    void an_unbound_account_is_remembered_for_its_owner_and_for_a_time() {
        stores().endedAccounts().add(account, NOW);

        assertThat(stores().endedAccounts().find(owner.id(), account.id())).contains(account.name());
        assertThat(stores().endedAccounts().find(stranger.id(), account.id())).isEmpty();
        stores().endedAccounts().forget(NOW.minusMillis(1));
        assertThat(stores().endedAccounts().find(owner.id(), account.id())).isPresent();
        stores().endedAccounts().forget(NOW);
        assertThat(stores().endedAccounts().find(owner.id(), account.id())).isEmpty();
    }

    private void connectAndLoad(Account through, Profile what) {
        stores().connections().add(Samples.connection(through, what));
        Loader loader = new Loader(stores(), what.id());
        loader.load(
                Samples.lastDays(7),
                WEEK.from()
                        .datesUntil(WEEK.to().plusDays(1))
                        .map(day -> Samples.row(day, 1, "1.10", "10"))
                        .toArray(CampaignDay[]::new));
        // Restated, so that there is history as well.
        loader.load(
                Samples.lastDays(7),
                WEEK.from()
                        .datesUntil(WEEK.to().plusDays(1))
                        .map(day -> Samples.row(day, 1, "2.20", "20"))
                        .toArray(CampaignDay[]::new));
        stores().connections().synced(what.id(), NOW, DAY);
    }

    private void disconnect(Profile what, Instant at) {
        assertThat(stores().connections().remove(owner.id(), what.id(), at)).isTrue();
    }

    private boolean queue(Profile what) {
        return stores().unitOfWork().inOne(() -> {
            stores().users().lock(owner.id());
            return purges().queue(owner.id(), what.id(), Cause.ASKED, NOW);
        });
    }

    private Optional<HistoryPurge> claim(Instant now) {
        return purges().claim(now, now.plus(Duration.ofSeconds(30)));
    }

    private int loadedDays(User whose, Profile what) {
        return stores().metrics().byDay(what.id(), whose.id(), WEEK).size();
    }

    private boolean covered(User whose, Profile what) {
        return stores().metrics().covers(what.id(), whose.id(), ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, WEEK);
    }

    private HistoryPurges purges() {
        return stores().historyPurges();
    }
}
