package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.Discoveries.Task;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of discoveries does. */
public abstract class DiscoveriesContract {

    private static final Instant NOW = Samples.NOW;
    private static final Instant UNTIL = NOW.plusSeconds(30);

    private final User user = Samples.manager();
    private final PendingConnection pending = Samples.pending(user, Region.EU);
    private final AccountId account = pending.account();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void a_consent_waits() {
        stores().users().add(user, "hash");
        begin(pending);
    }

    private void begin(PendingConnection consent) {
        stores().pendingConnections().replace(consent);
        discoveries().begin(consent.account(), consent.region(), consent.consentedAt());
    }

    @Test
    void without_a_consent_there_are_no_hosts() {
        assertThat(discoveries().of(Samples.accountId())).isEqualTo(new Discovery(Map.of(), List.of()));
    }

    @Test
    void call1_the_chosen_regions_host_is_the_first_to_ask() {
        assertThat(discoveries().claim(NOW, UNTIL)).contains(new Task(account, Region.EU, Region.EU, 1, 1));
    }

    @Test
    void gives_out_each_host_once() {
        List<Task> tasks = claimAll(NOW);

        assertThat(tasks)
                .containsExactlyInAnyOrder(
                        new Task(account, Region.NA, Region.EU, 1, 1),
                        new Task(account, Region.EU, Region.EU, 1, 1),
                        new Task(account, Region.FE, Region.EU, 1, 1));
        assertThat(discoveries().of(account).hostsIn(HostState.ASKING)).hasSize(3);
    }

    @Test
    void one_claim_takes_one_task_while_several_are_due() {
        for (int number = 0; number < 6; number++) {
            User another = Samples.manager();
            stores().users().add(another, "hash");
            begin(Samples.pending(another));
        }

        List<Task> tasks = claimAll(NOW);

        // One that was taken without being handed out would be missing here.
        assertThat(tasks).hasSize(7 * 3).doesNotHaveDuplicates();
        assertThat(tasks).extracting(Task::fence).containsOnly(1L);
    }

    @Test
    void gives_each_host_to_only_one_of_all_who_try_at_once() {
        List<Optional<Task>> claimed = Race.of(6, number -> discoveries().claim(NOW, UNTIL));

        // Whoever looked past a row that another was just taking may go away empty-handed; nothing is lost by it.
        List<Task> all = new ArrayList<>(claimAll(NOW));
        claimed.forEach(task -> task.ifPresent(all::add));
        assertThat(all).extracting(Task::host).containsExactlyInAnyOrder(Region.values());
    }

    @Test
    void gives_out_nothing_before_it_is_due() {
        assertThat(discoveries().claim(NOW.minusSeconds(1), UNTIL)).isEmpty();
    }

    @Test
    void shows_an_answer_while_the_other_hosts_are_still_asked() {
        Profile first = Samples.germanProfile();
        Profile second = Samples.profile("Zweite", Region.EU, "UK", ProfileType.VENDOR);
        Task task = claim(Region.EU);

        discoveries().answered(task, List.of(first, second));

        Discovery discovery = discoveries().of(account);
        assertThat(discovery.hosts())
                .isEqualTo(Map.of(
                        Region.EU, HostState.ANSWERED,
                        Region.NA, HostState.ASKING,
                        Region.FE, HostState.ASKING));
        assertThat(discovery.profiles()).containsExactlyInAnyOrder(first, second);
        assertThat(discovery.finding()).isEqualTo(Discovery.Finding.SEARCHING);
    }

    @Test
    void an_empty_answer_is_an_answer() {
        Task task = claim(Region.FE);

        discoveries().answered(task, List.of());

        assertThat(discoveries().of(account).hostsIn(HostState.ANSWERED)).containsExactly(Region.FE);
        assertThat(discoveries().of(account).profiles()).isEmpty();
    }

    @Test
    void puts_the_answers_of_all_hosts_together() {
        Profile american = Samples.profile();
        Profile german = Samples.germanProfile();
        Profile japanese = Samples.profile("ブライトリーフ", Region.FE, "JP", ProfileType.AGENCY);

        discoveries().answered(claim(Region.NA), List.of(american));
        discoveries().answered(claim(Region.EU), List.of(german));
        discoveries().answered(claim(Region.FE), List.of(japanese));

        assertThat(discoveries().of(account).profiles()).containsExactlyInAnyOrder(american, german, japanese);
        assertThat(discoveries().of(account).finding()).isEqualTo(Discovery.Finding.LISTED);
    }

