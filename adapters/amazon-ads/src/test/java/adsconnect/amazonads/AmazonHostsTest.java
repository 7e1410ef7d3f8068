package adsconnect.amazonads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.amazonads.AmazonHosts.Host;
import adsconnect.domain.marketplace.Region;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AmazonHostsTest {

    private static final Host ELSEWHERE = new Host(
            URI.create("http://127.0.0.1:8090/ap/oa"),
            URI.create("http://127.0.0.1:8090/auth/o2/token"),
            URI.create("http://127.0.0.1:8090"),
            true);

    @ParameterizedTest
    @CsvSource({
        "NA, https://www.amazon.com/ap/oa, https://api.amazon.com/auth/o2/token, https://advertising-api.amazon.com",
        "EU, https://eu.account.amazon.com/ap/oa, https://api.amazon.co.uk/auth/o2/token,"
                + " https://advertising-api-eu.amazon.com",
        "FE, https://apac.account.amazon.com/ap/oa, https://api.amazon.co.jp/auth/o2/token,"
                + " https://advertising-api-fe.amazon.com"
    })
    void auth3_amazons_own_addresses_are_those_it_documents(Region region, URI authorize, URI token, URI api) {
        assertThat(AmazonHosts.AMAZON.of(region)).isEqualTo(new Host(authorize, token, api, false));
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void one_region_can_be_replaced_and_the_others_stay(Region region) {
        AmazonHosts hosts = AmazonHosts.AMAZON.with(region, ELSEWHERE);

        for (Region each : Region.values()) {
            assertThat(hosts.of(each)).isEqualTo(each == region ? ELSEWHERE : AmazonHosts.AMAZON.of(each));
        }
        assertThat(AmazonHosts.AMAZON.of(region)).isNotEqualTo(ELSEWHERE);
    }

    @Test
    void a_region_without_addresses_cannot_be() {
        assertThatThrownBy(() -> new AmazonHosts(Map.of(Region.NA, ELSEWHERE, Region.EU, ELSEWHERE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
