package adsconnect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.testkit.Samples;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void prints_as_stars_also_inside_of_other_things() {
        assertThat(new Secret("Atzr|1")).hasToString("***");
        assertThat(Optional.of(new Secret("Atzr|1")).toString()).doesNotContain("Atzr");
    }

    @Test
    void can_not_be_empty() {
        assertThatThrownBy(() -> new Secret("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_recognised_by_its_hash() {
        assertThat(SecretHash.of(new Secret("abc")).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThatThrownBy(() -> new SecretHash("abc")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void auth3_a_random_secret_has_as_many_bytes_as_asked_for_and_fits_into_an_address() {
        Chance chance = Samples.chance();

        assertThat(chance.secret(32).reveal()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(chance.secret(16).reveal()).hasSize(22);
        assertThat(chance.secret(16)).isNotEqualTo(chance.secret(16));
    }

    @Test
    void a_random_id_is_a_uuid_of_version_4() {
        Chance chance = Samples.chance();
        Set<UUID> seen = new HashSet<>();
        for (int round = 0; round < 1000; round++) {
            UUID id = chance.id();
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
            seen.add(id);
        }
        assertThat(seen).hasSize(1000);
    }
}