    @Test
    void pick2_keeps_a_thousand_profiles() {
        List<Profile> many = IntStream.range(0, 1000)
                .mapToObj(number -> Samples.profile("Brand " + number))
                .toList();

        discoveries().answered(claim(Region.NA), many);

        assertThat(discoveries().of(account).profiles()).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void an_answered_host_is_not_given_out_again() {
        discoveries().answered(claim(Region.NA), List.of());

        assertThat(claimAll(UNTIL.plusSeconds(99))).extracting(Task::host).doesNotContain(Region.NA);
    }

    @Test
    void the_same_profiles_may_be_discovered_for_two_consents() {
        User other = Samples.manager();
        PendingConnection theirs = Samples.pending(other);
        Profile shared = Samples.profile();
        discoveries().answered(claim(Region.NA), List.of(shared));
        claimAll(NOW);
        stores().users().add(other, "hash");
        begin(theirs);

        discoveries().answered(claim(Region.NA), List.of(shared));

        assertThat(discoveries().of(account).profiles()).containsExactly(shared);
        assertThat(discoveries().of(theirs.account()).profiles()).containsExactly(shared);
    }

    @Test
    void call4_a_postponed_host_is_due_again_then_and_counts_as_the_next_attempt() {
        Task task = claim(Region.NA);
        claimAll(NOW);

        discoveries().postpone(task, NOW.plusSeconds(5));

        assertThat(discoveries().of(account).hosts()).containsEntry(Region.NA, HostState.ASKING);
        assertThat(discoveries().claim(NOW.plusSeconds(4), UNTIL)).isEmpty();
        Task again = discoveries().claim(NOW.plusSeconds(5), UNTIL).orElseThrow();
        assertThat(again.host()).isEqualTo(Region.NA);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.fence()).isGreaterThan(task.fence());
    }

    @Test
    void another_may_take_a_task_when_its_time_is_up() {
        claimAll(NOW);

        assertThat(discoveries().claim(UNTIL.minusMillis(1), UNTIL.plusSeconds(30)))
                .isEmpty();
        assertThat(claimAll(UNTIL)).hasSize(3);
    }

    @Test
    void reports_about_a_task_that_another_took_meanwhile_change_nothing() {
        Task late = claim(Region.NA);
        claimAll(NOW);
        Task taken = claimAll(UNTIL).stream()
                .filter(task -> task.host() == Region.NA)
                .findFirst()
                .orElseThrow();

        discoveries().answered(late, List.of(Samples.profile()));
        discoveries().failed(late);
        discoveries().postpone(late, NOW);

        assertThat(discoveries().of(account).hosts()).containsEntry(Region.NA, HostState.ASKING);
        assertThat(discoveries().of(account).profiles()).isEmpty();
        assertThat(discoveries().claim(UNTIL, UNTIL.plusSeconds(30))).isEmpty();

        Profile listed = Samples.profile();
        discoveries().answered(taken, List.of(listed));
        assertThat(discoveries().of(account).profiles()).containsExactly(listed);
    }

    @Test
    void a_late_report_is_not_taken_for_one_of_the_new_try_that_somebody_asked_for_meanwhile() {
        Task late = claim(Region.NA);
        claimAll(NOW).forEach(other -> discoveries().answered(other, List.of()));
        Task taken = claimAll(UNTIL).getFirst();
        discoveries().failed(taken);
        discoveries().retry(account, UNTIL);
        Task again = claimAll(UNTIL).getFirst();
        assertThat(again.attempt()).isEqualTo(late.attempt());

        discoveries().answered(late, List.of(Samples.profile()));
        discoveries().answered(taken, List.of(Samples.profile()));

        assertThat(discoveries().of(account).hosts()).containsEntry(Region.NA, HostState.ASKING);
        assertThat(discoveries().of(account).profiles()).isEmpty();
        discoveries().answered(again, List.of());
        assertThat(discoveries().of(account).hosts()).containsEntry(Region.NA, HostState.ANSWERED);
    }

