package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.ChangeRole;
import adsconnect.domain.access.DisableReason;
import adsconnect.domain.access.DisableUser;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.EnableUser;
import adsconnect.domain.access.RecognizeKey;
import adsconnect.domain.access.RecognizeVisitor;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.Session;
import adsconnect.domain.access.SignIn;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.UserChanges;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.OwnConnectLinks;
import adsconnect.domain.authorization.RecordLinks;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Admission;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.PlainPasswords;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedRecentChanges;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Disabling a user stops their sessions, keys, links and syncs; enabling lets go on what can (section 17). */
class DisableUserTest {

    private static final Actor OPERATOR = new Actor.Operator();
    private static final Secret PASSWORD = new Secret("correct horse");
    private static final Secret BROWSER = new Secret("browser");
    private static final Secret KEY = new Secret("key");

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final PlainPasswords passwords = new PlainPasswords();
    private final UserChanges changes = new RecordUserChanges(stores.auditTrail(), clock);
    private final FollowPlans followPlans = PlanFollower.of(stores, Duration.ofDays(30), clock);
    private final StandingWork standing = new StandingWork(
            new OwnConnectLinks(
                    stores.accounts(),
                    stores.connectLinks(),
                    new RecordLinks(stores.auditTrail(), clock),
                    stores.unitOfWork(),
                    clock),
            followPlans);
    private final DisableUser disableUser = new DisableUser(
            stores.users(), stores.sessions(), stores.passwordResets(), standing, changes, stores.unitOfWork(), clock);
    private final EnableUser enableUser =
            new EnableUser(stores.users(), stores.sessions(), standing, changes, stores.unitOfWork());
    private final SignIn signIn =
            new SignIn(stores.users(), passwords, Admission.of(stores, clock), stores.unitOfWork(), Samples.chance());
    private final RecognizeVisitor visitors = new RecognizeVisitor(
            stores.sessions(), new Session.Lifetime(Duration.ofHours(12), Duration.ofDays(14)), clock);
    private final RecognizeKey keys = new RecognizeKey(stores.apiKeys(), new ScriptedRecentChanges(), clock);

    private final User user = Samples.manager();
    private final User admin = Samples.admin();
    private final Account account = Samples.account(user);
    private final Profile profile = Samples.profile();
    private final ConnectLink link = Samples.link(user);

    @BeforeEach
    void a_user_with_all_there_is() {
        stores.users().add(user, passwords.hash(PASSWORD));
        stores.users().add(admin, passwords.hash(PASSWORD));
        stores.sessions().open(SecretHash.of(BROWSER), user.id(), clock.instant());
        ApiKey key = Samples.key(user, Set.of(Scope.ACCOUNTS_READ));
        stores.apiKeys().add(key, SecretHash.of(KEY));
        stores.accounts().add(account);
        stores.tokenVault().admit(account.id());
        stores.tokenVault().keep(account.id(), Purpose.REFRESH_TOKEN, new Secret("token"), Instant.MAX);
        stores.connections().add(Samples.connection(account, profile));
        stores.syncQueue().queueFirstSync(profile.id(), clock.instant());
        stores.connectLinks().add(link, Samples.hash("address"));
    }

