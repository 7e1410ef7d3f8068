package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.testkit.Consents;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartAuthorizationTest {

    private static final Secret BROWSER = new Secret("browser");

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final Consents consents = new Consents(stores, stores.tokenVault(), oauth, clock);
    private final StartAuthorization start = consents.start;
    private final User user = Samples.seller();

    @BeforeEach
    void a_user_exists() {
        stores.users().add(user, "hash");
    }

    @Test
    void auth3_sends_the_browser_to_the_regions_own_page() {
        var outcome = start.start(user, BROWSER, Region.FE, Optional.empty());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        StartAuthorization.Started.class,
                        started -> assertThat(started.consentPage()).hasHost("fe.amazon.test"));
    }

    @Test
    void auth3_binds_the_state_to_user_browser_region_and_name_for_ten_minutes() {
        AccountName name = new AccountName("Acme");

        start.start(user, BROWSER, Region.EU, Optional.of(name));

        Attempt attempt = attempt();
        assertThat(attempt.user()).isEqualTo(user.id());
        assertThat(attempt.browser()).isEqualTo(SecretHash.of(BROWSER));
        assertThat(attempt.region()).isEqualTo(Region.EU);
        assertThat(attempt.aim()).isEqualTo(new Aim.Pick(Optional.of(name)));
        assertThat(attempt.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void auth3_state_and_verifier_are_random_and_new_each_time() {
        start.start(user, BROWSER, Region.NA, Optional.empty());
        start.start(user, BROWSER, Region.NA, Optional.empty());

        var first = oauth.consents().get(0);
        var second = oauth.consents().get(1);
        // 256 bits in base64; PKCE asks for 43 characters at least.
        assertThat(first.state().reveal()).hasSize(43);
        assertThat(first.pkceVerifier().reveal()).hasSize(43);
        assertThat(first.state()).isNotIn(first.pkceVerifier(), second.state(), second.pkceVerifier());
        assertThat(first.pkceVerifier()).isNotEqualTo(second.pkceVerifier());
    }

    @Test
    void auth3_keeps_the_verifier_sealed_until_the_attempt_ends() {
        start.start(user, BROWSER, Region.NA, Optional.empty());

        assertThat(stores.tokenVault().open(attempt().account(), Purpose.PKCE_VERIFIER))
                .contains(new KeptSecret(
                        oauth.consents().getFirst().pkceVerifier(), attempt().expiresAt()));
    }

    @Test
    void auth4_without_a_plan_nobody_leaves_for_amazon() {
        for (Plan plan : new Plan[] {
            Plan.NONE,
            Plan.starting(PlanType.MONTHLY, LocalDate.of(2026, 10, 21)),
            Plan.starting(PlanType.MONTHLY, LocalDate.of(2026, 11, 22))
        }) {
            assertThat(start.start(Samples.user(Role.SELLER, plan), BROWSER, Region.NA, Optional.empty()))
                    .isEqualTo(new StartAuthorization.PlanRequired());
        }
        assertThat(oauth.consents()).isEmpty();
    }

    @Test
    void auth2_a_name_that_clashes_in_any_case_is_refused_and_a_free_one_suggested() {
        stores.accounts().add(Samples.account(user, "Acme"));
        stores.accounts().add(Samples.account(user, "ACME (2)"));

        assertThat(start.start(user, BROWSER, Region.NA, Optional.of(new AccountName("aCMe"))))
                .isEqualTo(new StartAuthorization.NameTaken(new AccountName("aCMe (3)")));
        assertThat(oauth.consents()).isEmpty();
    }

    @Test
    void auth2_another_owners_name_does_not_clash() {
        User other = Samples.manager();
        stores.accounts().add(Samples.account(other, "Acme"));

        assertThat(start.start(user, BROWSER, Region.NA, Optional.of(new AccountName("Acme"))))
                .isInstanceOf(StartAuthorization.Started.class);
    }

    @Test
    void auth2_a_reconnect_names_the_account_and_skips_the_name_check() {
        Account account = Samples.account(user, "Acme");
        stores.accounts().add(account);

        assertThat(consents.reconnect.reconnect(user, BROWSER, account.id()))
                .isInstanceOf(ReconnectAccount.Started.class);

        assertThat(attempt().aim()).isEqualTo(new Aim.Reconnect(account.id(), Optional.empty()));
        assertThat(attempt().region()).isEqualTo(account.region());
    }

    @Test
    void sec1_somebody_elses_account_is_not_reconnected() {
        Account theirs = Samples.account(Samples.manager(), "Theirs");
        stores.accounts().add(theirs);

        assertThat(consents.reconnect.reconnect(user, BROWSER, theirs.id()))
                .isEqualTo(new ReconnectAccount.NoSuchAccount());
        assertThat(consents.reconnect.reconnect(user, BROWSER, Samples.accountId()))
                .isEqualTo(new ReconnectAccount.NoSuchAccount());
        assertThat(consents.reconnect.reconnect(Samples.withPlan(user, Plan.NONE), BROWSER, theirs.id()))
                .isEqualTo(new ReconnectAccount.PlanRequired());
        assertThat(oauth.consents()).isEmpty();
    }

    private Attempt attempt() {
        SecretHash state = SecretHash.of(oauth.consents().getLast().state());
        return stores.authorizations().byState(state).orElseThrow().attempt();
    }
}