    @Test
    void reports_about_a_task_whose_consent_ended_change_nothing() {
        Task first = claim(Region.NA);
        Task second = claim(Region.EU);
        Task third = claim(Region.FE);
        discoveries().forget(account);

        discoveries().answered(first, List.of(Samples.profile()));
        discoveries().failed(second);
        discoveries().postpone(third, NOW);
        discoveries().retry(account, NOW);

        assertThat(discoveries().of(account)).isEqualTo(new Discovery(Map.of(), List.of()));
        assertThat(discoveries().claim(UNTIL.plusSeconds(99), UNTIL.plusSeconds(200)))
                .isEmpty();
    }

    @Test
    void call4_a_failed_host_is_asked_again_only_when_somebody_wants_it() {
        Task task = claim(Region.NA);
        claimAll(NOW).forEach(other -> discoveries().answered(other, List.of()));

        discoveries().failed(task);

        assertThat(discoveries().of(account).hosts()).containsEntry(Region.NA, HostState.FAILED);
        assertThat(discoveries().of(account).finding()).isEqualTo(Discovery.Finding.FAILED);
        assertThat(discoveries().claim(UNTIL.plusSeconds(999), UNTIL.plusSeconds(1999)))
                .isEmpty();

        discoveries().retry(account, NOW.plusSeconds(60));

        assertThat(discoveries().of(account).hosts()).containsEntry(Region.NA, HostState.ASKING);
        assertThat(discoveries().claim(NOW.plusSeconds(59), UNTIL)).isEmpty();
        Task again =
                discoveries().claim(NOW.plusSeconds(60), UNTIL.plusSeconds(60)).orElseThrow();
        assertThat(again.host()).isEqualTo(Region.NA);
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(again.fence()).isGreaterThan(task.fence());
    }

    @Test
    void call4_a_host_that_failed_for_now_counts_as_failed_and_is_asked_again_then() {
        Task task = claim(Region.NA);
        claimAll(NOW).forEach(other -> discoveries().answered(other, List.of()));

        discoveries().failedUntil(task, UNTIL);

        assertThat(discoveries().of(account).finding()).isEqualTo(Discovery.Finding.FAILED);
        assertThat(discoveries().claim(UNTIL.minusMillis(1), UNTIL)).isEmpty();
        Task again = discoveries().claim(UNTIL, UNTIL.plusSeconds(30)).orElseThrow();
        assertThat(again.attempt()).isEqualTo(task.attempt() + 1);
        assertThat(discoveries().of(account).finding()).isEqualTo(Discovery.Finding.FAILED);
        Profile listed = Samples.profile();
        discoveries().answered(again, List.of(listed));
        assertThat(discoveries().of(account).profiles()).containsExactly(listed);
        assertThat(discoveries().claim(UNTIL.plusSeconds(999), UNTIL.plusSeconds(1999)))
                .isEmpty();
    }

    @Test
    void call4_asking_again_leaves_alone_what_answered_or_is_being_asked() {
        Profile listed = Samples.profile();
        discoveries().answered(claim(Region.NA), List.of(listed));
        Task asking = claim(Region.EU);
        claimAll(NOW);

        discoveries().retry(account, NOW);

        assertThat(discoveries().of(account).hosts()).containsEntry(Region.NA, HostState.ANSWERED);
        assertThat(discoveries().of(account).profiles()).containsExactly(listed);
        assertThat(discoveries().claim(NOW, UNTIL)).isEmpty();
        discoveries().answered(asking, List.of());
        assertThat(discoveries().of(account).hosts()).containsEntry(Region.EU, HostState.ANSWERED);
    }

    @Test
    void call4_when_every_host_has_answered_all_are_asked_again_and_what_they_listed_stays_meanwhile() {
        Profile listed = Samples.profile();
        Profile fresh = Samples.profile();
        discoveries().answered(claim(Region.NA), List.of(listed));
        claimAll(NOW).forEach(other -> discoveries().answered(other, List.of()));

        discoveries().retry(account, NOW.plusSeconds(60));

        assertThat(discoveries().of(account).hostsIn(HostState.ASKING)).hasSize(3);
        assertThat(discoveries().of(account).profiles()).containsExactly(listed);
        List<Task> tasks = claimAll(NOW.plusSeconds(60));
        assertThat(tasks).hasSize(3).extracting(Task::attempt).containsOnly(1);
        tasks.forEach(
                task -> discoveries().answered(task, task.host() == Region.NA ? List.of(listed, fresh) : List.of()));
        assertThat(discoveries().of(account).profiles()).containsExactlyInAnyOrder(listed, fresh);
    }

