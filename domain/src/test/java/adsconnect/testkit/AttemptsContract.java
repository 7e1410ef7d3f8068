package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.AttemptLimit;
import adsconnect.domain.access.port.Attempts;
import adsconnect.domain.access.port.Attempts.Admitted;
import adsconnect.domain.access.port.Attempts.Kind;
import adsconnect.domain.access.port.Attempts.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every count of attempts does. */
public abstract class AttemptsContract {

    private static final AttemptLimit LIMIT = new AttemptLimit(3, Duration.ofSeconds(30), Duration.ofSeconds(100));
    private static final SecretHash SUBJECT = Samples.hash("somebody");

    private Instant now = Samples.NOW;

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    private Attempts.Counted count() {
        return stores().attempts().count(Kind.ACCOUNT, SUBJECT, LIMIT, now);
    }

    @Test
    void waits_get_longer_up_to_the_longest() {
        assertThat(count()).isEqualTo(new Admitted(1));
        assertThat(count()).isEqualTo(new Admitted(2));
        assertThat(count()).isEqualTo(new Admitted(3));
        assertThat(count()).isEqualTo(new Refused(Duration.ofSeconds(30)));

        for (int wait : new int[] {30, 60, 100, 100}) {
            now = now.plusSeconds(wait - 1);
            assertThat(count()).isEqualTo(new Refused(Duration.ofSeconds(1)));
            now = now.plusSeconds(1);
            assertThat(count()).isInstanceOf(Admitted.class);
        }
    }

    @Test
    void each_kind_and_each_subject_is_counted_by_itself() {
        count();
        count();
        count();

        assertThat(stores().attempts().count(Kind.NETWORK, SUBJECT, LIMIT, now)).isEqualTo(new Admitted(1));
        assertThat(stores().attempts().count(Kind.ACCOUNT, Samples.hash("another"), LIMIT, now))
                .isEqualTo(new Admitted(1));
    }

    @Test
    void what_was_not_in_vain_is_taken_back() {
        count();
        count();
        count();

        stores().attempts().takeBack(Kind.ACCOUNT, SUBJECT, new Admitted(3), now);

        assertThat(count()).isEqualTo(new Admitted(3));
        assertThat(count()).isInstanceOf(Refused.class);
        stores().attempts().forget(Kind.ACCOUNT, SUBJECT);
        assertThat(count()).isEqualTo(new Admitted(1));
    }

    @Test
    void taking_one_back_does_not_lift_the_wait_that_another_began() {
        count();
        Instant earlier = now;
        count();
        now = now.plusMillis(1);
        count();

        stores().attempts().takeBack(Kind.ACCOUNT, SUBJECT, new Admitted(2), earlier);

        assertThat(count()).isEqualTo(new Refused(Duration.ofSeconds(30)));
        stores().attempts().takeBack(Kind.ACCOUNT, SUBJECT, new Admitted(2), earlier);
        assertThat(count()).as("as many as it saw by now").isInstanceOf(Refused.class);
        now = now.plusSeconds(30);
        assertThat(count()).isEqualTo(new Admitted(2));
    }

    @Test
    void a_wait_begins_when_the_attempt_is_known_to_have_failed() {
        count();
        count();
        count();
        Instant known = now.plusSeconds(2);

        stores().attempts().failed(Kind.ACCOUNT, SUBJECT, new Admitted(2), now, known);
        now = now.plusSeconds(1);
        assertThat(count()).as("that of another").isEqualTo(new Refused(Duration.ofSeconds(29)));
        stores().attempts().failed(Kind.ACCOUNT, SUBJECT, new Admitted(3), now.minusSeconds(1), known);

        now = known;
        assertThat(count()).isEqualTo(new Refused(Duration.ofSeconds(30)));
        now = now.plusSeconds(30);
        assertThat(count()).isEqualTo(new Admitted(4));
    }

    @Test
    void after_a_day_counting_begins_anew() {
        count();
        count();
        now = now.plus(AttemptLimit.FORGOTTEN_AFTER).minusMillis(1);
        assertThat(count()).isEqualTo(new Admitted(3));

        now = now.plus(AttemptLimit.FORGOTTEN_AFTER);

        assertThat(count()).isEqualTo(new Admitted(1));
    }

    @Test
    void a_first_attempt_may_be_the_only_one() {
        AttemptLimit once = new AttemptLimit(1, Duration.ofSeconds(5), Duration.ofSeconds(5));

        assertThat(stores().attempts().count(Kind.ACCOUNT, SUBJECT, once, now)).isEqualTo(new Admitted(1));
        assertThat(stores().attempts().count(Kind.ACCOUNT, SUBJECT, once, now))
                .isEqualTo(new Refused(Duration.ofSeconds(5)));
    }

    @Test
    void of_many_at_once_no_more_get_in_than_may() {
        int admitted = Race.winners(12, number -> count() instanceof Admitted);

        assertThat(admitted).isEqualTo(3);
    }

    @Test
    void what_is_old_is_purged() {
        count();
        stores().attempts().purge(now);
        assertThat(count()).isEqualTo(new Admitted(2));

        stores().attempts().purge(now.plusSeconds(1));

        assertThat(count()).isEqualTo(new Admitted(1));
    }

    @Test
    void taking_back_what_was_never_counted_does_nothing() {
        stores().attempts().takeBack(Kind.ACCOUNT, SUBJECT, new Admitted(1), now);
        stores().attempts().forget(Kind.ACCOUNT, SUBJECT);

        assertThat(count()).isEqualTo(new Admitted(1));
    }
}
