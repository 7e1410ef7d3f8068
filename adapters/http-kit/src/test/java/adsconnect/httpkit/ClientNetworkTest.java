package adsconnect.httpkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom to count. */
final class ClientNetworkTest {

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:DB8:1:2:0:0:0:7"})
    void all_addresses_of_one_ipv6_network_are_one_client(String address) {
        assertThat(ClientNetwork.of(address)).isEqualTo(ClientNetwork.of("2001:db8:1:2::"));
    }

    @Test
    void another_ipv6_network_is_another_client() {
        assertThat(ClientNetwork.of("2001:db8:1:3::1")).isNotEqualTo(ClientNetwork.of("2001:db8:1:2::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "127.0.0.1", "::ffff:192.0.2.7", "", "unknown"})
    void every_ipv4_address_is_a_client_of_its_own_and_what_is_no_address_stays_as_it_is(String address) {
        assertThat(ClientNetwork.of(address)).isEqualTo(address);
    }
}
