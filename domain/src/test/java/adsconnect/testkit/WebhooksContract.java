package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Chance;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.domain.notice.WebhookAim;
import adsconnect.domain.notice.WebhookId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of webhooks does. */
public abstract class WebhooksContract {

    private static final Purview ALL = new Purview.Everybody();
    private static final WebhookAddress ADDRESS = new WebhookAddress("https://hooks.example.test/a?b=c");
    private static final Set<Topic> TOPICS = Set.of(Topic.EXPIRED, Topic.REVOKED);

    private final User manager = Samples.manager();
    private final User other = Samples.manager();
    private final User admin = Samples.admin();
    private final User seller = Samples.seller();
    private final Chance chance = Samples.chance();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void addUsers() {
        Set.of(manager, other, admin, seller).forEach(user -> stores().users().add(user, "hash"));
    }

    @Test
    void reco5_a_webhook_is_kept_as_it_was_made() {
        WebhookId id = new WebhookId(chance.id());

        int number = stores().webhooks()
                .add(id, manager.id(), ADDRESS, TOPICS, Samples.NOW)
                .orElseThrow();

        assertThat(stores().webhooks().find(ALL, id))
                .contains(new Webhook(
                        id,
                        number,
                        manager.id(),
                        ADDRESS,
                        TOPICS,
                        Webhook.State.ON,
                        Samples.NOW,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(stores().webhooks().add(id, other.id(), ADDRESS, TOPICS, Samples.NOW))
                .isEmpty();
        assertThat(stores().webhooks().count(manager.id())).isEqualTo(1);
        assertThat(stores().webhooks().count(other.id())).isZero();
    }

    @Test
    void sec1_managers_find_their_own_and_admins_all() {
        WebhookId mine = add(manager);
        WebhookId theirs = add(other);
        Purview own = new Purview.Own(manager.id());

        assertThat(stores().webhooks().find(own, mine)).isPresent();
        assertThat(stores().webhooks().find(own, theirs)).isEmpty();
        assertThat(locked(own, theirs)).isEmpty();
        assertThat(locked(own, mine)).isPresent();
        assertThat(stores().webhooks().list(own, 10)).extracting(Webhook::id).containsExactly(mine);
        assertThat(stores().webhooks().list(ALL, 10)).extracting(Webhook::id).containsExactly(theirs, mine);
        assertThat(stores().webhooks().list(ALL, 1)).extracting(Webhook::id).containsExactly(theirs);
    }

    @Test
    void reco5_each_hears_of_what_its_owner_has_the_console_over() {
        WebhookId managers = add(manager);
        WebhookId admins = add(admin);
        WebhookId sellers = add(seller);

        assertThat(stores().webhooks().hearing(Topic.EXPIRED, manager.id())).containsExactly(managers, admins);
        assertThat(stores().webhooks().hearing(Topic.EXPIRED, other.id())).containsExactly(admins);
        assertThat(stores().webhooks().hearing(Topic.EXPIRED, seller.id())).doesNotContain(sellers);
        assertThat(stores().webhooks().hearing(Topic.PAUSED, manager.id())).isEmpty();
    }

    @Test
    void what_is_switched_off_or_gone_hears_nothing_and_what_is_paused_does() {
        WebhookId id = add(manager);

        assertThat(stores().webhooks().change(id, Webhook.State.PAUSED)).isTrue();
        assertThat(stores().webhooks().change(id, Webhook.State.PAUSED)).isFalse();
        assertThat(stores().webhooks().hearing(Topic.EXPIRED, manager.id())).containsExactly(id);
        for (Webhook.State deaf : Set.of(Webhook.State.OFF, Webhook.State.GONE)) {
            stores().webhooks().change(id, deaf);
            assertThat(stores().webhooks().hearing(Topic.EXPIRED, manager.id())).isEmpty();
        }
        assertThat(stores().webhooks().change(new WebhookId(chance.id()), Webhook.State.ON))
                .isFalse();
    }

    @Test
    void it_is_known_since_when_one_fails_until_it_succeeds_or_is_switched_on_anew() {
        WebhookId id = add(manager);

        stores().webhooks().failed(id, Samples.NOW);
        stores().webhooks().failed(id, Samples.NOW.plusSeconds(9));
        assertThat(found(id).failingSince()).contains(Samples.NOW);

        stores().webhooks().succeeded(id, Samples.NOW.plusSeconds(10));
        assertThat(found(id).failingSince()).isEmpty();
        assertThat(found(id).succeededAt()).contains(Samples.NOW.plusSeconds(10));

        stores().webhooks().failed(id, Samples.NOW.plusSeconds(20));
        stores().webhooks().change(id, Webhook.State.PAUSED);
        assertThat(found(id).failingSince()).contains(Samples.NOW.plusSeconds(20));
        stores().webhooks().change(id, Webhook.State.ON);
        assertThat(found(id).failingSince()).isEmpty();

        stores().webhooks().rolled(id, Samples.NOW.plusSeconds(99));
        assertThat(found(id).formerUntil()).contains(Samples.NOW.plusSeconds(99));
    }

    @Test
    void reco5_one_that_leads_elsewhere_has_not_failed_there_yet() {
        WebhookId id = add(manager);
        WebhookAddress elsewhere = new WebhookAddress("https://other.example.test/");
        stores().webhooks().failed(id, Samples.NOW);

        stores().webhooks().aim(id, new WebhookAim(ADDRESS, Set.of(Topic.PAUSED)));
        assertThat(found(id).topics()).containsExactly(Topic.PAUSED);
        assertThat(found(id).failingSince()).contains(Samples.NOW);
        assertThat(stores().webhooks().hearing(Topic.PAUSED, manager.id())).containsExactly(id);

        stores().webhooks().aim(id, new WebhookAim(elsewhere, Set.of(Topic.PAUSED)));
        assertThat(found(id).address()).isEqualTo(elsewhere);
        assertThat(found(id).failingSince()).isEmpty();
    }

    @Test
    void what_is_removed_is_gone() {
        WebhookId id = add(manager);

        assertThat(stores().webhooks().remove(id)).isTrue();
        assertThat(stores().webhooks().remove(id)).isFalse();
        assertThat(stores().webhooks().find(ALL, id)).isEmpty();
    }

    @Test
    void outside_of_a_unit_of_work_nothing_is_locked() {
        WebhookId id = add(manager);

        assertThatThrownBy(() -> stores().webhooks().lock(ALL, id)).isInstanceOf(IllegalStateException.class);
    }

    private Optional<Webhook> locked(Purview purview, WebhookId id) {
        return stores().unitOfWork().inOne(() -> stores().webhooks().lock(purview, id));
    }

    private Webhook found(WebhookId id) {
        return stores().webhooks().find(ALL, id).orElseThrow();
    }

    private WebhookId add(User owner) {
        WebhookId id = new WebhookId(chance.id());
        stores().webhooks().add(id, owner.id(), ADDRESS, TOPICS, Samples.NOW).orElseThrow();
        return id;
    }
}
