package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.audit.RecordUserChanges;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedLetters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks is not told by the time it takes whether somebody has an address: what differs is done when they have their answer. */
class AnswerAllAlikeTest {

    private static final EmailAddress NOBODY = new EmailAddress("nobody@example.com");

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final RecordUserChanges changes = new RecordUserChanges(stores.auditTrail(), clock);
    private final List<Runnable> afterwards = new ArrayList<>();
    private final User user = Samples.seller();

    @BeforeEach
    void a_user_exists() {
        stores.users().add(user, "hash");
    }

    @Test
    void of_a_forgotten_one() {
        ScriptedLetters letters = new ScriptedLetters();
        letters.begin();
        SendReset sendReset = new SendReset(
                stores.users(),
                stores.passwordResets(),
                stores.madeLinks(),
                stores.attempts(),
                letters,
                changes,
                stores.unitOfWork(),
                afterwards::add,
                Duration.ofHours(48),
                Samples.chance(),
                clock);

        sendReset.forgotten(user.email(), "192.0.2.7");
        sendReset.forgotten(NOBODY, "192.0.2.7");

        assertThat(afterwards).hasSize(2);
        assertThat(letters.sent()).isEmpty();
        afterwards.forEach(Runnable::run);
        assertThat(letters.sent()).hasSize(1);
    }
}
