package adsconnect.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.SecretHash;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecognizeVisitorTest {

    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration MAX = Duration.ofDays(7);
    private static final Secret TOKEN = new Secret("token");

    private final InMemoryStores stores = new InMemoryStores();
    private final MovableClock clock = new MovableClock();
    private final RecognizeVisitor visitors =
            new RecognizeVisitor(stores.sessions(), new Session.Lifetime(IDLE, MAX), clock);
    private final User user = Samples.seller();

    @BeforeEach
    void somebody_is_signed_in() {
        stores.users().add(user, "hash");
        stores.sessions().open(SecretHash.of(TOKEN), user.id(), clock.instant());
    }

    @Test
    void recognises_a_live_session_and_no_other() {
        assertThat(visitors.by(TOKEN, true)).contains(user);
        assertThat(visitors.by(new Secret("another"), true)).isEmpty();
    }

    @Test
    void a_session_dies_when_it_was_not_used_for_its_idle_time() {
        clock.advance(IDLE.minusMillis(1));
        assertThat(visitors.by(TOKEN, false)).contains(user);

        clock.advance(Duration.ofMillis(1));
        assertThat(visitors.by(TOKEN, true)).isEmpty();
    }

    @Test
    void being_used_prolongs_a_session() {
        clock.advance(Duration.ofHours(11));
        visitors.by(TOKEN, true);
        clock.advance(Duration.ofHours(11));

        assertThat(visitors.by(TOKEN, true)).contains(user);
    }

    @Test
    void wait2_a_page_that_asks_by_itself_does_not_prolong_a_session() {
        clock.advance(Duration.ofHours(11));
        assertThat(visitors.by(TOKEN, false)).contains(user);
        clock.advance(Duration.ofHours(1));

        assertThat(visitors.by(TOKEN, false)).isEmpty();
    }

    @Test
    void a_session_ends_at_last_however_much_it_is_used() {
        Instant end = clock.instant().plus(MAX);
        while (clock.instant().plus(Duration.ofHours(6)).isBefore(end)) {
            clock.advance(Duration.ofHours(6));
            assertThat(visitors.by(TOKEN, true)).contains(user);
        }
        clock.set(end);

        assertThat(visitors.by(TOKEN, true)).isEmpty();
    }

    @Test
    void being_used_is_written_down_at_most_once_a_minute() {
        Instant opened = clock.instant();
        clock.advance(Duration.ofSeconds(60));
        visitors.by(TOKEN, true);
        assertThat(lastSeen()).isEqualTo(opened);

        clock.advance(Duration.ofSeconds(1));
        visitors.by(TOKEN, true);
        assertThat(lastSeen()).isEqualTo(opened.plusSeconds(61));
    }

    @Test
    void purging_removes_dead_sessions_and_leaves_live_ones() {
        Secret younger = new Secret("younger");
        clock.advance(IDLE.minusSeconds(1));
        stores.sessions().open(SecretHash.of(younger), user.id(), clock.instant());
        clock.advance(Duration.ofSeconds(2));

        visitors.purge();

        assertThat(stores.sessions().find(SecretHash.of(TOKEN))).isEmpty();
        assertThat(visitors.by(younger, true)).contains(user);
    }

    private Instant lastSeen() {
        return stores.sessions().find(SecretHash.of(TOKEN)).orElseThrow().lastSeenAt();
    }
}
