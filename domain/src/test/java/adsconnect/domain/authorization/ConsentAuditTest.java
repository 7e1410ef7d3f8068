package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AUDIT-1: what the use cases of a consent write down, and that nothing is written where nothing changed. */
class ConsentAuditTest {

    private static final Secret BROWSER = new Secret("browser");
    private static final Secret CODE = new Secret("ANcode");

    private final InMemoryStores stores = new InMemoryStores();
    private final InMemoryTokenVault vault = stores.tokenVault();
    private final MovableClock clock = new MovableClock();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final Consents consents = new Consents(stores, vault, oauth, clock);
    private final StartAuthorization start = consents.start;
    private final DiscardPending discard = consents.discard;
    private final User user = Samples.seller();

    @BeforeEach
    void a_user() {
        stores.users().add(user, "hash");
    }

    @Test
    void the_start_says_where_to_and_which_account_it_may_become() {
        leave();

        AuditLine line = onlyLine();
        assertThat(line.deed()).isEqualTo(Deed.AUTHORIZATION_STARTED);
        assertThat(line.by()).isEqualTo(new Actor.Person(user.id()));
        assertThat(line.why()).isEqualTo(Facts.NONE.and("region", Region.EU));
        assertThat(line.about().account()).contains(attempt().account().value());
    }

    @Test
    void a_start_that_is_refused_leaves_no_line() {
        start.start(Samples.withPlan(user, Plan.NONE), BROWSER, Region.EU, Optional.empty());

        assertThat(lines()).isEmpty();
    }

    @Test
    void a_failure_is_told_by_its_code_once() {
        Secret state = leave();
        oauth.failNext(AmazonFailure.Kind.GRANT_REFUSED);
        come(state);
        come(state);

        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst().deed()).isEqualTo(Deed.AUTHORIZATION_FAILED);
        assertThat(lines().getFirst().why()).isEqualTo(Facts.NONE.and("code", FailureCode.CODE_EXPIRED));
    }

    @Test
    void amazon_being_down_ends_nothing_and_so_leaves_no_line() {
        Secret state = leave();
        oauth.failNext(AmazonFailure.Kind.UNAVAILABLE);
        come(state);
        assertThat(onlyLine().deed()).isEqualTo(Deed.AUTHORIZATION_STARTED);

        come(state);
        assertThat(lines().getFirst().deed()).isEqualTo(Deed.CONSENT_RECEIVED);
    }

    @Test
    void a_callback_loaded_again_is_written_down_once() {
        Secret state = leave();
        come(state);
        come(state);

        assertThat(lines())
                .extracting(AuditLine::deed)
                .containsExactly(Deed.CONSENT_RECEIVED, Deed.AUTHORIZATION_STARTED);
    }

    @Test
    void pend3_a_consent_that_another_replaces_is_written_down_as_the_one_that_ended() {
        come(leave());
        Subject earlier = lines().getFirst().about();
        come(leave());

        assertThat(lines())
                .filteredOn(line -> line.deed() == Deed.PENDING_REPLACED)
                .singleElement()
                .extracting(AuditLine::about)
                .isEqualTo(earlier);
    }

    @Test
    void pend2_discarding_is_the_users_deed_and_happens_once() {
        come(leave());
        discard.of(user.id());
        discard.of(user.id());

        assertThat(lines()).hasSize(3);
        assertThat(lines().getFirst().deed()).isEqualTo(Deed.PENDING_DISCARDED);
        assertThat(lines().getFirst().by()).isEqualTo(new Actor.Person(user.id()));
    }

    @Test
    void pend2_when_the_hour_is_over_the_audit_keeps_the_fact_as_the_programs_deed() {
        come(leave());
        clock.advance(Duration.ofHours(1));
        discard.expired();
        discard.expired();

        assertThat(lines()).hasSize(3);
        assertThat(lines().getFirst())
                .isEqualTo(AuditLine.of(
                        clock.instant(),
                        new Actor.Program(),
                        Deed.PENDING_EXPIRED,
                        lines().get(1).about()));
        assertThat(lines().getFirst().about().user()).contains(user.id());
    }

    private Secret leave() {
        start.start(user, BROWSER, Region.EU, Optional.empty());
        return oauth.consents().getLast().state();
    }

    private void come(Secret state) {
        Optional<UserId> visitor = Optional.of(user.id());
        if (consents.receive.receive(
                        new ReceiveCallback.Callback(Optional.of(state), Optional.of(CODE), Optional.empty()),
                        visitor,
                        Optional.of(BROWSER))
                instanceof ReceiveCallback.Received received) {
            consents.complete.complete(received.id(), visitor, Optional.of(BROWSER));
        }
    }

    private Attempt attempt() {
        return stores.authorizations()
                .byState(SecretHash.of(oauth.consents().getLast().state()))
                .orElseThrow()
                .attempt();
    }

    private AuditLine onlyLine() {
        assertThat(lines()).hasSize(1);
        return lines().getFirst();
    }

    /** The newest first. */
    private List<AuditLine> lines() {
        return stores.auditTrail().newest(100);
    }
}
