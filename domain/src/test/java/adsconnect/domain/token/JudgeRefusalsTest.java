package adsconnect.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import adsconnect.domain.OurReason;
import adsconnect.domain.OurReason.Said;
import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Refreshing;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RECO-2: what it takes until a consent counts as withdrawn. */
class JudgeRefusalsTest {

    private final MovableClock clock = new MovableClock();
    private final InMemoryStores stores = new InMemoryStores();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final HandOutToken tokens = stores.handOutToken(oauth, clock);
    private final JudgeRefusals judge = Refreshing.judge(stores, clock);
    private final User owner = Samples.seller();
    private final List<Account> accounts = new ArrayList<>();

    @BeforeEach
    void an_owner_is_stored() {
        stores.users().add(owner, "hash");
    }

    @Test
    void reco2_refused_once_and_not_again_ends_nothing_and_is_forgotten() {
        Account account = account();
        assertThat(refused(account).kind()).isEqualTo(Kind.UNAVAILABLE);
        clock.advance(Duration.ofSeconds(30));
        tokens.valid(account.id(), Region.NA);
        clock.advance(Duration.ofDays(90));

        assertThat(refused(account).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(end(account)).isEmpty();
        assertThat(stores.events().undelivered(9)).isEmpty();
    }

    @Test
    void reco2_a_second_refusal_ends_it_at_thirty_seconds_and_not_at_29_999() {
        Account account = account();
        refused(account);
        clock.advance(Duration.ofMillis(29_999));

        AmazonFailure early = refused(account);
        assertThat(early.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(OurReason.in(early.getMessage())).contains(new Said(OurReason.CONSENT_DOUBTED, ""));
        assertThat(early.retryAfter()).contains(Duration.ofMillis(1));
        assertThat(end(account)).isEmpty();
        clock.advance(Duration.ofMillis(1));

        assertThat(refused(account).kind()).isEqualTo(Kind.GRANT_REFUSED);
        assertThat(end(account)).contains(ConsentEnd.REVOKED);
        assertThat(oauth.refreshes()).hasSize(2);
    }

    @Test
    void reco2_the_end_is_written_down_and_announced_once_and_amazon_is_asked_no_more() {
        Account account = account();
        revoke(account);
        int asked = oauth.refreshes().size();

        AmazonFailure again = failure(account.id());

        assertThat(again.kind()).isEqualTo(Kind.GRANT_REFUSED);
        assertThat(OurReason.in(again.getMessage())).contains(new Said(OurReason.CONSENT_OVER, ""));
        assertThat(oauth.refreshes()).hasSize(asked);
        assertThat(stores.auditTrail().newest(9))
                .extracting(AuditLine::deed, AuditLine::why)
                .containsExactly(tuple(Deed.CONSENT_ENDED, Facts.NONE.and("end", ConsentEnd.REVOKED)));
        assertThat(stores.events().undelivered(9)).extracting(Event::kind).containsExactly(Event.Kind.REVOKED);
    }

    @Test
    void reco2_time_outs_server_errors_and_a_rejected_client_end_nothing_however_often() {
        Account account = account();
        for (int hour = 0; hour < 50; hour++) {
            for (Kind kind : List.of(Kind.UNAVAILABLE, Kind.THROTTLED, Kind.CLIENT_REJECTED)) {
                oauth.failNext(kind);
                assertThat(failure(account.id()).kind()).isEqualTo(kind);
            }
            clock.advance(Duration.ofHours(1));
        }

        assertThat(end(account)).isEmpty();
    }

    @Test
    void reco2_refusals_of_the_old_token_do_not_count_against_a_new_one() {
        Account account = account();
        refused(account);
        stores.unitOfWork().inOne(() -> {
            stores.tokenRefreshes().fenceOut(account.id());
            return null;
        });
        clock.advance(Duration.ofMinutes(5));

        assertThat(refused(account).kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(end(account)).isEmpty();
    }

    @Test
    void reco4_refused_when_its_year_is_over_it_has_expired() {
        Account account = account();
        clock.advance(Duration.ofDays(365));

        revoke(account);

        assertThat(end(account)).contains(ConsentEnd.EXPIRED);
    }

    @Test
    void reco2_many_at_once_raise_an_alarm_once_and_end_none() {
        for (int number = 0; number < 300; number++) {
            account();
        }
        accounts.forEach(this::refused);
        clock.advance(Duration.ofSeconds(30));

        accounts.forEach(account -> assertThat(refused(account).kind()).isEqualTo(Kind.UNAVAILABLE));

        assertThat(accounts).allSatisfy(account -> assertThat(end(account)).isEmpty());
        assertThat(stores.alarms().since(Alarm.MANY_REFUSED)).contains(clock.instant());
        assertThat(judge.follow()).contains(clock.instant());
        assertThat(stores.auditTrail().newest(9)).extracting(AuditLine::deed).containsExactly(Deed.MANY_REFUSED);
        assertThat(stores.events().undelivered(9)).isEmpty();
    }

    @Test
    void reco2_the_alarm_is_off_when_refreshes_go_well_again_and_a_real_end_counts_as_ever() {
        for (int number = 0; number < 20; number++) {
            account();
        }
        accounts.forEach(this::refused);
        clock.advance(Duration.ofSeconds(30));
        refused(accounts.getFirst());
        assertThat(judge.follow()).isPresent();

        clock.advance(Duration.ofMinutes(5));
        accounts.stream().skip(1).forEach(account -> tokens.valid(account.id(), Region.NA));

        assertThat(judge.follow()).isEmpty();
        assertThat(stores.alarms().since(Alarm.MANY_REFUSED)).isEmpty();
        assertThat(refused(accounts.getFirst()).kind()).isEqualTo(Kind.GRANT_REFUSED);
        assertThat(end(accounts.getFirst())).contains(ConsentEnd.REVOKED);
    }

    @Test
    void reco2_some_that_really_withdraw_while_others_go_well_are_no_alarm() {
        for (int number = 0; number < 60; number++) {
            account();
        }
        accounts.stream().skip(10).forEach(account -> tokens.valid(account.id(), Region.NA));

        accounts.stream().limit(10).forEach(this::refused);
        clock.advance(Duration.ofSeconds(30));
        accounts.stream().limit(10).forEach(this::refused);

        assertThat(accounts.stream().limit(10))
                .allSatisfy(account -> assertThat(end(account)).isPresent());
        assertThat(stores.alarms().since(Alarm.MANY_REFUSED)).isEmpty();
    }

    private Account account() {
        Account account = Samples.account(owner, "Account " + accounts.size());
        stores.accounts().add(account);
        stores.tokenVault().admit(account.id());
        stores.tokenVault().keep(account.id(), Purpose.REFRESH_TOKEN, new Secret("Atzr|kept"), Instant.MAX);
        accounts.add(account);
        return account;
    }

    private void revoke(Account account) {
        refused(account);
        clock.advance(Refreshing.CONFIRM_AFTER);
        refused(account);
    }

    /** Amazon would refuse, should it be asked. */
    private AmazonFailure refused(Account account) {
        oauth.refuse(Kind.GRANT_REFUSED);
        AmazonFailure failure = failure(account.id());
        oauth.grantAgain();
        return failure;
    }

    private AmazonFailure failure(AccountId account) {
        return catchThrowableOfType(AmazonFailure.class, () -> tokens.valid(account, Region.NA));
    }

    private Optional<ConsentEnd> end(Account account) {
        return stores.accounts().byId(account.id()).orElseThrow().consent().end();
    }
}
