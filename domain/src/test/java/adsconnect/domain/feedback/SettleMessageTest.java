package adsconnect.domain.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettleMessageTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final SettleMessage settleMessage =
            new SettleMessage(stores.inbox(), stores.auditTrail(), stores.unitOfWork(), clock);
    private final User admin = Samples.admin();
    private final User seller = Samples.seller();

    @Test
    void audit1_the_audit_says_whose_message_was_settled() {
        settleMessage.settle(admin, received(new Sender.Known(seller.id())), true);

        assertThat(newest().deed()).isEqualTo(Deed.MESSAGE_SETTLED);
        assertThat(newest().about()).isEqualTo(Subject.of(seller.id()));
    }

    @Test
    void audit1_a_strangers_message_is_nobodys_but_whose_who_settled_it() {
        settleMessage.settle(admin, received(Sender.Stranger.from("192.0.2.7")), true);

        assertThat(newest().about()).isEqualTo(Subject.of(admin.id()));
    }

    private AuditLine newest() {
        return stores.auditTrail().newest(1).getFirst();
    }

    private MessageNumber received(Sender sender) {
        Message message = new Message(
                clock.instant(), sender, new Content("The list is empty."), Optional.empty(), Circumstances.UNKNOWN);
        return stores.unitOfWork()
                .inOne(() -> stores.inbox().add(message, 10, Instant.EPOCH).orElseThrow());
    }
}
