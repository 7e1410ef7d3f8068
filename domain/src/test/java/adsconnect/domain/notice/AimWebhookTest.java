package adsconnect.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Chance;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.notice.port.Deliveries.Claimed;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedReceivers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A webhook that is made to lead elsewhere (RECO-5). */
class AimWebhookTest {

    private static final Purview ALL = new Purview.Everybody();
    private static final WebhookAim HERE = aim("https://here.example.test/s3cret", Topic.EXPIRED);
    private static final WebhookAim THERE = aim("https://there.example.test/s3cret", Topic.EXPIRED);
    private static final Answer GONE = new Answer.Answered(410, "", Optional.empty());
    private static final Answer DOWN = new Answer.Missed(Answer.Trouble.NO_CONNECTION);

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final ScriptedReceivers receivers = new ScriptedReceivers();
    private final User manager = Samples.manager();
    private final Chance chance = Samples.chance();
    private final WebhookId id = new WebhookId(Samples.chance().id());
    private final AimWebhook aim = new AimWebhook(
            stores.webhooks(), stores.deliveries(), receivers, stores.auditTrail(), stores.unitOfWork(), clock);
    private final DeliverNews deliver = new DeliverNews(
            stores.webhooks(),
            stores.deliveries(),
            stores.users(),
            stores.tokenVault(),
            receivers,
            new TellOwner(
                    stores.users(),
                    stores.notices(),
                    new QueueLetters(false, stores.letterQueue(), stores.tokenVault(), Samples.chance(), clock)),
            stores.auditTrail(),
            stores.unitOfWork(),
            Duration.ofDays(3),
            Samples.chance(),
            clock);

    @BeforeEach
    void addWebhook() {
        stores.users().add(manager, "hash");
        stores.webhooks().add(id, manager.id(), HERE.address(), HERE.topics(), clock.instant());
        new KeepWebhookSecrets(stores.tokenVault()).keep(id, Samples.chance().secret(32));
    }

    @Test
    void what_waits_goes_at_once_to_where_it_leads_by_then() {
        receivers.answer(HERE.address(), DOWN);
        queue();
        deliver.work(deliver.claim().orElseThrow());
        assertThat(deliver.claim()).isEmpty();

        assertThat(aim.aim(manager, ALL, id, HERE, THERE)).isEqualTo(new AimWebhook.Aimed());
        deliver.work(deliver.claim().orElseThrow());

        assertThat(receivers.heard)
                .extracting(ScriptedReceivers.Heard::address)
                .containsExactly(HERE.address(), THERE.address());
        assertThat(webhook().failingSince()).isEmpty();
        assertThat(webhook().succeededAt()).isPresent();
    }

    @Test
    void what_is_on_its_way_to_the_former_address_is_no_fault_of_the_new_one() {
        receivers.answer(HERE.address(), GONE);
        queue();
        Claimed claimed = deliver.claim().orElseThrow();
        receivers.during(() -> aim.aim(manager, ALL, id, HERE, THERE));

        deliver.work(claimed);

        assertThat(webhook().state()).isEqualTo(Webhook.State.ON);
        assertThat(webhook().failingSince()).isEmpty();
        deliver.work(deliver.claim().orElseThrow());
        assertThat(receivers.heard.getLast().address()).isEqualTo(THERE.address());
    }

    @Test
    void of_two_who_change_it_at_once_the_second_loses_nothing_unseen() {
        WebhookAim more = aim(HERE.address().text(), Topic.EXPIRED, Topic.REVOKED);
        aim.aim(manager, ALL, id, HERE, more);

        assertThat(aim.aim(manager, ALL, id, HERE, THERE)).isEqualTo(new AimWebhook.ChangedMeanwhile());

        assertThat(webhook().aim()).isEqualTo(more);
        assertThat(aim.aim(manager, ALL, id, HERE, more)).as("sent twice").isEqualTo(new AimWebhook.Aimed());
        assertThat(stores.auditTrail().newest(9)).hasSize(1);
    }

    @Test
    void audit1_it_is_written_down_from_which_host_to_which_without_paths() {
        aim.aim(manager, ALL, id, HERE, aim(THERE.address().text(), Topic.EXPIRED, Topic.REVOKED));

        AuditLine line = stores.auditTrail().newest(1).getFirst();
        assertThat(line.deed()).isEqualTo(Deed.WEBHOOK_CHANGED);
        assertThat(line.about()).isEqualTo(Subject.of(manager.id()));
        assertThat(line.why().byName())
                .isEqualTo(Map.of(
                        "webhook",
                        "1",
                        "from",
                        "https://here.example.test",
                        "to",
                        "https://there.example.test",
                        "revoked",
                        "ADDED"));
    }

