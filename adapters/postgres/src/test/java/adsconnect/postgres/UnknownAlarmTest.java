package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.audit.Alarm;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While nodes are upgraded one by one, a newer one may raise what an older one has no name for. */
@ExtendWith(VertxExtension.class)
class UnknownAlarmTest {

    @Test
    void one_that_this_node_does_not_know_hides_none_of_the_others(Vertx vertx) {
        DatabaseAddress address = TestDatabase.migrated();
        TestDatabase.run(address, "ALTER TABLE alarms DROP CONSTRAINT alarms_alarm_check");
        TestDatabase.run(address, "INSERT INTO alarms (alarm, since) VALUES ('OF_A_NEWER_NODE', now())");
        try (Postgres postgres = Postgres.open(vertx, address, 1)) {
            PostgresAlarms alarms = new PostgresAlarms(postgres.database());
            alarms.raise(Alarm.MANY_REFUSED, Samples.NOW);

            assertThat(alarms.on()).isEqualTo(Map.of(Alarm.MANY_REFUSED, Samples.NOW));
        }
    }
}
