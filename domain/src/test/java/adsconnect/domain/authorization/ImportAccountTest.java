package adsconnect.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.connection.ConnectedProfiles;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.AccessToken;
import adsconnect.domain.token.TokenGrant;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CLI-1a: an existing refresh token becomes an account, and nobody consents again. */
final class ImportAccountTest extends ConsentScene {

    private static final AccountName NAME = new AccountName("Brought along");
    private static final Secret BROUGHT = new Secret("Atzr|brought");

    private final ImportAccount importAccount = new ImportAccount(
            stores.users(),
            stores.accounts(),
            stores.discoveries(),
            new KnownLogins(stores.accounts(), stores.discoveries(), new ConnectedProfiles(stores.connections())),
            vault,
            oauth,
            amazon,
            stores.auditTrail(),
            stores.unitOfWork(),
            new ConnectionLimit(1),
            Samples.chance(),
            clock);

    private ImportAccount.Outcome bring(User owner, AccountName name) {
        return importAccount.add(new Actor.Operator(), owner.email(), name, Region.EU, BROUGHT);
    }

    @Test
    void the_account_takes_all_profiles_and_has_no_countdown() {
        amazon.lists(american.region(), american);
        amazon.lists(german.region(), german);

        assertThat(bring(manager, NAME)).isInstanceOfSatisfying(ImportAccount.Imported.class, imported -> {
            Account account = onlyAccount();
            assertThat(account).isEqualTo(imported.account());
            assertThat(account.mode()).isEqualTo(ConsentMode.ALL);
            assertThat(account.region()).isEqualTo(Region.EU);
            assertThat(account.consent()).isEqualTo(new Consent(Optional.empty(), false, Optional.empty()));
            assertThat(imported.profiles()).containsExactlyInAnyOrder(american, german);
            discoverAll();
            assertThat(bound(account)).containsExactlyInAnyOrder(american.id(), german.id());
        });
        assertThat(oauth.refreshes()).hasSize(1);
        assertThat(stores.auditTrail().newest(10)).extracting(AuditLine::deed).contains(Deed.ACCOUNT_IMPORTED);
    }

    @Test
    void should_amazon_rotate_the_new_token_is_the_one_that_is_kept() {
        amazon.lists(american.region(), american);
        oauth.grantNext(new TokenGrant(
                new AccessToken(new Secret("Atza|new"), clock.instant().plus(Duration.ofHours(1))),
                new Secret("Atzr|rotated")));

        bring(manager, NAME);

        assertThat(refreshToken(onlyAccount())).isEqualTo(new Secret("Atzr|rotated"));
    }

    @Test
    void a_token_that_amazon_refuses_leaves_nothing() {
        oauth.failNext(AmazonFailure.Kind.GRANT_REFUSED);

        assertThat(bring(manager, NAME)).isEqualTo(new ImportAccount.TokenRefused());
        assertThat(stores.accounts().ofOwner(manager.id())).isEmpty();
    }

    @Test
    void when_amazon_fails_nothing_is_stored() {
        oauth.failNext(AmazonFailure.Kind.UNAVAILABLE);
        assertThatThrownBy(() -> bring(manager, NAME)).isInstanceOf(AmazonFailure.class);
        amazon.lists(american.region(), american);
        amazon.failNext(Region.FE, new AmazonFailure(AmazonFailure.Kind.UNAVAILABLE, "Scripted"));
        assertThatThrownBy(() -> bring(manager, NAME)).isInstanceOf(AmazonFailure.class);

        assertThat(stores.accounts().ofOwner(manager.id())).isEmpty();
    }

    @Test
    void call6_a_login_that_is_connected_already_makes_no_twin() {
        Account before = pickedAccount(american);

        assertThat(bring(manager, NAME)).isEqualTo(new ImportAccount.LoginKnown(before));
        assertThat(stores.accounts().ofOwner(manager.id())).containsExactly(before);
    }

    @Test
    void what_can_be_told_without_amazon_is_told_without_amazon() {
        Account there = pickedAccount(american);
        User lapsed = Samples.withPlan(Samples.seller(), Plan.NONE);
        stores.users().add(lapsed, "hash");
        User full = Samples.seller();
        stores.users().add(full, "hash");
        stores.accounts().add(Samples.account(full, "The one"));
        int refreshes = oauth.refreshes().size();

        assertThat(bring(manager, new AccountName(there.name().value().toUpperCase(Locale.ROOT))))
                .isInstanceOf(ImportAccount.NameTaken.class);
        assertThat(bring(lapsed, NAME)).isEqualTo(new ImportAccount.PlanRequired());
        assertThat(bring(full, NAME)).isEqualTo(new ImportAccount.LimitReached());
        assertThat(importAccount.add(
                        new Actor.Operator(), new EmailAddress("nobody@example.com"), NAME, Region.NA, BROUGHT))
                .isEqualTo(new ImportAccount.NoSuchUser());

        assertThat(oauth.refreshes()).hasSize(refreshes);
    }

    @Test
    void a_login_without_profiles_or_with_agency_ones_only_is_of_no_use() {
        assertThat(bring(manager, NAME)).isEqualTo(new ImportAccount.NothingToBind(false));

        amazon.lists(Region.NA, Samples.agencyProfile());
        assertThat(bring(manager, NAME)).isEqualTo(new ImportAccount.NothingToBind(true));
        assertThat(stores.accounts().ofOwner(manager.id())).isEqualTo(List.of());
    }
}
