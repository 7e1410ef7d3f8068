package adsconnect.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenameAccountTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final RenameAccount rename =
            new RenameAccount(stores.users(), stores.accounts(), stores.auditTrail(), stores.unitOfWork(), clock);
    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner, "Acme");

    @BeforeEach
    void an_account_exists() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
    }

    @Test
    void pick6_an_account_gets_another_name_and_keeps_all_else() {
        assertThat(rename.rename(owner.id(), account.id(), new AccountName("Ärger & Söhne 🏠")))
                .isEqualTo(new RenameAccount.Renamed());

        Account renamed = stores.accounts().byId(account.id()).orElseThrow();
        assertThat(renamed.name().value()).isEqualTo("Ärger & Söhne 🏠");
        assertThat(renamed.consent()).isEqualTo(account.consent());
        assertThat(stores.auditTrail().newest(2)).extracting(AuditLine::deed).containsExactly(Deed.ACCOUNT_RENAMED);
    }

    @Test
    void auth2_a_name_of_another_account_is_refused_in_any_case_with_a_free_one() {
        stores.accounts().add(Samples.account(owner, "Other"));

        assertThat(rename.rename(owner.id(), account.id(), new AccountName("OTHER")))
                .isEqualTo(new RenameAccount.NameTaken(new AccountName("OTHER (2)")));
        assertThat(stores.accounts().byId(account.id())).contains(account);
    }

    @Test
    void its_own_name_in_another_case_is_free() {
        assertThat(rename.rename(owner.id(), account.id(), new AccountName("ACME")))
                .isEqualTo(new RenameAccount.Renamed());
    }

    @Test
    void the_same_name_changes_nothing() {
        rename.rename(owner.id(), account.id(), account.name());

        assertThat(stores.auditTrail().newest(1)).isEmpty();
    }

    @Test
    void sec1_nobody_renames_somebody_elses_account_or_one_that_never_was() {
        User other = Samples.seller();
        stores.users().add(other, "hash");
        AccountName name = new AccountName("Mine now");

        assertThat(rename.rename(other.id(), account.id(), name)).isEqualTo(new RenameAccount.NoSuchAccount());
        assertThat(rename.rename(other.id(), Samples.accountId(), name)).isEqualTo(new RenameAccount.NoSuchAccount());
        assertThat(stores.accounts().byId(account.id())).contains(account);
    }
}