    @Test
    void everything_of_theirs_stops() {
        disable(user);

        assertThat(visitors.by(BROWSER, true)).isEmpty();
        assertThat(signIn.withPassword(user.email(), PASSWORD, Samples.knock())).isEqualTo(new SignIn.Disabled());
        assertThat(signIn.withPassword(user.email(), new Secret("wrong"), Samples.knock()))
                .isEqualTo(new SignIn.Refused());
        assertThat(keys.by(KEY)).isEqualTo(new RecognizeKey.Unknown());
        assertThat(linkStatus()).isEqualTo(ConnectLink.Status.REVOKED);
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant())).isEmpty();
    }

    @Test
    void a_session_that_is_opened_at_that_very_moment_opens_nothing() {
        disable(user);
        stores.sessions().open(SecretHash.of(BROWSER), user.id(), clock.instant());
        assertThat(visitors.by(BROWSER, true)).isEmpty();

        enableUser.enable(OPERATOR, user.email());

        assertThat(visitors.by(BROWSER, true)).isEmpty();
    }

    @Test
    void enabled_again_they_find_all_but_sessions_and_links() {
        disable(user);

        assertThat(enableUser.enable(OPERATOR, user.email())).contains(user);

        assertThat(signIn.withPassword(user.email(), PASSWORD, Samples.knock())).isInstanceOf(SignIn.SignedIn.class);
        assertThat(keys.by(KEY)).isInstanceOf(RecognizeKey.Known.class);
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant())).isPresent();
        assertThat(visitors.by(BROWSER, true)).isEmpty();
        assertThat(linkStatus()).isEqualTo(ConnectLink.Status.REVOKED);
    }

    @Test
    void a_key_that_was_revoked_meanwhile_stays_so() {
        disable(user);
        stores.apiKeys().ofOwner(user.id()).forEach(key -> stores.apiKeys().remove(key.id()));

        enableUser.enable(OPERATOR, user.email());

        assertThat(keys.by(KEY)).isEqualTo(new RecognizeKey.Unknown());
    }

    @Test
    void the_last_admin_who_can_sign_in_can_neither_be_disabled_nor_demoted() {
        User other = Samples.admin();
        stores.users().add(other, "hash");
        disable(other);

        assertThat(disableUser.disable(OPERATOR, admin.email(), DisableReason.OTHER))
                .isEqualTo(new DisableUser.LastAdmin());
        assertThat(changeRole(admin, Role.SELLER)).isEqualTo(new ChangeRole.LastAdmin());
        assertThat(changeRole(other, Role.SELLER)).isInstanceOf(ChangeRole.Changed.class);
    }

    @Test
    void of_two_admins_who_disable_each_other_one_stays() {
        User other = Samples.admin();
        stores.users().add(other, "hash");
        List<EmailAddress> both = List.of(admin.email(), other.email());

        List<DisableUser.Outcome> outcomes =
                Race.of(2, number -> disableUser.disable(OPERATOR, both.get(number), DisableReason.OTHER));

        assertThat(outcomes)
                .hasAtLeastOneElementOfType(DisableUser.Disabled.class)
                .contains(new DisableUser.LastAdmin());
    }

    @Test
    void nobody_is_disabled_under_an_unknown_address() {
        EmailAddress stranger = new EmailAddress("stranger@example.com");

        assertThat(disableUser.disable(OPERATOR, stranger, DisableReason.OTHER))
                .isEqualTo(new DisableUser.NoSuchUser());
        assertThat(enableUser.enable(OPERATOR, stranger)).isEmpty();
    }

    @Test
    void audit1_it_is_written_down_once_with_its_reason() {
        disable(user);
        disable(user);
        enableUser.enable(OPERATOR, user.email());
        enableUser.enable(OPERATOR, user.email());

        List<AuditLine> lines = stores.auditTrail().newest(10).reversed();
        assertThat(lines)
                .extracting(AuditLine::deed)
                .containsExactly(
                        Deed.LINK_REVOKED,
                        Deed.SYNCS_PAUSED,
                        Deed.USER_DISABLED,
                        Deed.SYNCS_RESUMED,
                        Deed.USER_ENABLED);
        assertThat(lines.get(1).why().byName()).containsEntry("cause", "DISABLED");
        assertThat(lines.get(2).why()).isEqualTo(Facts.NONE.and("reason", DisableReason.LEFT));
    }

    private void disable(User somebody) {
        assertThat(disableUser.disable(OPERATOR, somebody.email(), DisableReason.LEFT))
                .isEqualTo(new DisableUser.Disabled(Samples.disabled(somebody)));
    }

    private ChangeRole.Outcome changeRole(User somebody, Role role) {
        return new ChangeRole(stores.users(), changes, stores.unitOfWork()).change(OPERATOR, somebody.email(), role);
    }

    private ConnectLink.Status linkStatus() {
        return stores.connectLinks().byId(link.id()).orElseThrow().statusAt(clock.instant());
    }
}
