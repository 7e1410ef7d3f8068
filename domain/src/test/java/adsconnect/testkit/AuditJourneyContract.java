package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ChangeLimit;
import adsconnect.domain.access.ChangeRole;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.CreateUser;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.GrantPlan;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.authorization.CompleteAuthorization;
import adsconnect.domain.authorization.DiscardPending;
import adsconnect.domain.authorization.DiscoverProfiles;
import adsconnect.domain.authorization.ReceiveCallback;
import adsconnect.domain.connection.ConfirmSelection;
import adsconnect.domain.connection.PickFrom;
import adsconnect.domain.connection.Replaced;
import adsconnect.domain.connection.RetryFirstSync;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.Backoff;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.PlanRun;
import adsconnect.domain.sync.WorkReport;
import adsconnect.domain.sync.WorkSyncRun;
import adsconnect.domain.token.HandOutToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the use cases leave in the audit trail and the outbox, from the first user to the first numbers. */
public abstract class AuditJourneyContract {

    private static final Secret PASSWORD = new Secret("Correct-Horse-7");
    private static final Secret BROWSER = new Secret("TheSecretOfThisBrowser");
    private static final Secret CODE = new Secret("ANdNAVhyhqirUelHGEHA");
    private static final EmailAddress EMAIL = new EmailAddress("ada@example.com");
    private static final Actor OPERATOR = new Actor.Operator();
    private static final Origin WEB = new Origin(Origin.Via.WEB, "192.0.2.7");
    private static final Origin COMMAND_LINE = new Origin(Origin.Via.COMMAND_LINE, "root");
    private static final Origin NODE = new Origin(Origin.Via.NODE, "17@host");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MovableClock clock = new MovableClock();
    private final Chance chance = Samples.chance();
    private final InMemoryTokenVault vault = new InMemoryTokenVault();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final ScriptedProfileSource profileSource = new ScriptedProfileSource();
    private final ScriptedReportSource reportSource = new ScriptedReportSource();
    private final Profile profile = Samples.profile();

    private Consents consents;

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    /** All that was written, as the store has it. */
    protected String written() {
        return stores().auditTrail().newest(1000) + "\n" + stores().events().undelivered(1000);
    }

    @Test
    void audit1_every_deed_is_written_down_where_it_came_from_and_no_secret_with_it() {
        User user = COMMAND_LINE.call(this::becomeAUser);
        WEB.run(() -> consentSeveralTimes(user));
        NODE.run(() -> {
            clock.advance(HOUR);
            discardPending().expired();
        });
        WEB.run(() -> consent(user));
        NODE.run(this::discover);
        WEB.run(() -> assertThat(confirm(user)).isInstanceOf(ConfirmSelection.Confirmed.class));
        NODE.run(this::failToSync);
        WEB.run(() -> assertThat(retry(user)).isTrue());
        NODE.run(this::sync);

        List<AuditLine> lines = stores().auditTrail().newest(1000).reversed();
        assertThat(lines)
                .extracting(AuditLine::deed)
                .containsExactly(
                        Deed.USER_CREATED,
                        Deed.PLAN_GRANTED,
                        Deed.ROLE_CHANGED,
                        Deed.LIMIT_CHANGED,
                        Deed.AUTHORIZATION_STARTED,
                        Deed.AUTHORIZATION_FAILED,
                        Deed.AUTHORIZATION_STARTED,
                        Deed.CONSENT_RECEIVED,
                        Deed.AUTHORIZATION_STARTED,
                        Deed.PENDING_REPLACED,
                        Deed.CONSENT_RECEIVED,
                        Deed.PENDING_DISCARDED,
                        Deed.AUTHORIZATION_STARTED,
                        Deed.CONSENT_RECEIVED,
                        Deed.PENDING_EXPIRED,
                        Deed.AUTHORIZATION_STARTED,
                        Deed.CONSENT_RECEIVED,
                        Deed.PROFILE_CONNECTED,
                        Deed.SYNC_FAILED,
                        Deed.FIRST_SYNC_RETRIED,
                        Deed.FIRST_SYNC_DONE);
        assertThat(lines).extracting(line -> line.about().user()).containsOnly(Optional.of(user.id()));
        assertThat(lines).allSatisfy(line -> {
            Actor expected = switch (line.origin().via()) {
                case WEB -> new Actor.Person(user.id());
                case COMMAND_LINE -> OPERATOR;
                case NODE -> new Actor.Program();
                case API -> throw new AssertionError("No program took part");
            };
            assertThat(line.by()).as(line.toString()).isEqualTo(expected);
        });
        assertThat(lines).extracting(AuditLine::origin).containsOnly(WEB, COMMAND_LINE, NODE);
        assertThat(stores().events().undelivered(1000))
                .extracting(Event::kind)
                .containsExactly(Event.Kind.SYNC_FAILING, Event.Kind.FIRST_SYNC_DONE);
        assertThat(written()).contains("FIRST_SYNC_DONE", "192.0.2.7").doesNotContain(secrets());
    }

