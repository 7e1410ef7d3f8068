package adsconnect.httpkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RUN-3: whom a request serves, behind proxies. */
class TrustedProxiesTest {

    private static final String CLIENT = "192.0.2.7";

    private final TrustedProxies proxies = TrustedProxies.parse("10.0.0.0/8, 172.16.0.0/12,127.0.0.1,2001:db8:1::/47");

    @Test
    void the_last_one_that_no_proxy_of_ours_is() {
        assertThat(proxies.client("10.0.0.1", List.of(CLIENT))).isEqualTo(CLIENT);
        assertThat(proxies.client("10.0.0.1", List.of("203.0.113.9, " + CLIENT + ", 10.1.1.1")))
                .as("what the client wrote itself comes before")
                .isEqualTo(CLIENT);
        assertThat(proxies.client("10.0.0.1", List.of("203.0.113.9", CLIENT, "10.1.1.1")))
                .as("in several headers")
                .isEqualTo(CLIENT);
    }

    @Test
    void whoever_is_no_proxy_of_ours_is_the_client_whatever_they_say() {
        assertThat(proxies.client(CLIENT, List.of("203.0.113.9"))).isEqualTo(CLIENT);
        assertThat(TrustedProxies.NONE.client("10.0.0.1", List.of(CLIENT))).isEqualTo("10.0.0.1");
    }

    @Test
    void a_proxy_that_says_nothing_or_nothing_to_be_read_is_the_client_itself() {
        assertThat(proxies.client("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
        assertThat(proxies.client("10.0.0.1", List.of(CLIENT + ", unknown"))).isEqualTo("10.0.0.1");
        assertThat(proxies.client("10.0.0.1", List.of(""))).isEqualTo("10.0.0.1");
        assertThat(proxies.client("", List.of(CLIENT))).isEmpty();
    }

    @Test
    void where_all_are_proxies_the_first_of_them_asks_by_itself() {
        assertThat(proxies.client("10.0.0.1", List.of("10.3.3.3, 10.2.2.2"))).isEqualTo("10.3.3.3");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7:4711, 192.0.2.7",
        "[2001:db8::7]:4711, 2001:db8:0:0:0:0:0:7",
        "[2001:db8::7], 2001:db8:0:0:0:0:0:7",
        "2001:DB8::7, 2001:db8:0:0:0:0:0:7",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void addresses_are_read_as_proxies_write_them(String written, String client) {
        assertThat(proxies.client("10.0.0.1", List.of(written))).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.255.0.1", "172.16.0.1", "172.31.255.255", "::ffff:10.0.0.1", "2001:db8:1::1", "2001:db8:0::1"
            })
    void a_network_reaches_to_its_last_address(String peer) {
        assertThat(proxies.client(peer, List.of(CLIENT))).isEqualTo(CLIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.0.1", "172.15.255.255", "172.32.0.0", "127.0.0.2", "2001:db8:2::1", "::1"})
    void and_not_beyond(String peer) {
        assertThat(proxies.client(peer, List.of(CLIENT))).isEqualTo(peer);
    }
}