    @Test
    void what_was_asked_for_only_lately_is_left_alone_as_whoever_asks_wants_it() {
        claimAll(NOW).forEach(task -> discoveries().answered(task, List.of()));

        Instant later = NOW.plusSeconds(300);
        discoveries().retryUnlessAsked(account, later, NOW.minusMillis(1), later);
        assertThat(discoveries().of(account).hostsIn(HostState.ANSWERED)).hasSize(3);
        discoveries().retryUnlessAsked(account, later, NOW, later);
        assertThat(discoveries().of(account).hostsIn(HostState.ASKING)).hasSize(3);
        List<Task> again = claimAll(later);
        discoveries().failed(again.getFirst());
        again.stream().skip(1).forEach(task -> discoveries().answered(task, List.of()));
        discoveries().retryUnlessAsked(account, later.plusSeconds(1), NOW, later.minusMillis(1));
        assertThat(discoveries().of(account).hostsIn(HostState.ASKING)).isEmpty();
        discoveries().retryUnlessAsked(account, later.plusSeconds(1), NOW, later);
        assertThat(discoveries().of(account).hostsIn(HostState.ASKING))
                .containsExactly(again.getFirst().host());
    }

    @Test
    void pick7_a_profile_that_its_host_no_longer_lists_is_gone_and_stays_bound_where_it_was() {
        Profile listed = Samples.profile();
        Profile bound = Samples.profile();
        Profile unlisted = Samples.profile();
        discoveries().answered(claim(Region.NA), List.of(listed, bound, unlisted));
        claimAll(NOW).forEach(other -> discoveries().answered(other, List.of()));
        discoveries().bind(account, List.of(bound.id()));

        allListAgain(listed);

        assertThat(discoveries().of(account).profiles()).containsExactly(listed);
        assertThat(discoveries().bound(account)).containsExactly(bound.id());
        assertThat(discoveries().boundTo(List.of(bound.id()))).containsExactly(Map.entry(bound.id(), account));

        allListAgain(listed, bound);

        assertThat(discoveries().of(account).profiles()).containsExactlyInAnyOrder(listed, bound);
        assertThat(discoveries().bound(account)).containsExactly(bound.id());
    }

    @Test
    void pick7_what_is_no_longer_listed_is_free_for_others_unless_it_is_in_use() {
        Profile listed = Samples.profile();
        Profile used = Samples.profile();
        Profile unused = Samples.profile();
        discoveries().answered(claim(Region.NA), List.of(listed, used, unused));
        claimAll(NOW).forEach(other -> discoveries().answered(other, List.of()));
        discoveries().bind(account, List.of(listed.id(), used.id(), unused.id()));
        allListAgain(listed);

        discoveries().forgetUnlisted(account, List.of(used.id()));

        assertThat(discoveries().bound(account)).containsExactlyInAnyOrder(listed.id(), used.id());
        assertThat(discoveries().of(account).profiles()).containsExactly(listed);
        discoveries().forgetUnlisted(account, List.of());
        assertThat(discoveries().bound(account)).containsExactly(listed.id());
    }

    @Test
    void pick7_facts_that_changed_are_the_ones_told_last_also_where_another_host_lists_it_now() {
        Profile before = Samples.profile();
        discoveries().answered(claim(Region.NA), List.of(before));
        claimAll(NOW).forEach(other -> discoveries().answered(other, List.of()));
        discoveries().bind(account, List.of(before.id()));
        Profile renamed = Samples.renamed(before, "Brightleaf Home & Garden");
        allListAgain(renamed);
        assertThat(discoveries().of(account).profiles()).containsExactly(renamed);

        Profile moved = Samples.at(renamed, Region.EU);
        allListAgain(moved);

        assertThat(discoveries().of(account).profiles()).containsExactly(moved);
        assertThat(discoveries().bound(account)).containsExactly(before.id());
    }

