package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void reads_both_spellings_of_an_address() {
        DatabaseAddress plain =
                DatabaseAddress.parse("postgresql://me:p%40ss%2B%3A@db.example:5433/ads?sslmode=require");
        DatabaseAddress jdbc = DatabaseAddress.parse(
                "jdbc:postgresql://db.example:5433/ads?user=me&password=p%40ss%2B%3A&sslmode=require");
        assertThat(jdbc.reveal()).isEqualTo(plain.reveal());
        assertThat(plain.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5433/ads?sslmode=require");
        assertThat(plain.jdbcProperties()).containsEntry("user", "me").containsEntry("password", "p@ss+:");
        assertThat(plain.connectOptions().getPassword()).isEqualTo("p@ss+:");
        assertThat(plain.connectOptions().getPort()).isEqualTo(5433);
    }

    @Test
    void a_user_needs_no_password_where_the_server_asks_for_none() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://me@db/ads");

        assertThat(address.connectOptions().getUser()).isEqualTo("me");
        assertThat(address.listenOptions().getDatabase()).isEqualTo("ads");
    }

    @Test
    void behind_a_pooler_no_statement_is_kept_for_later() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://me@db/ads");

        assertThat(address.pooledOptions().getCachePreparedStatements()).isFalse();
        assertThat(address.pooledOptions().getUseLayer7Proxy()).isTrue();
        assertThat(address.connectOptions().getCachePreparedStatements()).isTrue();
    }

    @Test
    void never_prints_the_password() {
        assertThat(DatabaseAddress.parse("postgresql://me:hidden@db/ads"))
                .hasToString("postgresql://me:***@db:5432/ads");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hidden",
                "mysql://me:hidden@db/ads",
                "postgresql://me:hidden@db",
                "postgresql://db/ads",
                "postgresql://me:hid den@db/ads"
            })
    void says_what_is_wrong_without_repeating_the_address(String malformed) {
        assertThatThrownBy(() -> DatabaseAddress.parse(malformed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postgresql://user:password@host:port/database")
                .hasMessageNotContaining("hidden");
    }
}
