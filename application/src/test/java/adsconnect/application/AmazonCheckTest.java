package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.application.Finding.Side;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.console.Finding.Status;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AmazonCheckTest {

    private final InMemoryStores stores = new InMemoryStores();

    @BeforeEach
    void two_regions_refused_our_client() {
        stores.alarms().raise(Alarm.CLIENT_REJECTED_NA, Samples.NOW);
        stores.alarms().raise(Alarm.CLIENT_REJECTED_EU, Samples.NOW);
    }

    private Status found(Finding finding) {
        return new AmazonCheck(stores.alarms(), region -> finding).of(Region.EU).status();
    }

    @Test
    void call3_that_our_client_is_accepted_ends_the_alarm_of_that_region() {
        assertThat(found(Finding.ok("client", Side.AMAZON, "accepted"))).isEqualTo(Status.OK);

        assertThat(stores.alarms().on()).containsOnlyKeys(Alarm.CLIENT_REJECTED_NA);
    }

    @Test
    void call3_whatever_else_is_found_ends_none() {
        assertThat(found(Finding.fail("client", Side.AMAZON, "refused", "check it")))
                .isEqualTo(Status.FAIL);
        assertThat(found(Finding.warn("client", Side.AMAZON, "busy", "again"))).isEqualTo(Status.WARN);
        assertThat(found(Finding.skipped("amazon-EU", Side.AMAZON, "not there")))
                .isEqualTo(Status.SKIPPED);

        assertThat(stores.alarms().on()).hasSize(2);
    }
}
