package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of bound profiles does. */
public abstract class BoundProfilesContract {

    private static final Instant NOW = Samples.NOW;

    private final User owner = Samples.manager();
    private final User stranger = Samples.seller();
    private final Account account = Samples.account(owner, "Acme");
    private final Profile bound = Samples.profile("Bound");
    private final Profile free = Samples.profile("Free");

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void an_account_reaches_two_profiles() {
        stores().users().add(owner, "hash");
        stores().users().add(stranger, "hash");
        stores().accounts().add(account);
        discovered(account, List.of(bound, free));
        stores().discoveries().bind(account.id(), List.of(bound.id()));
    }

    private void discovered(Account of, List<Profile> profiles) {
        Discoveries discoveries = stores().discoveries();
        discoveries.begin(of.id(), of.region(), NOW);
        for (int host = 0; host < Region.values().length; host++) {
            Discoveries.Task task = discoveries.claim(NOW, NOW.plusSeconds(30)).orElseThrow();
            discoveries.answered(
                    task,
                    profiles.stream()
                            .filter(profile -> profile.region() == task.host())
                            .toList());
        }
    }

    @Test
    void finds_what_is_bound_with_its_account() {
        assertThat(stores().boundProfiles().find(owner.id(), bound.id()))
                .contains(new BoundProfile(bound, account, true));
        assertThat(stores().boundProfiles().ofOwner(owner.id()))
                .containsExactly(new BoundProfile(bound, account, true));
        assertThat(stores().ownedProfiles().of(owner.id()))
                .containsExactly(bound.id().value());
    }

    @Test
    void what_is_not_bound_does_not_exist() {
        assertThat(stores().boundProfiles().find(owner.id(), free.id())).isEmpty();
    }

    @Test
    void sec1_nor_does_somebody_elses() {
        assertThat(stores().boundProfiles().find(stranger.id(), bound.id())).isEmpty();
        assertThat(stores().boundProfiles().ofOwner(stranger.id())).isEmpty();
        assertThat(stores().ownedProfiles().of(stranger.id())).isEmpty();
    }

    @Test
    void a_consent_that_is_no_account_yet_has_none() {
        PendingConnection pending = Samples.pending(stranger);
        stores().pendingConnections().replace(pending);
        Discoveries discoveries = stores().discoveries();
        discoveries.begin(pending.account(), pending.region(), NOW);

        assertThat(stores().boundProfiles().ofOwner(stranger.id())).isEmpty();
    }

    @Test
    void lists_them_by_account_then_name() {
        Account second = Samples.account(owner, "acme two");
        Profile beta = Samples.profile("beta");
        Profile alpha = Samples.profile("Alpha");
        stores().accounts().add(second);
        discovered(second, List.of(beta, alpha));
        stores().discoveries().bind(second.id(), List.of(alpha.id(), beta.id()));

        assertThat(stores().boundProfiles().ofOwner(owner.id()))
                .extracting(found -> found.profile().name())
                .containsExactly("Bound", "Alpha", "beta");
    }

    @Test
    void pick7_what_vanished_stays_while_it_is_connected_and_is_told_as_unlisted() {
        stores().connections().add(Samples.connection(account, bound));
        stores().discoveries().retry(account.id(), NOW);
        for (int host = 0; host < Region.values().length; host++) {
            stores().discoveries()
                    .answered(
                            stores().discoveries()
                                    .claim(NOW, NOW.plusSeconds(30))
                                    .orElseThrow(),
                            List.of());
        }

        assertThat(stores().boundProfiles().find(owner.id(), bound.id()))
                .contains(new BoundProfile(bound, account, false));
    }
}