    @Test
    void audit1_each_topic_that_comes_or_goes_is_written_down_and_of_a_path_that_it_is_another() {
        String other = "https://here.example.test/0ther";

        aim.aim(manager, ALL, id, HERE, aim(other, Topic.ACCESS_LOST));

        assertThat(stores.auditTrail().newest(1).getFirst().why().byName())
                .isEqualTo(Map.of("webhook", "1", "path", "CHANGED", "expired", "REMOVED", "accessLost", "ADDED"));
    }

    @Test
    void one_whose_receiver_is_gone_or_was_down_for_too_long_goes_on_at_its_new_address() {
        for (Webhook.State stopped : Set.of(Webhook.State.PAUSED, Webhook.State.GONE)) {
            stores.webhooks().change(id, stopped);
            queue();
            WebhookAim before = webhook().aim();
            aim.aim(manager, ALL, id, before, aim(HERE.address().text(), Topic.PAUSED));
            assertThat(webhook().state()).as("with other topics alone").isEqualTo(stopped);

            aim.aim(manager, ALL, id, webhook().aim(), aim(THERE.address().text() + stopped, Topic.PAUSED));

            assertThat(webhook().state()).isEqualTo(Webhook.State.ON);
            assertThat(stores.auditTrail().newest(1).getFirst().deed()).isEqualTo(Deed.WEBHOOK_SWITCHED_ON);
            deliver.work(deliver.claim().orElseThrow());
            assertThat(receivers.heard.getLast().address().text()).endsWith(stopped.name());
            aim.aim(manager, ALL, id, webhook().aim(), HERE);
        }
    }

    @Test
    void one_that_somebody_switched_off_stays_off() {
        stores.webhooks().change(id, Webhook.State.OFF);
        queue();

        aim.aim(manager, ALL, id, HERE, THERE);

        assertThat(webhook().state()).isEqualTo(Webhook.State.OFF);
        assertThat(deliver.claim()).isEmpty();
        assertThat(stores.auditTrail().newest(1).getFirst().deed()).isEqualTo(Deed.WEBHOOK_CHANGED);
    }

    @Test
    void what_arrived_at_the_former_address_or_failed_here_says_nothing_of_the_new_one() {
        queue();
        receivers.during(() -> aim.aim(manager, ALL, id, HERE, THERE));
        deliver.work(deliver.claim().orElseThrow());
        assertThat(webhook().succeededAt()).isEmpty();
        assertThat(deliver.claim()).as("it arrived").isEmpty();

        receivers.fail(THERE.address());
        queue();
        receivers.during(() -> aim.aim(manager, ALL, id, THERE, HERE));
        Claimed claimed = deliver.claim().orElseThrow();
        assertThatThrownBy(() -> deliver.work(claimed)).hasMessage("on purpose");

        assertThat(webhook().failingSince()).isEmpty();
        deliver.work(deliver.claim().orElseThrow());
        assertThat(receivers.heard.getLast().address()).isEqualTo(HERE.address());
    }

    @Test
    void sec1_nowhere_it_must_not_lead_and_by_nobody_else() {
        receivers.forbid(THERE.address(), Answer.Trouble.FORBIDDEN_NETWORK);
        Purview other = new Purview.Own(Samples.manager().id());

        assertThat(aim.aim(manager, ALL, id, HERE, THERE))
                .isEqualTo(new AimWebhook.Unreachable(Answer.Trouble.FORBIDDEN_NETWORK));
        assertThat(aim.aim(manager, other, id, HERE, THERE)).isEqualTo(new AimWebhook.Nothing());
        assertThat(aim.aim(manager, other, id, HERE, aim("https://x.example.test/", Topic.EXPIRED)))
                .isEqualTo(new AimWebhook.Nothing());
        assertThat(webhook().aim()).isEqualTo(HERE);
    }

    private static WebhookAim aim(String address, Topic... topics) {
        return new WebhookAim(new WebhookAddress(address), Set.of(topics));
    }

    private Webhook webhook() {
        return stores.webhooks().find(ALL, id).orElseThrow();
    }

    private void queue() {
        EventId event = new EventId(chance.id());
        News news = News.of(event, Topic.EXPIRED, clock.instant(), Subject.of(manager.id()), Facts.NONE);
        stores.deliveries().queue(id, news, clock.instant());
    }
}
