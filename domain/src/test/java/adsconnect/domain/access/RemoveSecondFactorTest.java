package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.domain.token.VaultedSeeds;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Samples;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemoveSecondFactorTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final RemoveSecondFactor removeSecondFactor = new RemoveSecondFactor(
            stores.users(),
            stores.secondFactors(),
            new VaultedSeeds(stores.tokenVault()),
            stores.sessions(),
            new RecordUserChanges(stores.auditTrail(), Clock.systemUTC()),
            new SecondFactorRule(Set.of(Role.MANAGER)),
            stores.unitOfWork());

    @Test
    void whoever_was_made_a_manager_meanwhile_keeps_theirs() {
        User seller = Samples.seller();
        stores.users().add(seller, "hash");
        stores.secondFactors().begin(seller.id(), Samples.hash("session"), Samples.NOW);
        stores.secondFactors().confirm(seller.id(), Samples.NOW);
        stores.users().change(new User(seller.id(), seller.email(), Role.MANAGER, seller.plan()));

        assertThat(removeSecondFactor.ofOneself(seller)).isEqualTo(new RemoveSecondFactor.Demanded());
        assertThat(stores.secondFactors().of(seller.id())).isPresent();
    }
}
