package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.testkit.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who gets what an account had that ended (CALL-6). */
class HeirsTest extends PickingScene {

    private final Profile other = Samples.profile();

    @Test
    void call6_what_an_account_had_goes_to_one_that_takes_all_and_reaches_it_which_the_audit_tells() {
        sealed(consent(seller, profile));
        confirm(seller, profile);
        Account heir = knownAccount(manager, profile, other);

        replaceAll();

        assertThat(stores.discoveries().bound(heir.id())).containsExactlyInAnyOrder(profile.id(), other.id());
        assertThat(bindings())
                .containsExactly(Subject.of(manager.id()).account(heir.id().value()));
    }

    @Test
    void pick7_also_a_profile_that_amazon_no_longer_listed_for_it() {
        Account ended = knownAccount(seller, profile);
        Account heir = knownAccount(manager, profile);
        stores.discoveries().retry(ended.id(), clock.instant());
        for (int host = 0; host < 3; host++) {
            stores.discoveries().answered(claim(ended.id()), List.of());
        }
        sealed(consent(seller, second));

        confirm.confirm(seller.id(), WAITING, Set.of(second.id()), new Replaced.WholeAccount(ended.id(), Set.of()));

        assertThat(stores.discoveries().bound(heir.id())).containsExactly(profile.id());
    }

    private void replaceAll() {
        PendingConnection pending = sealed(consent(seller, second));
        assertThat(replace(seller, second, new Replaced.OneProfile(profile.id())))
                .isInstanceOf(ConfirmSelection.Confirmed.class);
        assertThat(onlyAccount(seller).id()).isEqualTo(pending.account());
    }

    private List<Subject> bindings() {
        return stores.auditTrail().newest(99).stream()
                .filter(line -> line.deed() == Deed.PROFILES_BOUND)
                .map(AuditLine::about)
                .toList();
    }
}
