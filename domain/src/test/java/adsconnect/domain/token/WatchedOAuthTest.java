package adsconnect.domain.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.EndOldAlarms;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchedOAuthTest {

    private final MovableClock clock = new MovableClock();
    private final InMemoryStores stores = new InMemoryStores();
    private final ScriptedOAuth amazon = new ScriptedOAuth(clock);
    private final WatchedOAuth watched =
            new WatchedOAuth(amazon, stores.alarms(), stores.auditTrail(), stores.unitOfWork(), clock);

    private void fails(AmazonFailure.Kind kind) {
        amazon.failNext(kind);
        assertThatThrownBy(() -> watched.refresh(Region.NA, Samples.secret())).isInstanceOf(AmazonFailure.class);
    }

    @Test
    void call3_our_client_refused_is_an_alarm_until_the_next_success() {
        fails(AmazonFailure.Kind.CLIENT_REJECTED);
        fails(AmazonFailure.Kind.CLIENT_REJECTED);

        assertThat(stores.alarms().since(Alarm.CLIENT_REJECTED_NA)).contains(clock.instant());
        assertThat(stores.auditTrail().newest(9)).extracting(AuditLine::deed).containsExactly(Deed.CLIENT_REJECTED);

        watched.refresh(Region.NA, Samples.secret());
        assertThat(stores.alarms().since(Alarm.CLIENT_REJECTED_NA)).isEmpty();
    }

    @Test
    void call3_one_region_neither_ends_the_alarm_of_another_nor_raises_it() {
        fails(AmazonFailure.Kind.CLIENT_REJECTED);
        watched.refresh(Region.EU, Samples.secret());
        fails(AmazonFailure.Kind.CLIENT_REJECTED);

        assertThat(stores.alarms().on()).containsOnlyKeys(Alarm.CLIENT_REJECTED_NA);
        assertThat(stores.auditTrail().newest(9)).hasSize(1);
        watched.exchange(Region.NA, Samples.secret(), Samples.secret());
        assertThat(stores.alarms().on()).isEmpty();
    }

    @Test
    void call3_a_region_in_which_nobody_is_connected_any_more_has_no_alarm_after_a_day() {
        EndOldAlarms old = new EndOldAlarms(stores.alarms(), clock);
        fails(AmazonFailure.Kind.CLIENT_REJECTED);
        clock.advance(Duration.ofHours(23));
        fails(AmazonFailure.Kind.CLIENT_REJECTED);
        clock.advance(Duration.ofHours(24));
        old.end();
        assertThat(stores.alarms().on()).containsOnlyKeys(Alarm.CLIENT_REJECTED_NA);

        clock.advance(Duration.ofSeconds(1));
        old.end();
        assertThat(stores.alarms().on()).isEmpty();
    }

    @Test
    void nothing_else_is() {
        fails(AmazonFailure.Kind.GRANT_REFUSED);
        fails(AmazonFailure.Kind.UNAVAILABLE);

        assertThat(stores.alarms().since(Alarm.CLIENT_REJECTED_NA)).isEmpty();
    }
}
