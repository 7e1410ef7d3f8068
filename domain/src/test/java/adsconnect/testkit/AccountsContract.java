package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of accounts does. */
public abstract class AccountsContract {

    private final User owner = Samples.manager();
    private final User other = Samples.manager();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void two_users_are_stored() {
        stores().users().add(owner, "hash");
        stores().users().add(other, "hash");
    }

    @Test
    void finds_an_added_account_by_id_with_all_it_has() {
        Account account = new Account(
                Samples.accountId(),
                owner.id(),
                new AccountName("Müller & Söhne 旗舰店 🛒"),
                Region.FE,
                ConsentMode.ALL,
                Consent.given(Samples.NOW));

        stores().accounts().add(account);

        assertThat(stores().accounts().byId(account.id())).contains(account);
    }

    @Test
    void finds_nothing_under_an_unknown_id() {
        assertThat(stores().accounts().byId(new AccountId(new UUID(1, 2)))).isEmpty();
    }

    @Test
    void sec1_finds_an_account_for_its_owner_and_for_nobody_else() {
        Account account = Samples.account(owner);
        stores().accounts().add(account);

        assertThat(stores().accounts().find(owner.id(), account.id())).contains(account);
        assertThat(stores().accounts().find(other.id(), account.id())).isEmpty();
        assertThat(stores().accounts().find(owner.id(), new AccountId(new UUID(1, 2))))
                .isEmpty();
    }

    @Test
    void lists_the_accounts_of_an_owner_oldest_first_and_nobody_elses() {
        Account youngest = consented("Alpha", Samples.NOW.plusSeconds(2));
        Account oldest = consented("Gamma", Samples.NOW);
        Account middle = consented("Beta", Samples.NOW.plusSeconds(1));
        stores().accounts().add(youngest);
        stores().accounts().add(oldest);
        stores().accounts().add(middle);
        stores().accounts().add(Samples.account(other));

        assertThat(stores().accounts().ofOwner(owner.id())).containsExactly(oldest, middle, youngest);
    }

    @Test
    void sec1_finds_those_of_an_owner_among_others() {
        Account one = Samples.account(owner, "One");
        Account two = Samples.account(owner, "Two");
        Account theirs = Samples.account(other);
        List.of(one, two, theirs).forEach(stores().accounts()::add);

        assertThat(stores().accounts().among(owner.id(), List.of(two.id(), theirs.id())))
                .containsExactly(two);
    }

    @Test
    void an_owner_without_accounts_has_an_empty_list() {
        assertThat(stores().accounts().ofOwner(owner.id())).isEmpty();
    }

    @Test
    void auth2_an_owner_has_each_name_only_once_in_any_case() {
        Account account = Samples.account(owner, "Ärger & Söhne");
        stores().accounts().add(account);

        assertThatThrownBy(() -> stores().accounts().add(Samples.account(owner, "ÄRGER & SÖHNE")))
                .isInstanceOf(RuntimeException.class);

        assertThat(stores().accounts().ofOwner(owner.id())).containsExactly(account);
    }

    @Test
    void auth2_another_owner_may_have_the_same_name() {
        Account account = Samples.account(owner, "Acme");
        Account namesake = Samples.account(other, "Acme");
        stores().accounts().add(account);
        stores().accounts().add(namesake);

        assertThat(stores().accounts().ofOwner(owner.id())).containsExactly(account);
        assertThat(stores().accounts().ofOwner(other.id())).containsExactly(namesake);
    }

