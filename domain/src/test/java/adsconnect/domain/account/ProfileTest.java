package adsconnect.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void an_id_is_a_positive_whole_number_that_fits() {
        assertThat(ProfileId.parse("9223372036854775807")).contains(new ProfileId(Long.MAX_VALUE));
        for (String text :
                List.of("", "0", "-1", "01", "1.0", "1e3", "9223372036854775808", "12345678901234567890", "x")) {
            assertThat(ProfileId.parse(text)).as(text).isEmpty();
        }
        assertThatThrownBy(() -> new ProfileId(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pick1_names_the_site_it_advertises_on_also_in_a_country_unknown_here() {
        assertThat(Samples.profile().domain()).isEqualTo("Amazon.com");
        assertThat(Samples.germanProfile().domain()).isEqualTo("Amazon.de");
        assertThat(Samples.profile("X", Region.EU, "XX", ProfileType.SELLER).domain())
                .isEqualTo("Amazon (XX)");
    }

    @Test
    void pick3_sellers_and_vendors_can_be_connected_and_agencies_can_not() {
        assertThat(Samples.profile("X", Region.NA, "US", ProfileType.SELLER).connectable())
                .isTrue();
        assertThat(Samples.profile("X", Region.NA, "US", ProfileType.VENDOR).connectable())
                .isTrue();
        assertThat(Samples.agencyProfile().connectable()).isFalse();
    }

    @Test
    void counts_its_days_in_its_zone_and_in_that_of_its_marketplace_where_amazon_spells_it_strangely() {
        Profile strange = new Profile(
                new ProfileId(1),
                Region.NA,
                "US",
                "USD",
                "Pacific/Nowhere",
                "M",
                "A",
                ProfileType.SELLER,
                "X",
                ProfileAccess.EDIT);

        assertThat(Samples.germanProfile().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(strange.zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
    }
}
