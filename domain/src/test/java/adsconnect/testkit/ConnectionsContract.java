package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileAccess;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.Held;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.connection.port.Connections;
import adsconnect.domain.connection.port.Connections.OpenLoad;
import adsconnect.domain.connection.port.Connections.Overdue;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.ClaimedRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of connections does. */
public abstract class ConnectionsContract {

    private static final Instant NOW = Samples.NOW;
    private static final Instant LATER = NOW.plusSeconds(40);
    private static final LocalDate YESTERDAY = Samples.TODAY.minusDays(1);

    private final User owner = Samples.manager();
    private final User stranger = Samples.manager();
    private final Account account = Samples.account(owner, "Alpha");
    private final Account strangersAccount = Samples.account(stranger, "Strange");
    private final Profile profile = Samples.profile();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void two_accounts_are_stored() {
        stores().users().add(owner, "hash");
        stores().users().add(stranger, "hash");
        stores().accounts().add(account);
        stores().accounts().add(strangersAccount);
    }

    @Test
    void finds_an_added_connection_with_all_it_has() {
        Profile japanese = Samples.profile("ブライトリーフ 🏠", Region.FE, "JP", ProfileType.VENDOR);
        Connection connection = Samples.connection(account, japanese);

        assertThat(connections().add(connection)).isTrue();

        assertThat(connections().find(owner.id(), japanese.id())).contains(connection);
    }

    @Test
    void sec1_somebody_elses_connection_is_as_if_it_did_not_exist() {
        connections().add(Samples.connection(account, profile));

        assertThat(connections().find(stranger.id(), profile.id())).isEmpty();
        assertThat(connections().ofOwner(stranger.id())).isEmpty();
    }

    @Test
    void a_profile_is_connected_at_most_once_in_the_whole_installation() {
        Connection first = Samples.connection(account, profile);
        connections().add(first);

        assertThat(connections().add(Samples.connection(strangersAccount, profile)))
                .isFalse();
        assertThat(connections().add(Samples.connection(account, profile))).isFalse();

        assertThat(connections().find(owner.id(), profile.id())).contains(first);
        assertThat(connections().ofOwner(stranger.id())).isEmpty();
    }

