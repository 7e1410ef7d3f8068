package adsconnect.domain.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The zone a profile's days are counted in, however Amazon spells it. */
class TimeZonesTest {

    @ParameterizedTest
    @CsvSource({
        "Asia/Tokyo, Asia/Tokyo",
        "' asia/tokyo ', Asia/Tokyo",
        "america/los angeles, America/Los_Angeles",
        "PST, America/Los_Angeles",
        "ist, Asia/Kolkata",
        "est5edt, EST5EDT",
        "+09:00, +09:00"
    })
    void a_zone_is_found_by_its_names(String name, String zone) {
        assertThat(TimeZones.of(name, "DE")).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({"JP, Asia/Tokyo", "uk, Europe/London", "ZA, Africa/Johannesburg", "XX, Z"})
    void one_that_nobody_knows_is_that_of_the_country(String country, String zone) {
        assertThat(TimeZones.of("Amazon Standard Time", country)).isEqualTo(ZoneId.of(zone));
        assertThat(TimeZones.of("", country)).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void every_marketplace_has_one() {
        assertThat(Marketplace.values())
                .hasSize(23)
                .allSatisfy(marketplace ->
                        assertThat(Marketplace.zoneOf(marketplace.name())).isPresent());
    }
}