    private User becomeAUser() {
        RecordUserChanges changes = new RecordUserChanges(stores().auditTrail(), clock);
        new CreateUser(stores().users(), new PlainPasswords(), changes, stores().unitOfWork(), chance)
                .create(OPERATOR, EMAIL, Role.SELLER, Plan.NONE, PASSWORD);
        new GrantPlan(stores().users(), changes, stores().unitOfWork())
                .grant(OPERATOR, EMAIL, PlanType.ANNUAL, Samples.TODAY);
        new ChangeRole(stores().users(), changes, stores().unitOfWork()).change(OPERATOR, EMAIL, Role.MANAGER);
        new ChangeLimit(stores().users(), changes, stores().unitOfWork()).change(OPERATOR, EMAIL, Optional.of(3));
        return stores().users().byEmail(EMAIL).orElseThrow();
    }

    /** Cancelled, given, given again, discarded, and given once more. */
    private void consentSeveralTimes(User user) {
        Secret state = leave(user);
        come(user, state, Optional.empty(), Optional.of("access_denied"));
        consent(user);
        consent(user);
        discardPending().of(user.id());
        consent(user);
    }

    private void consent(User user) {
        assertThat(come(user, leave(user), Optional.of(CODE), Optional.empty()))
                .isInstanceOf(CompleteAuthorization.Consented.class);
    }

    private Secret leave(User user) {
        consents().start.start(user, BROWSER, Region.NA, Optional.empty());
        return oauth.consents().getLast().state();
    }

    private CompleteAuthorization.Outcome come(User user, Secret state, Optional<Secret> code, Optional<String> error) {
        ReceiveCallback.Received received = (ReceiveCallback.Received) consents()
                .receive
                .receive(
                        new ReceiveCallback.Callback(Optional.of(state), code, error),
                        Optional.of(user.id()),
                        Optional.of(BROWSER));
        return consents().complete.complete(received.id(), Optional.of(user.id()), Optional.of(BROWSER));
    }

    private DiscardPending discardPending() {
        return consents().discard;
    }

    /** The same one throughout, for its ids begin anew with each. */
    private Consents consents() {
        if (consents == null) {
            consents = new Consents(stores(), vault, oauth, clock);
        }
        return consents;
    }

    private void discover() {
        profileSource.lists(Region.NA, profile);
        DiscoverProfiles discover = consents().discover(profileSource, tokens());
        for (var task = discover.claim(); task.isPresent(); task = discover.claim()) {
            discover.work(task.get());
        }
    }

    private ConfirmSelection.Outcome confirm(User user) {
        return consents()
                .confirm(new ConnectionLimit(1), stores().syncQueue())
                .confirm(user.id(), new PickFrom.Waiting(), Set.of(profile.id()), new Replaced.Nothing());
    }

    private boolean retry(User user) {
        return new RetryFirstSync(
                        stores().connections(),
                        stores().syncQueue(),
                        stores().auditTrail(),
                        stores().unitOfWork(),
                        clock)
                .retry(user.id(), profile.id());
    }

    /** Amazon turns every report down. */
    private void failToSync() {
        for (int report = 0; report < 6; report++) {
            reportSource.failNext(
                    ScriptedReportSource.Call.REQUEST, new AmazonFailure(AmazonFailure.Kind.REQUEST_REFUSED, "400"));
        }
        workOnce();
    }

    private void sync() {
        workOnce();
        reportSource.finishAll();
        workOnce();
    }

    private void workOnce() {
        WorkSyncRun work = new WorkSyncRun(
                stores().syncRuns(),
                stores().connections(),
                stores().syncSchedule(),
                stores().auditTrail(),
                stores().events(),
                new PlanRun(
                        stores().syncRuns(),
                        stores().coverage(),
                        stores().loadedRows(),
                        stores().unitOfWork(),
                        Samples.syncWindows(),
                        clock),
                new WorkReport(
                        stores().syncRuns(),
                        reportSource,
                        stores().loadedRows(),
                        tokens(),
                        stores().unitOfWork(),
                        Duration.ofHours(4),
                        clock),
                stores().unitOfWork(),
                new HandHeartbeat(),
                new WorkSyncRun.Timing(
                        LEASE,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofHours(4),
                        new Backoff(LEASE, LEASE),
                        Samples.dailySchedule()),
                chance,
                clock);
        ClaimedRun run = work.claim().orElseThrow();
        work.work(run);
    }

    private HandOutToken tokens() {
        return new HandOutToken(
                Refreshing.once(stores(), vault, oauth, new HandHeartbeat(), new ShortPause(), clock),
                Duration.ofMinutes(5),
                clock);
    }

    private String[] secrets() {
        return List.of(
                        List.of(PASSWORD, BROWSER, CODE),
                        oauth.consents().stream()
                                .map(ScriptedOAuth.Consent::state)
                                .toList(),
                        oauth.consents().stream()
                                .map(ScriptedOAuth.Consent::pkceVerifier)
                                .toList(),
                        List.of(new Secret("Atza|"), new Secret("Atzr|"), new Secret("plain:")))
                .stream()
                .flatMap(List::stream)
                .map(Secret::reveal)
                .toArray(String[]::new);
    }
}