    @Test
    void a_profile_that_several_connect_at_once_is_connected_by_exactly_one() {
        int winners = Race.winners(
                6,
                number -> connections().add(Samples.connection(number % 2 == 0 ? account : strangersAccount, profile)));

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void a_profile_that_several_connect_at_once_in_units_of_work_is_connected_by_exactly_one() {
        int winners = Race.winners(
                6,
                number -> stores().unitOfWork()
                        .inOne(() -> connections()
                                .add(Samples.connection(number % 2 == 0 ? account : strangersAccount, profile))));

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void a_unit_of_work_goes_on_after_a_profile_turned_out_to_be_connected() {
        connections().add(Samples.connection(strangersAccount, profile));
        Profile free = Samples.profile();

        stores().unitOfWork().inOne(() -> {
            connections().add(Samples.connection(account, profile));
            return connections().add(Samples.connection(account, free));
        });

        assertThat(connections().find(owner.id(), free.id())).isPresent();
    }

    @Test
    void lists_the_owners_connections_by_account_name_then_profile_name() {
        Account beta = Samples.account(owner, "Beta");
        stores().accounts().add(beta);
        Connection betaOne = Samples.connection(beta, Samples.profile("Apple"));
        Connection alphaTwo = Samples.connection(account, Samples.profile("Zebra"));
        Connection alphaOne = Samples.connection(account, Samples.profile("Mango"));
        for (Connection each : List.of(betaOne, alphaTwo, alphaOne)) {
            connections().add(each);
        }
        connections().add(Samples.connection(strangersAccount, profile));

        assertThat(connections().ofOwner(owner.id())).containsExactly(alphaOne, alphaTwo, betaOne);
    }

    @Test
    void dash3_the_first_of_all_that_somebody_has_are_listed_by_name_with_accounts_in_their_places() {
        Account beta = Samples.account(owner, "Beta");
        Account gamma = Samples.account(owner, "gamma");
        Account delta = Samples.account(owner, "Delta");
        List.of(gamma, beta, delta).forEach(stores().accounts()::add);
        Connection alphaTwo = Samples.connection(account, Samples.profile("zebra"));
        Connection alphaOne = Samples.connection(account, Samples.profile("Mango"));
        Connection ofGamma = Samples.connection(gamma, Samples.profile("Apple"));
        List.of(ofGamma, alphaTwo, alphaOne).forEach(connections()::add);
        connections().add(Samples.connection(strangersAccount, profile));

        assertThat(connections().first(owner.id(), 9))
                .containsExactly(
                        new Held(account, Optional.of(alphaOne)),
                        new Held(account, Optional.of(alphaTwo)),
                        new Held(beta, Optional.empty()),
                        new Held(delta, Optional.empty()),
                        new Held(gamma, Optional.of(ofGamma)));
        assertThat(connections().first(owner.id(), 1)).containsExactly(new Held(account, Optional.of(alphaOne)));
        assertThat(connections().count(owner.id())).isEqualTo(new Held.Count(3, 2));
        assertThat(connections().first(Samples.manager().id(), 9)).isEmpty();
    }

    @Test
    void tells_what_an_account_has_and_whether_its_owner_has_anything() {
        Account beta = Samples.account(owner, "Beta");
        stores().accounts().add(beta);
        connections().add(Samples.connection(strangersAccount, profile));
        assertThat(connections().any(owner.id())).isFalse();

        Connection two = Samples.connection(account, Samples.profile("Zebra"));
        Connection one = Samples.connection(account, Samples.profile("Mango"));
        List.of(two, one, Samples.connection(beta, Samples.profile("Apple"))).forEach(connections()::add);

        assertThat(connections().any(owner.id())).isTrue();
        assertThat(connections().ofAccount(account)).containsExactly(one, two);
    }

    @Test
    void tells_what_of_somebody_has_never_been_ready() {
        Profile ready = Samples.profile();
        Connection first = Samples.connection(account, profile);
        List.of(first, Samples.connection(account, ready)).forEach(connections()::add);
        connections().add(Samples.connection(strangersAccount, Samples.profile()));
        connections().synced(ready.id(), LATER, YESTERDAY);

        assertThat(connections().notReady(owner.id())).containsExactly(first);
    }

    @Test
    void tells_who_has_profiles_connected_and_leaves_out_the_others() {
        Profile theirs = Samples.profile();
        connections().add(Samples.connection(account, profile));
        connections().add(Samples.connection(strangersAccount, theirs));

        assertThat(connections().ownersOf(List.of(profile.id(), theirs.id(), new ProfileId(1))))
                .isEqualTo(Map.of(profile.id(), owner.id(), theirs.id(), stranger.id()));
        assertThat(connections().ownersOf(List.of())).isEmpty();
    }

    @Test
    void wait1_moves_the_stage_forward_and_counts_reports() {
        connections().add(Samples.connection(account, profile));

        connections().progress(profile.id(), ConnectionStage.GENERATING_REPORTS, new ReportCount(1, 5), LATER);

        Connection now = found();
        assertThat(now.stage()).isEqualTo(ConnectionStage.GENERATING_REPORTS);
        assertThat(now.stageSince()).isEqualTo(LATER);
        assertThat(now.reports()).isEqualTo(new ReportCount(1, 5));
        assertThat(now.status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
        assertThat(now.version()).isGreaterThan(0);
    }

    @Test
    void wait1_counting_within_a_stage_keeps_since_when_it_is_there() {
        connections().add(Samples.connection(account, profile));
        connections().progress(profile.id(), ConnectionStage.GENERATING_REPORTS, new ReportCount(1, 5), NOW);
        long before = found().version();

        connections().progress(profile.id(), ConnectionStage.GENERATING_REPORTS, new ReportCount(2, 5), LATER);

        assertThat(found().reports()).isEqualTo(new ReportCount(2, 5));
        assertThat(found().stageSince()).isEqualTo(NOW);
        assertThat(found().version()).isGreaterThan(before);
    }

    @Test
    void wait2_progress_that_is_none_does_not_grow_the_version() {
        connections().add(Samples.connection(account, profile));
        connections().progress(profile.id(), ConnectionStage.GENERATING_REPORTS, new ReportCount(1, 5), NOW);
        Connection before = found();

        connections().progress(profile.id(), ConnectionStage.GENERATING_REPORTS, new ReportCount(1, 5), LATER);

        assertThat(found()).isEqualTo(before);
    }

    @Test
    void a_stage_that_lies_behind_the_present_one_changes_nothing() {
        connections().add(Samples.connection(account, profile));
        connections().progress(profile.id(), ConnectionStage.PROCESSING, new ReportCount(5, 5), NOW);
        Connection before = found();

        connections().progress(profile.id(), ConnectionStage.GENERATING_REPORTS, new ReportCount(1, 5), LATER);

        assertThat(found()).isEqualTo(before);
    }

    @Test
    void the_first_sync_being_done_makes_it_ready_and_connected() {
        connections().add(Samples.connection(account, profile));
        connections().progress(profile.id(), ConnectionStage.PROCESSING, new ReportCount(4, 5), NOW);
        long before = found().version();

        connections().synced(profile.id(), LATER, YESTERDAY);

        assertThat(found())
                .isEqualTo(new Connection(
                        profile,
                        account,
                        ConnectionStage.READY,
                        LATER,
                        new ReportCount(4, 5),
                        ConnectionStatus.CONNECTED,
                        false,
                        Optional.of(LATER),
                        Optional.of(YESTERDAY),
                        found().version()));
        assertThat(found().version()).isGreaterThan(before);
    }

    @Test
    void a_failure_keeps_the_stage_and_is_news_once() {
        connections().add(Samples.connection(account, profile));
        connections().progress(profile.id(), ConnectionStage.GENERATING_REPORTS, new ReportCount(0, 5), NOW);

        assertThat(Race.winners(6, number -> connections().failed(profile.id())))
                .isEqualTo(1);

        assertThat(found().stage()).isEqualTo(ConnectionStage.GENERATING_REPORTS);
        assertThat(found().status()).isEqualTo(ConnectionStatus.SYNC_ERROR);
        assertThat(found().version()).isGreaterThan(1);
    }

    @Test
    void a_success_tells_what_it_was_before_and_never_takes_days_back() {
        connections().add(Samples.connection(account, profile));

        assertThat(connections().synced(profile.id(), NOW, YESTERDAY)).contains(ConnectionStatus.FIRST_SYNC);
        connections().failed(profile.id());
        assertThat(connections().synced(profile.id(), LATER, YESTERDAY.minusDays(3)))
                .contains(ConnectionStatus.SYNC_ERROR);

        assertThat(found().status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(found().stageSince()).isEqualTo(NOW);
        assertThat(found().lastSyncAt()).contains(LATER);
        assertThat(found().dataThrough()).contains(YESTERDAY);
        assertThat(connections().synced(Samples.profile().id(), NOW, YESTERDAY)).isEmpty();
    }

    @Test
    void dash2_a_last_day_that_is_not_over_yet_is_what_a_clock_said_that_was_ahead() {
        connections().add(Samples.connection(account, profile));
        connections().synced(profile.id(), NOW.plus(Duration.ofDays(30)), YESTERDAY.plusDays(30));

        connections().synced(profile.id(), NOW, YESTERDAY);

        assertThat(found().dataThrough()).contains(YESTERDAY);
    }

    @Test
    void reco1_what_is_connected_again_has_what_its_owner_had_of_it_and_nobody_else() {
        connections().add(Samples.connection(account, profile));
        connections().synced(profile.id(), NOW, YESTERDAY);
        connections().remove(owner.id(), profile.id(), LATER);

        connections().add(Samples.connection(strangersAccount, profile));
        assertThat(connections().find(stranger.id(), profile.id()).orElseThrow().hasNumbers())
                .isFalse();
        connections().remove(stranger.id(), profile.id(), LATER);
        connections().add(Samples.connection(account, profile));

        assertThat(found().status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
        assertThat(found().hasNumbers()).isTrue();
        assertThat(found().dataThrough()).contains(YESTERDAY);
        assertThat(found().lastSyncAt()).contains(NOW);
    }

    @Test
    void reco2_what_their_account_is_in_comes_before_their_own_trouble_and_goes_again() {
        connections().add(Samples.connection(account, profile));
        connections().loseAccess(profile.id());

        stores().accounts().endConsent(account.id(), ConsentEnd.REVOKED);
        assertThat(found().status()).isEqualTo(ConnectionStatus.REVOKED);
        assertThat(found().ownStatus()).isEqualTo(ConnectionStatus.ACCESS_LOST);

        stores().accounts().renew(account.id(), Region.EU, LATER);
        assertThat(found().status()).isEqualTo(ConnectionStatus.ACCESS_LOST);
    }

    @Test
    void reco4_what_is_well_is_expiring_from_thirty_days_on() {
        connections().add(Samples.connection(account, profile));
        connections().synced(profile.id(), NOW, YESTERDAY);

        stores().accounts().warn(account.id(), 60);
        assertThat(found().status()).isEqualTo(ConnectionStatus.CONNECTED);
        stores().accounts().warn(account.id(), 30);
        assertThat(found().status()).isEqualTo(ConnectionStatus.EXPIRING);
        connections().failed(profile.id());
        assertThat(found().status()).isEqualTo(ConnectionStatus.SYNC_ERROR);
    }

    @Test
    void sync7_finds_what_had_no_success_since_with_the_load_that_is_under_way() {
        Profile fresh = Samples.profile();
        Profile waiting = Samples.profile();
        Profile failing = Samples.profile();
        List.of(profile, fresh, waiting, failing).forEach(each -> connections().add(Samples.connection(account, each)));
        connections().synced(profile.id(), NOW, YESTERDAY);
        connections().synced(fresh.id(), LATER, YESTERDAY);
        connections().synced(failing.id(), NOW, YESTERDAY);
        connections().failed(failing.id());
        assertThat(connections().withoutSuccessSince(NOW, 9)).singleElement().satisfies(overdue -> {
            assertThat(overdue.connection().profile()).isEqualTo(profile);
            assertThat(overdue.lastSuccess()).isEqualTo(NOW);
            assertThat(overdue.load()).isEmpty();
        });

        stores().syncSchedule().begin(profile.id(), LATER.plusSeconds(9));
        assertThat(connections().withoutSuccessSince(LATER, 1))
                .extracting(Overdue::load)
                .containsExactly(Optional.of(new OpenLoad(LATER.plusSeconds(9), 0)));
        stores().syncQueue().queueFirstSync(profile.id(), LATER);

        assertThat(connections().withoutSuccessSince(LATER, 1))
                .extracting(Overdue::load)
                .containsExactly(Optional.of(new OpenLoad(LATER, 0)));
        stores().accounts().endConsent(account.id(), ConsentEnd.EXPIRED);
        assertThat(connections().withoutSuccessSince(LATER, 9)).isEmpty();
    }

    @Test
    void sync7_goes_stale_once_and_only_if_nothing_succeeded_since() {
        connections().add(Samples.connection(account, profile));
        connections().synced(profile.id(), NOW, YESTERDAY);
        connections().synced(profile.id(), LATER, YESTERDAY);
        assertThat(connections().goStale(profile.id(), NOW)).isFalse();

        assertThat(Race.winners(6, number -> connections().goStale(profile.id(), LATER)))
                .isEqualTo(1);

        assertThat(found().status()).isEqualTo(ConnectionStatus.STALE);
        assertThat(connections().synced(profile.id(), LATER, YESTERDAY)).contains(ConnectionStatus.STALE);
        assertThat(found().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    void wait4_a_failed_connection_starts_over() {
        connections().add(Samples.connection(account, profile));
        connections().progress(profile.id(), ConnectionStage.PROCESSING, new ReportCount(5, 5), NOW);
        connections().failed(profile.id());
        long before = found().version();

        assertThat(connections().restart(profile.id(), LATER)).isTrue();

        Connection now = found();
        assertThat(now.stage()).isEqualTo(ConnectionStage.OAUTH);
        assertThat(now.stageSince()).isEqualTo(LATER);
        assertThat(now.reports()).isEqualTo(ReportCount.NONE);
        assertThat(now.status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
        assertThat(now.version()).isGreaterThan(before);
    }

    @Test
    void only_a_failed_connection_starts_over() {
        connections().add(Samples.connection(account, profile));
        assertThat(connections().restart(profile.id(), LATER)).isFalse();

        connections().synced(profile.id(), NOW, YESTERDAY);
        assertThat(connections().restart(profile.id(), LATER)).isFalse();

        assertThat(found().stage()).isEqualTo(ConnectionStage.READY);
        assertThat(connections().restart(new ProfileId(1), LATER)).isFalse();
    }

    @Test
    void a_failed_connection_is_started_over_by_exactly_one_of_all_who_try_at_once() {
        connections().add(Samples.connection(account, profile));
        connections().loseAccess(profile.id());

        assertThat(Race.winners(6, number -> connections().restart(profile.id(), LATER)))
                .isEqualTo(1);
    }

    @Test
    void reco3_what_failed_on_the_way_goes_back_to_the_start_when_that_is_over() {
        connections().add(Samples.connection(account, profile));
        connections().progress(profile.id(), ConnectionStage.PROCESSING, new ReportCount(5, 5), NOW);
        connections().failed(profile.id());
        long before = found().version();

        assertThat(connections().recover(profile.id(), ConnectionStatus.ACCESS_LOST, LATER))
                .isEmpty();
        assertThat(connections().recover(profile.id(), ConnectionStatus.SYNC_ERROR, LATER))
                .contains(ConnectionStatus.FIRST_SYNC);

        assertThat(found().stage()).isEqualTo(ConnectionStage.OAUTH);
        assertThat(found().stageSince()).isEqualTo(LATER);
        assertThat(found().reports()).isEqualTo(ReportCount.NONE);
        assertThat(found().version()).isGreaterThan(before);
        assertThat(connections().recover(profile.id(), ConnectionStatus.SYNC_ERROR, LATER))
                .isEmpty();
    }

    @Test
    void reco3_what_was_ready_is_connected_again_with_all_it_had() {
        connections().add(Samples.connection(account, profile));
        connections().progress(profile.id(), ConnectionStage.PROCESSING, new ReportCount(5, 5), NOW);
        connections().synced(profile.id(), NOW, YESTERDAY);
        Connection ready = found();
        connections().loseAccess(profile.id());

        assertThat(connections().recover(profile.id(), ConnectionStatus.ACCESS_LOST, LATER))
                .contains(ConnectionStatus.CONNECTED);

        assertThat(found()).usingRecursiveComparison().ignoringFields("version").isEqualTo(ready);
    }

    @Test
    void pick7_access_is_lost_once_whatever_was_wrong_before() {
        connections().add(Samples.connection(account, profile));
        connections().failed(profile.id());
        long before = found().version();

        assertThat(Race.winners(6, number -> connections().loseAccess(profile.id())))
                .isEqualTo(1);

        assertThat(found().status()).isEqualTo(ConnectionStatus.ACCESS_LOST);
        assertThat(found().version()).isGreaterThan(before);
        assertThat(connections().loseAccess(Samples.profile().id())).isFalse();
    }

    @Test
    void pick1_what_the_login_may_do_is_kept_and_changes_with_what_amazon_tells() {
        Profile viewed = Samples.viewed(profile);
        connections().add(Samples.connection(account, viewed));
        assertThat(found().profile().access()).isEqualTo(ProfileAccess.VIEW);

        connections().describe(profile);

        assertThat(found().profile().access()).isEqualTo(ProfileAccess.EDIT);
    }

    @Test
    void pick7_takes_over_what_amazon_tells_of_a_profile_now() {
        Profile other = Samples.profile();
        connections().add(Samples.connection(account, profile));
        connections().add(Samples.connection(account, other));
        Profile told = new Profile(
                profile.id(),
                Region.FE,
                "JP",
                "JPY",
                "Asia/Tokyo",
                "MARKETPLACE",
                "A2OTHER",
                ProfileType.VENDOR,
                "新しい名前",
                ProfileAccess.VIEW);

        connections().describe(told);
        connections().describe(Samples.profile());

        assertThat(found().profile()).isEqualTo(told);
        assertThat(found().status()).isEqualTo(ConnectionStatus.FIRST_SYNC);
        assertThat(connections().find(owner.id(), other.id()).orElseThrow().profile())
                .isEqualTo(other);
    }

    @Test
    void plan2_the_connections_of_a_paused_account_are_paused_and_come_back_as_they_were() {
        Profile failed = Samples.profile();
        Profile strangers = Samples.profile();
        connections().add(Samples.connection(account, profile));
        connections().add(Samples.connection(account, failed));
        connections().add(Samples.connection(strangersAccount, strangers));
        connections().failed(failed.id());
        List<Connection> before = connections().ofOwner(owner.id());

        stores().planPauses().pause(account.id(), NOW);

        assertThat(connections().ofOwner(owner.id()))
                .hasSize(2)
                .allMatch(connection -> connection.status() == ConnectionStatus.PAUSED_PLAN);
        assertThat(found().status()).isEqualTo(ConnectionStatus.PAUSED_PLAN);
        assertThat(connections().ofOwner(stranger.id()))
                .extracting(Connection::status)
                .containsExactly(ConnectionStatus.FIRST_SYNC);
        stores().planPauses().resume(account.id());
        assertThat(connections().ofOwner(owner.id())).isEqualTo(before);
    }

    @Test
    void changes_one_connection_and_no_other() {
        Profile other = Samples.profile();
        Connection untouched = Samples.connection(account, other);
        connections().add(Samples.connection(account, profile));
        connections().add(untouched);

        connections().progress(profile.id(), ConnectionStage.PROCESSING, new ReportCount(5, 5), LATER);
        connections().failed(profile.id());

        assertThat(connections().find(owner.id(), other.id())).contains(untouched);
    }

    @Test
    void changing_a_connection_that_is_not_there_does_nothing() {
        connections().progress(profile.id(), ConnectionStage.PROCESSING, ReportCount.NONE, NOW);
        connections().synced(profile.id(), NOW, YESTERDAY);
        connections().loseAccess(profile.id());

        assertThat(connections().ownersOf(List.of(profile.id()))).isEmpty();
    }

    @Test
    void reco1_a_removed_connection_is_gone_with_its_runs_and_its_profile_is_free_for_others() {
        Profile other = Samples.profile();
        connections().add(Samples.connection(account, profile));
        connections().add(Samples.connection(account, other));
        stores().syncQueue().queueFirstSync(profile.id(), NOW);

        assertThat(connections().remove(owner.id(), profile.id(), LATER)).isTrue();

        assertThat(connections().find(owner.id(), profile.id())).isEmpty();
        assertThat(connections().ofOwner(owner.id()))
                .extracting(Connection::profile)
                .containsExactly(other);
        assertThat(stores().syncRuns().claim(LATER, LATER.plusSeconds(30))).isEmpty();
        assertThat(connections().add(Samples.connection(strangersAccount, profile)))
                .isTrue();
    }

    @Test
    void sync7_whoever_works_on_a_removed_connection_loses_its_run() {
        connections().add(Samples.connection(account, profile));
        stores().syncQueue().queueFirstSync(profile.id(), NOW);
        ClaimedRun run = stores().syncRuns().claim(NOW, NOW.plusSeconds(30)).orElseThrow();

        connections().remove(owner.id(), profile.id(), LATER);

        assertThatThrownBy(() -> stores().unitOfWork().inOne(() -> {
                    stores().syncRuns().hold(run);
                    return run;
                }))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> stores().syncRuns().finish(run, LATER)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void sec1_nobody_removes_what_is_not_theirs_or_twice() {
        Connection connection = Samples.connection(account, profile);
        connections().add(connection);

        assertThat(connections().remove(stranger.id(), profile.id(), LATER)).isFalse();
        assertThat(connections().find(owner.id(), profile.id())).contains(connection);

        assertThat(connections().remove(owner.id(), profile.id(), LATER)).isTrue();
        assertThat(connections().remove(owner.id(), profile.id(), LATER)).isFalse();
    }

    @Test
    void a_removed_connection_can_be_connected_and_removed_again() {
        for (int round = 0; round < 3; round++) {
            assertThat(connections().add(Samples.connection(account, profile))).isTrue();
            assertThat(connections().remove(owner.id(), profile.id(), LATER)).isTrue();
        }
    }

    @Test
    void of_all_who_remove_a_connection_at_once_one_does_it() {
        connections().add(Samples.connection(account, profile));

        assertThat(Race.winners(6, number -> connections().remove(owner.id(), profile.id(), LATER)))
                .isEqualTo(1);
    }

    private Connection found() {
        return connections().find(owner.id(), profile.id()).orElseThrow();
    }

    private Connections connections() {
        return stores().connections();
    }
}
