package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.authorization.FailureCode;
import adsconnect.domain.authorization.port.ConnectLinks;
import adsconnect.domain.marketplace.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of connect links does. */
public abstract class ConnectLinksContract {

    private static final ConnectLinkId FRESH = new ConnectLinkId(new UUID(7, 7));
    private static final SecretHash ADDRESS = Samples.hash("address");
    private static final Instant END = Samples.NOW.plus(Duration.ofHours(1));

    private final User owner = Samples.manager();
    private final ConnectLink link = link(1, Samples.NOW);

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void a_link_is_made() {
        stores().users().add(owner, "hash");
        links().add(link, ADDRESS);
    }

    @Test
    void finds_a_link_with_all_it_has_by_its_address_and_by_its_id() {
        ConnectLink reconnecting = new ConnectLink(
                new ConnectLinkId(new UUID(9, 9)),
                owner.id(),
                new AccountName("日本の店 🗾"),
                Region.FE,
                Optional.of(Samples.accountId()),
                Samples.NOW,
                END,
                new ConnectLink.Pending());
        links().add(reconnecting, Samples.hash("another"));

        assertThat(links().byAddress(ADDRESS)).contains(link);
        assertThat(links().byAddress(Samples.hash("another"))).contains(reconnecting);
        assertThat(links().byId(reconnecting.id())).contains(reconnecting);
        assertThat(links().byAddress(Samples.hash("unknown"))).isEmpty();
        assertThat(links().byId(new ConnectLinkId(new UUID(8, 8)))).isEmpty();
    }

    @Test
    void sec1_finds_a_link_for_its_owner_and_for_nobody_else() {
        assertThat(links().find(owner.id(), link.id())).contains(link);
        assertThat(links().find(Samples.seller().id(), link.id())).isEmpty();
        assertThat(links().find(owner.id(), new ConnectLinkId(new UUID(8, 8)))).isEmpty();
    }

    @Test
    void auth6_lists_the_owners_links_newest_first_and_nobody_elses() {
        ConnectLink newer = link(2, Samples.NOW.plusSeconds(1));
        links().add(newer, Samples.hash("newer"));

        assertThat(links().ofOwner(owner.id())).containsExactly(newer, link);
        assertThat(links().ofOwner(Samples.seller().id())).isEmpty();
    }

    @Test
    void auth5_is_opened_as_often_as_somebody_likes_until_its_end() {
        assertThat(links().open(link.id(), END.minusMillis(1))).isTrue();
        assertThat(links().open(link.id(), END.minusMillis(1))).isTrue();
        assertThat(links().open(link.id(), END)).isFalse();

        assertThat(state()).isEqualTo(new ConnectLink.Opened());
    }

    @Test
    void auth5_is_used_up_by_one_success() {
        AccountId account = Samples.accountId();
        links().open(link.id(), Samples.NOW);

        assertThat(links().authorize(link.id(), account, true, Samples.NOW)).isTrue();

        assertThat(state()).isEqualTo(new ConnectLink.Authorized(account, true, Samples.NOW));
        assertThat(links().open(link.id(), Samples.NOW)).isFalse();
        assertThat(links().revoke(link.id())).isFalse();
        links().fail(link.id(), FailureCode.NO_PROFILES);
        assertThat(links().authorize(link.id(), Samples.accountId(), false, Samples.NOW))
                .isFalse();
        assertThat(state()).isEqualTo(new ConnectLink.Authorized(account, true, Samples.NOW));
    }

    @Test
    void auth5_a_success_is_news_to_its_owner_until_they_know() {
        ConnectLink newer = link(2, Samples.NOW.plusSeconds(1));
        links().add(newer, Samples.hash("newer"));
        links().authorize(newer.id(), Samples.accountId(), false, Samples.NOW);
        assertThat(links().news(owner.id(), 3)).extracting(ConnectLink::id).containsExactly(newer.id());

        links().authorize(link.id(), Samples.accountId(), false, Samples.NOW.plusSeconds(1));
        assertThat(links().news(owner.id(), 3)).extracting(ConnectLink::id).containsExactly(link.id(), newer.id());
        assertThat(links().news(owner.id(), 1)).extracting(ConnectLink::id).containsExactly(link.id());
        assertThat(links().news(Samples.seller().id(), 3)).isEmpty();

        links().dismiss(link.id());
        assertThat(links().news(owner.id(), 3)).extracting(ConnectLink::id).containsExactly(newer.id());
        assertThat(links().ofOwner(owner.id())).hasSize(2);
    }

    @Test
    void auth5_a_success_that_is_still_to_come_cannot_be_known_already() {
        links().dismiss(link.id());

        links().authorize(link.id(), Samples.accountId(), false, Samples.NOW);

        assertThat(links().news(owner.id(), 3)).extracting(ConnectLink::id).containsExactly(link.id());
    }