    @Test
    void pick1_what_the_login_may_do_is_kept_and_changes_with_what_amazon_tells() {
        Profile edited = Samples.profile();
        Profile viewed = Samples.viewed(Samples.profile());
        discoveries().answered(claim(Region.NA), List.of(edited, viewed));
        claimAll(NOW).forEach(other -> discoveries().answered(other, List.of()));
        assertThat(discoveries().of(account).profiles()).containsExactlyInAnyOrder(edited, viewed);

        allListAgain(Samples.viewed(edited), viewed);

        assertThat(discoveries().of(account).profiles()).containsExactlyInAnyOrder(Samples.viewed(edited), viewed);
    }

    private void allListAgain(Profile... profiles) {
        discoveries().retry(account, NOW);
        claimAll(NOW)
                .forEach(task -> discoveries()
                        .answered(
                                task,
                                Stream.of(profiles)
                                        .filter(profile -> profile.region() == task.host())
                                        .toList()));
    }

    @Test
    void pick7_what_answered_is_asked_again_in_time_and_counts_as_answered_meanwhile() {
        Instant tomorrow = NOW.plusSeconds(86_400);
        Profile listed = Samples.profile();
        Task first = claim(Region.NA);
        discoveries().answered(first, List.of(listed));
        Task failed = claim(Region.EU);
        discoveries().failed(failed);
        claimAll(NOW);

        discoveries().askBy(account, tomorrow);

        assertThat(claimAll(tomorrow.minusMillis(1))).extracting(Task::host).containsOnly(Region.FE);
        List<Task> again = claimAll(tomorrow);
        assertThat(again).extracting(Task::host).contains(Region.NA, Region.EU);
        assertThat(discoveries().of(account).hosts())
                .containsEntry(Region.NA, HostState.ANSWERED)
                .containsEntry(Region.EU, HostState.FAILED);
        Task ofNa = again.stream()
                .filter(task -> task.host() == Region.NA)
                .findFirst()
                .orElseThrow();
        assertThat(ofNa.attempt()).isEqualTo(1);
        discoveries().postpone(ofNa, tomorrow.plusSeconds(5));
        assertThat(discoveries().of(account).hosts()).containsEntry(Region.NA, HostState.ANSWERED);
        discoveries().answered(first, List.of(Samples.profile()));
        assertThat(discoveries().of(account).profiles()).containsExactly(listed);
    }

    @Test
    void pick7_what_is_to_be_asked_sooner_is() {
        claimAll(NOW).forEach(task -> discoveries().answered(task, List.of()));
        discoveries().askBy(account, NOW.plusSeconds(60));

        discoveries().askBy(account, NOW.plusSeconds(86_400));

        assertThat(claimAll(NOW.plusSeconds(60))).hasSize(3);
    }

    @Test
    void a_report_about_a_host_comes_once() {
        Task task = claim(Region.NA);
        discoveries().answered(task, List.of());
        discoveries().askBy(account, NOW.plusSeconds(60));

        discoveries().answered(task, List.of(Samples.profile()));

        assertThat(discoveries().of(account).profiles()).isEmpty();
    }

    @Test
    void plan2_an_account_that_rests_is_not_asked_again_in_time_either() {
        claimAll(NOW).forEach(task -> discoveries().answered(task, List.of()));
        discoveries().rest(account);

        discoveries().askBy(account, NOW.plusSeconds(60));

        assertThat(claimAll(NOW.plusSeconds(999_999))).isEmpty();
    }

    @Test
    void plan2_no_host_of_an_account_that_rests_is_asked_whoever_wants_it() {
        Profile listed = Samples.germanProfile();
        Task asking = claim(Region.NA);
        discoveries().answered(claim(Region.EU), List.of(listed));

        discoveries().rest(account);

        discoveries().answered(asking, List.of(Samples.profile()));
        discoveries().retry(account, NOW);
        Instant muchLater = NOW.plusSeconds(9_999_999);
        assertThat(claimAll(muchLater)).isEmpty();
        assertThat(discoveries().of(account).hosts())
                .isEqualTo(Map.of(
                        Region.EU, HostState.ANSWERED,
                        Region.NA, HostState.ASKING,
                        Region.FE, HostState.ASKING));
        assertThat(discoveries().of(account).profiles()).containsExactly(listed);
    }