    @Test
    void pick6_a_renamed_account_keeps_all_else_and_frees_its_name() {
        Account account = consented("Acme", Samples.NOW);
        stores().accounts().add(account);

        stores().accounts().rename(account.id(), new AccountName("Ärger 🏠"));

        assertThat(stores().accounts().byId(account.id()))
                .contains(new Account(
                        account.id(),
                        owner.id(),
                        new AccountName("Ärger 🏠"),
                        account.region(),
                        account.mode(),
                        account.consent()));
        stores().accounts().add(consented("ACME", Samples.NOW));
        assertThatThrownBy(() -> stores().accounts().rename(account.id(), new AccountName("acme")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void reco2_a_consent_ends_once_and_lasts_again_when_it_is_given_anew() {
        Account account = consented("Acme", Samples.NOW);
        stores().accounts().add(account);

        assertThat(Race.winners(6, number -> stores().accounts().endConsent(account.id(), ConsentEnd.REVOKED)))
                .isEqualTo(1);
        assertThat(stores().accounts().endConsent(account.id(), ConsentEnd.EXPIRED))
                .isFalse();
        assertThat(consent(account)).isEqualTo(account.consent().ended(ConsentEnd.REVOKED));

        Instant later = Samples.NOW.plusSeconds(9);
        stores().accounts().renew(account.id(), Region.EU, later);
        assertThat(consent(account)).isEqualTo(Consent.given(later));
    }

    @Test
    void reco4_each_warning_is_given_once_and_never_a_lesser_one_after_it() {
        Account account = consented("Acme", Samples.NOW);
        stores().accounts().add(account);

        assertThat(stores().accounts().warn(account.id(), 60)).isTrue();
        assertThat(consent(account).expiring()).isFalse();
        assertThat(Race.winners(6, number -> stores().accounts().warn(account.id(), 14)))
                .isEqualTo(1);
        assertThat(stores().accounts().warn(account.id(), 30)).isFalse();
        assertThat(consent(account).expiring()).isTrue();

        stores().accounts().renew(account.id(), Region.NA, Samples.NOW);
        assertThat(consent(account).expiring()).isFalse();
        assertThat(stores().accounts().warn(account.id(), 30)).isTrue();
        stores().accounts().endConsent(account.id(), ConsentEnd.EXPIRED);
        assertThat(stores().accounts().warn(account.id(), 7)).isFalse();
    }

    @Test
    void reco4_finds_consents_of_an_age_that_nobody_was_told_of() {
        Instant now = Samples.NOW;
        Account old = consented("Old", now.minusSeconds(100));
        Account older = consented("Older", now.minusSeconds(200));
        Account ancient = consented("Ancient", now.minusSeconds(900));
        Account unknown = new Account(
                Samples.accountId(),
                owner.id(),
                new AccountName("Brought along"),
                Region.NA,
                ConsentMode.ALL,
                new Consent(Optional.empty(), false, Optional.empty()));
        List.of(old, older, ancient, unknown).forEach(stores().accounts()::add);
        Instant cutoff = now.minusSeconds(500);
        SortedMap<Integer, Instant> ages =
                new TreeMap<>(Map.of(60, now.minusSeconds(100), 30, now.minusSeconds(150), 0, now.minusSeconds(300)));
        assertThat(stores().accounts().byId(unknown.id())).contains(unknown);

        assertThat(stores().accounts().ofAge(cutoff, ages, 9)).containsExactly(older.id(), old.id());
        assertThat(stores().accounts().ofAge(cutoff, ages, 1)).containsExactly(older.id());

        stores().accounts().warn(old.id(), 60);
        stores().accounts().warn(older.id(), 60);
        assertThat(stores().accounts().ofAge(cutoff, ages, 9)).containsExactly(older.id());
        stores().accounts().endConsent(older.id(), ConsentEnd.REVOKED);
        assertThat(stores().accounts().ofAge(cutoff, ages, 9)).isEmpty();
        assertThat(stores().accounts().count()).isEqualTo(4);
    }

    private Consent consent(Account account) {
        return stores().accounts().byId(account.id()).orElseThrow().consent();
    }

    @Test
    void reco1_an_account_ends_when_it_has_no_connection_left() {
        Account account = consented("Acme", Samples.NOW);
        Account staying = consented("Other", Samples.NOW);
        Profile profile = Samples.profile();
        stores().accounts().add(account);
        stores().accounts().add(staying);
        stores().connections().add(Samples.connection(account, profile));
        assertThatThrownBy(() -> stores().accounts().remove(account.id())).isInstanceOf(RuntimeException.class);

        stores().connections().remove(owner.id(), profile.id(), Samples.NOW);
        stores().accounts().remove(account.id());

        assertThat(stores().accounts().byId(account.id())).isEmpty();
        assertThat(stores().accounts().ofOwner(owner.id())).containsExactly(staying);
    }

    private Account consented(String name, Instant at) {
        return new Account(
                Samples.accountId(), owner.id(), new AccountName(name), Region.NA, ConsentMode.PICK, Consent.given(at));
    }
}
