package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.PendingConnections;
import adsconnect.domain.marketplace.Region;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of waiting consents does. */
public abstract class PendingConnectionsContract {

    private final User user = Samples.seller();
    private final User other = Samples.seller();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void two_users_are_stored() {
        stores().users().add(user, "hash");
        stores().users().add(other, "hash");
    }

    @Test
    void finds_what_waits_for_its_user_with_all_it_has() {
        PendingConnection waiting = new PendingConnection(
                Samples.accountId(),
                user.id(),
                Region.EU,
                new Aim.Pick(Optional.of(new AccountName("Müller 🛒"))),
                Samples.NOW,
                Samples.NOW.plus(Duration.ofHours(1)));

        assertThat(pending().replace(waiting)).isEmpty();

        assertThat(pending().ofUser(user.id())).contains(waiting);
    }

    @Test
    void pend3_shows_it_to_nobody_else() {
        pending().replace(Samples.pending(user));

        assertThat(pending().ofUser(other.id())).isEmpty();
    }

    @Test
    void pend3_a_newer_consent_replaces_the_one_before_and_names_its_account() {
        PendingConnection earlier = Samples.pending(user);
        PendingConnection newer = Samples.pending(user, Region.FE);
        pending().replace(earlier);

        assertThat(pending().replace(newer)).contains(earlier.account());

        assertThat(pending().ofUser(user.id())).contains(newer);
        assertThat(pending().remove(earlier.account())).isFalse();
    }

    @Test
    void pend3_does_not_replace_what_waits_for_somebody_else() {
        PendingConnection theirs = Samples.pending(other);
        pending().replace(theirs);

        assertThat(pending().replace(Samples.pending(user))).isEmpty();

        assertThat(pending().ofUser(other.id())).contains(theirs);
    }

    @Test
    void pend3_of_several_consents_at_once_one_stays_and_every_other_is_named_exactly_once() {
        int consents = 6;
        List<PendingConnection> all = new ArrayList<>();
        for (int number = 0; number < consents; number++) {
            all.add(Samples.pending(user));
        }

        List<Optional<AccountId>> replaced =
                Race.of(consents, number -> pending().replace(all.get(number)));

        List<AccountId> accounts =
                new ArrayList<>(replaced.stream().flatMap(Optional::stream).toList());
        assertThat(accounts).hasSize(consents - 1);
        accounts.add(pending().ofUser(user.id()).orElseThrow().account());
        assertThat(accounts)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(PendingConnection::account).toList());
    }

    @Test
    void consents_that_nobody_picks_from_replace_nothing() {
        PendingConnection picked = Samples.pending(user);
        PendingConnection bindAll =
                aimed(new Aim.BindAll(new AccountName("Client"), new ConnectLinkId(new UUID(1, 2))));
        PendingConnection another =
                aimed(new Aim.BindAll(new AccountName("Client 2"), new ConnectLinkId(new UUID(3, 4))));
        PendingConnection reconnect = aimed(new Aim.Reconnect(Samples.accountId(), Optional.empty()));
        for (PendingConnection each : List.of(picked, bindAll, another, reconnect)) {
            assertThat(pending().replace(each)).isEmpty();
        }

        assertThat(pending().ofUser(user.id())).contains(picked);
        for (PendingConnection each : List.of(picked, bindAll, another, reconnect)) {
            assertThat(stores().unitOfWork().inOne(() -> pending().lock(each.account())))
                    .contains(each);
        }
    }

    private PendingConnection aimed(Aim aim) {
        return new PendingConnection(
                Samples.accountId(), user.id(), Region.EU, aim, Samples.NOW, Samples.NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void is_removed_by_exactly_one_of_all_who_try_at_once() {
        PendingConnection waiting = Samples.pending(user);
        pending().replace(waiting);

        assertThat(Race.winners(6, number -> pending().remove(waiting.account())))
                .isEqualTo(1);
    }

    @Test
    void removing_what_does_not_wait_is_false() {
        assertThat(pending().remove(Samples.accountId())).isFalse();
    }

    @Test
    void pend2_its_hour_is_not_over_at_59_59_and_over_at_60_00() {
        PendingConnection waiting = Samples.pending(user);
        PendingConnection younger = new PendingConnection(
                Samples.accountId(),
                other.id(),
                Region.NA,
                new Aim.Pick(Optional.empty()),
                Samples.NOW.plusSeconds(1),
                Samples.NOW.plusSeconds(3601));
        pending().replace(waiting);
        pending().replace(younger);

        assertThat(pending().expiredAt(Samples.NOW.plusSeconds(3599))).isEmpty();
        assertThat(pending().expiredAt(Samples.NOW.plusSeconds(3600))).containsExactly(waiting);
        assertThat(pending().expiredAt(Samples.NOW.plusSeconds(3601))).containsExactlyInAnyOrder(waiting, younger);
    }

    private PendingConnections pending() {
        return stores().pendingConnections();
    }
}