    @Test
    void plan2_all_hosts_of_an_account_that_rested_are_asked_when_it_wakes() {
        Task asking = claim(Region.NA);
        discoveries().answered(claim(Region.EU), List.of());
        discoveries().rest(account);
        discoveries().rest(account);

        discoveries().wake(account, NOW.plusSeconds(60));

        assertThat(discoveries().of(account).hosts()).containsEntry(Region.EU, HostState.ANSWERED);
        assertThat(claimAll(NOW.plusSeconds(59))).isEmpty();
        assertThat(claimAll(NOW.plusSeconds(60))).extracting(Task::host).containsExactlyInAnyOrder(Region.values());
        discoveries().answered(asking, List.of(Samples.profile()));
        assertThat(discoveries().of(account).profiles()).isEmpty();
    }

    @Test
    void waking_changes_nothing_where_nothing_rests() {
        claimAll(NOW).forEach(task -> discoveries().answered(task, List.of()));

        discoveries().wake(account, NOW);

        assertThat(claimAll(NOW)).isEmpty();
    }

    @Test
    void call6_tells_which_account_has_a_profile() {
        Profile bound = Samples.profile();
        Profile free = Samples.profile();
        claimAll(NOW)
                .forEach(task ->
                        discoveries().answered(task, task.host() == Region.NA ? List.of(bound, free) : List.of()));
        discoveries().bind(account, List.of(bound.id()));

        assertThat(discoveries().boundTo(List.of(bound.id(), free.id())))
                .containsExactly(Map.entry(bound.id(), account));
        assertThat(discoveries().boundTo(List.of())).isEmpty();
    }

    @Test
    void call6_a_profile_is_bound_to_the_account_that_had_it_first() {
        Profile shared = Samples.profile();
        Profile theirOwn = Samples.profile();
        PendingConnection theirs = Samples.pending(Samples.manager());
        discoveries().answered(claim(Region.NA), List.of(shared));
        claimAll(NOW);
        discoveries().begin(theirs.account(), Region.NA, NOW);
        discoveries().answered(claim(Region.NA), List.of(shared, theirOwn));

        assertThat(discoveries().bind(account, List.of(shared.id()))).containsExactly(shared.id());
        assertThat(discoveries().bind(theirs.account(), List.of(shared.id(), theirOwn.id())))
                .containsExactly(theirOwn.id());

        assertThat(discoveries().bound(account)).containsExactly(shared.id());
        discoveries().forget(account);
        assertThat(discoveries().bind(theirs.account(), List.of(shared.id())))
                .containsExactlyInAnyOrder(shared.id(), theirOwn.id());
    }

    @Test
    void call6_what_a_later_consent_found_is_handed_over_and_bound_profiles_stay_bound() {
        Profile bound = Samples.profile();
        Profile viewedNow = Samples.viewed(bound);
        Profile gone = Samples.profile();
        Profile fresh = Samples.profile();
        AccountId later = Samples.accountId();
        discoveries().answered(claim(Region.NA), List.of(bound, gone));
        claimAll(NOW).forEach(other -> discoveries().answered(other, List.of()));
        discoveries().bind(account, List.of(bound.id()));
        discoveries().begin(later, Region.FE, NOW);
        claimAll(NOW)
                .forEach(task ->
                        discoveries().answered(task, task.host() == Region.NA ? List.of(viewedNow, fresh) : List.of()));

        discoveries().handOver(later, account);

        assertThat(discoveries().of(account).profiles()).containsExactlyInAnyOrder(viewedNow, fresh);
        assertThat(discoveries().bound(account)).containsExactly(bound.id());
        assertThat(discoveries().of(account).hostsIn(HostState.ANSWERED)).hasSize(3);
        assertThat(discoveries().of(later)).isEqualTo(new Discovery(Map.of(), List.of()));
    }

    @Test
    void pick7_what_is_bound_stays_bound_where_a_later_consent_does_not_find_it() {
        Profile found = Samples.profile();
        Profile bound = Samples.profile();
        AccountId later = Samples.accountId();
        discoveries().answered(claim(Region.NA), List.of(found, bound));
        claimAll(NOW).forEach(other -> discoveries().answered(other, List.of()));
        discoveries().bind(account, List.of(found.id(), bound.id()));
        discoveries().begin(later, Region.FE, NOW);
        claimAll(NOW)
                .forEach(task -> discoveries().answered(task, task.host() == Region.NA ? List.of(found) : List.of()));

        discoveries().handOver(later, account);

        assertThat(discoveries().of(account).profiles()).containsExactly(found);
        assertThat(discoveries().bound(account)).containsExactlyInAnyOrder(found.id(), bound.id());
    }