    @Test
    void auth7_may_be_tried_again_after_a_failure_of_any_kind() {
        for (FailureCode code : FailureCode.values()) {
            links().fail(link.id(), code);
            assertThat(state()).isEqualTo(new ConnectLink.Failed(code));
        }

        assertThat(links().open(link.id(), Samples.NOW)).isTrue();
        assertThat(state()).isEqualTo(new ConnectLink.Opened());
    }

    @Test
    void auth5_what_was_taken_back_stays_so() {
        assertThat(links().revoke(link.id())).isTrue();

        assertThat(links().revoke(link.id())).isFalse();
        assertThat(links().open(link.id(), Samples.NOW)).isFalse();
        assertThat(links().authorize(link.id(), Samples.accountId(), false, Samples.NOW))
                .isFalse();
        links().fail(link.id(), FailureCode.NO_PROFILES);
        assertThat(state()).isEqualTo(new ConnectLink.Revoked());
    }

    @Test
    void auth7_one_that_nobody_opened_gets_another_id_another_address_and_another_end() {
        Instant later = END.plus(Duration.ofDays(7));

        assertThat(renew(link.id(), FRESH, later, Samples.NOW)).isTrue();
        assertThat(renew(link.id(), new ConnectLinkId(new UUID(7, 8)), later, Samples.NOW))
                .as("it is no longer known by that id")
                .isFalse();

        assertThat(links().byAddress(ADDRESS)).isEmpty();
        assertThat(links().byId(link.id())).isEmpty();
        ConnectLink renewed = links().byAddress(Samples.hash(FRESH.toString())).orElseThrow();
        assertThat(renewed.id()).isEqualTo(FRESH);
        assertThat(renewed.expiresAt()).isEqualTo(later);
        assertThat(links().open(link.id(), Samples.NOW)).isFalse();
        links().open(FRESH, Samples.NOW);
        assertThat(renew(FRESH, link.id(), later, later.minusMillis(1))).isFalse();
    }

    @Test
    void auth5_whoever_is_at_amazon_by_the_old_address_does_nothing_to_the_link_that_was_sent_again() {
        links().open(link.id(), Samples.NOW);
        links().fail(link.id(), FailureCode.CANCELLED_AT_AMAZON);
        renew(link.id(), FRESH, END, Samples.NOW);

        assertThat(links().authorize(link.id(), Samples.accountId(), false, Samples.NOW))
                .isFalse();
        links().fail(link.id(), FailureCode.NO_PROFILES);
        assertThat(links().revoke(link.id())).isFalse();

        assertThat(links().byId(FRESH).orElseThrow().state()).isEqualTo(new ConnectLink.Pending());
    }

    @Test
    void auth7_one_that_failed_or_came_to_its_end_may_be_renewed_and_one_that_is_over_may_not() {
        links().open(link.id(), Samples.NOW);
        assertThat(renew(link.id(), FRESH, END.plusSeconds(9), END)).isTrue();
        assertThat(links().byId(FRESH).orElseThrow().state()).isEqualTo(new ConnectLink.Pending());

        links().fail(FRESH, FailureCode.NO_PROFILES);
        assertThat(renew(FRESH, link.id(), END.plusSeconds(9), END)).isTrue();
        assertThat(state()).isEqualTo(new ConnectLink.Pending());

        links().revoke(link.id());
        assertThat(renew(link.id(), FRESH, END.plusSeconds(9), END.plusSeconds(9)))
                .isFalse();
    }

    private boolean renew(ConnectLinkId id, ConnectLinkId fresh, Instant end, Instant now) {
        return links().renew(id, fresh, Samples.hash(fresh.toString()), end, now);
    }

    @Test
    void purges_what_ended_before_that_moment() {
        links().purge(END);
        assertThat(links().byId(link.id())).isPresent();

        links().purge(END.plusMillis(1));
        assertThat(links().byId(link.id())).isEmpty();
    }

    @Test
    void auth5_of_one_who_goes_on_and_one_who_takes_it_back_at_once_none_is_lost() {
        Race.of(2, number -> number == 0 ? links().open(link.id(), Samples.NOW) : links().revoke(link.id()));

        assertThat(state()).isEqualTo(new ConnectLink.Revoked());
    }

    private ConnectLink link(long number, Instant madeAt) {
        return new ConnectLink(
                new ConnectLinkId(new UUID(1, number)),
                owner.id(),
                new AccountName("Client " + number),
                Region.NA,
                Optional.empty(),
                madeAt,
                END,
                new ConnectLink.Pending());
    }

    private ConnectLink.State state() {
        return links().byId(link.id()).orElseThrow().state();
    }

    private ConnectLinks links() {
        return stores().connectLinks();
    }
}
