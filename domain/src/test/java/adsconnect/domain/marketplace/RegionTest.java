package adsconnect.domain.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionTest {

    @Test
    void reads_a_code_in_any_case_and_with_blanks_around() {
        assertThat(Region.parse(" eu ")).contains(Region.EU);
        assertThat(Region.parse("FE")).contains(Region.FE);
        assertThat(Region.parse("")).isEmpty();
        assertThat(Region.parse("US")).isEmpty();
    }

    @Test
    void calls_a_site_by_its_domain_and_an_unknown_one_by_its_country() {
        assertThat(Marketplace.domainOf("US")).isEqualTo("Amazon.com");
        assertThat(Marketplace.domainOf("uk")).isEqualTo("Amazon.co.uk");
        assertThat(Marketplace.domainOf("XX")).isEqualTo("Amazon (XX)");
    }
}