    @Test
    void call6_what_lies_at_a_host_that_fails_for_a_later_consent_stays_as_it_is() {
        Profile bound = Samples.profile();
        Profile unbound = Samples.profile();
        Profile gone = Samples.germanProfile();
        AccountId later = Samples.accountId();
        discoveries().answered(claim(Region.NA), List.of(bound, unbound));
        claimAll(NOW)
                .forEach(task -> discoveries().answered(task, task.host() == Region.EU ? List.of(gone) : List.of()));
        discoveries().bind(account, List.of(bound.id()));
        discoveries().begin(later, Region.FE, NOW);
        claimAll(NOW).forEach(task -> {
            if (task.host() == Region.NA) {
                discoveries().failed(task);
            } else {
                discoveries().answered(task, List.of());
            }
        });

        discoveries().handOver(later, account);
        discoveries().forgetUnlisted(account, List.of());

        assertThat(discoveries().of(account).profiles()).containsExactlyInAnyOrder(bound, unbound);
        assertThat(discoveries().bound(account)).containsExactly(bound.id());
    }

    @Test
    void what_is_unbound_is_still_reached_and_free_for_others() {
        Profile kept = Samples.profile();
        Profile unbound = Samples.profile();
        PendingConnection theirs = Samples.pending(user, Region.NA);
        discoveries().answered(claim(Region.NA), List.of(kept, unbound));
        claimAll(NOW).forEach(other -> discoveries().answered(other, List.of()));
        begin(theirs);
        claimAll(NOW)
                .forEach(task -> discoveries().answered(task, task.host() == Region.NA ? List.of(unbound) : List.of()));
        discoveries().bind(account, List.of(kept.id(), unbound.id()));

        discoveries().unbind(account, List.of(unbound.id()));
        discoveries().unbind(theirs.account(), List.of(kept.id()));

        assertThat(discoveries().bound(account)).containsExactly(kept.id());
        assertThat(discoveries().of(account).profiles()).containsExactlyInAnyOrder(kept, unbound);
        assertThat(discoveries().bind(theirs.account(), List.of(unbound.id()))).containsExactly(unbound.id());
    }

    @Test
    void call6_tells_which_consents_reach_a_profile_bound_to_them_or_not() {
        Profile shared = Samples.profile();
        AccountId other = Samples.accountId();
        discoveries().answered(claim(Region.NA), List.of(shared));
        claimAll(NOW).forEach(task -> discoveries().answered(task, List.of()));
        discoveries().begin(other, Region.NA, NOW);
        claimAll(NOW)
                .forEach(task -> discoveries()
                        .answered(task, task.host() == Region.NA ? List.of(shared, Samples.profile()) : List.of()));
        discoveries().bind(account, List.of(shared.id()));

        assertThat(discoveries().reaching(List.of(shared.id()))).containsExactlyInAnyOrder(account, other);
        assertThat(discoveries().reaching(List.of(Samples.profile().id()))).isEmpty();
        assertThat(discoveries().reaching(List.of())).isEmpty();
    }

    private Discoveries discoveries() {
        return stores().discoveries();
    }

    private List<Task> claimAll(Instant now) {
        List<Task> tasks = new ArrayList<>();
        Optional<Task> next = discoveries().claim(now, now.plusSeconds(30));
        while (next.isPresent()) {
            tasks.add(next.get());
            next = discoveries().claim(now, now.plusSeconds(30));
        }
        return tasks;
    }

    /** The task of that host; the others that come before it are given back. */
    private Task claim(Region host) {
        List<Task> others = new ArrayList<>();
        Optional<Task> next = discoveries().claim(NOW, UNTIL);
        while (next.isPresent() && next.get().host() != host) {
            others.add(next.get());
            next = discoveries().claim(NOW, UNTIL);
        }
        others.forEach(other -> discoveries().postpone(other, NOW));
        return next.orElseThrow();
    }
}
