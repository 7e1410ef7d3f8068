package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.audit.Alarm;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of alarms does. */
public abstract class AlarmsContract {

    /** The stores under test: the same ones throughout a test. */
    protected abstract Stores stores();

    @BeforeEach
    void no_alarm_is_on() {
        stores().alarms().end(Alarm.MANY_REFUSED);
    }

    @Test
    void an_alarm_is_off_until_it_is_raised_by_exactly_one() {
        assertThat(stores().alarms().since(Alarm.MANY_REFUSED)).isEmpty();

        assertThat(Race.winners(6, number -> stores().alarms().raise(Alarm.MANY_REFUSED, Samples.NOW)))
                .isEqualTo(1);

        assertThat(stores().alarms().raise(Alarm.MANY_REFUSED, Samples.NOW.plusSeconds(60)))
                .isFalse();
        assertThat(stores().alarms().since(Alarm.MANY_REFUSED)).contains(Samples.NOW);
    }

    @Test
    void those_that_are_on_are_known_each_for_itself() {
        for (Alarm alarm : Alarm.values()) {
            stores().alarms().raise(alarm, Samples.NOW);
        }
        assertThat(stores().alarms().on()).containsOnlyKeys(Alarm.values());
        for (Alarm alarm : Alarm.values()) {
            assertThat(stores().alarms().end(alarm)).isTrue();
            assertThat(stores().alarms().on()).doesNotContainKey(alarm);
        }
    }

    @Test
    void call3_one_that_nobody_meets_any_more_ends_and_one_that_is_seen_again_is_on_since_it_was_raised() {
        stores().alarms().raise(Alarm.MANY_REFUSED, Samples.NOW);
        stores().alarms().raise(Alarm.CLIENT_REJECTED_EU, Samples.NOW);
        stores().alarms().raise(Alarm.MANY_REFUSED, Samples.NOW.plusSeconds(3_600));

        stores().alarms().endUnseen(Samples.NOW.plusSeconds(600));

        assertThat(stores().alarms().on()).containsExactly(Map.entry(Alarm.MANY_REFUSED, Samples.NOW));
        stores().alarms().endUnseen(Samples.NOW.plusSeconds(3_601));
        assertThat(stores().alarms().on()).isEmpty();
    }

    @Test
    void it_ends_once_and_can_be_raised_again() {
        assertThat(stores().alarms().end(Alarm.MANY_REFUSED)).isFalse();
        stores().alarms().raise(Alarm.MANY_REFUSED, Samples.NOW);

        assertThat(Race.winners(6, number -> stores().alarms().end(Alarm.MANY_REFUSED)))
                .isEqualTo(1);

        assertThat(stores().alarms().since(Alarm.MANY_REFUSED)).isEmpty();
        assertThat(stores().alarms().raise(Alarm.MANY_REFUSED, Samples.NOW)).isTrue();
    }
}
