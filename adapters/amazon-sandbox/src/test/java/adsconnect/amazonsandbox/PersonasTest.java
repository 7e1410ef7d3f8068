package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonasTest {
    private final Personas personas = new Personas();

    @Test
    void the_new_seller_comes_first() {
        assertThat(personas.all().getFirst().key()).isEqualTo("new-seller");
    }

    @Test
    void all_promised_logins_are_there() {
        assertThat(personas.all())
                .extracting(Persona::key)
                .containsExactly(
                        "new-seller",
                        "seller-worldwide",
                        "seller-europe",
                        "vendor",
                        "agency-only",
                        "manager-many",
                        "no-profiles",
                        "view-only",
                        "yen",
                        "big-ids",
                        "thousand-profiles",
                        "huge-data",
                        "no-spend",
                        "demo-seller",
                        "demo-manager",
                        "demo-admin",
                        "manager-unlinked",
                        "access-removed",
                        "kdp-author",
                        "attribution",
                        "unpaid");
    }

    @Test
    void profile_ids_are_unique_and_long() {
        List<Long> ids = personas.all().stream()
                .flatMap(persona -> persona.profiles().stream())
                .map(Profile::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id >= 1_000_000_000_000_000L);
    }

    @Test
    void ids_stay_the_same_from_run_to_run() {
        assertThat(personas.withKey("demo-seller").orElseThrow())
                .isEqualTo(new Personas().withKey("demo-seller").orElseThrow());
    }

    @Test
    void the_manager_has_forty_profiles_of_twenty_companies() {
        List<Profile> profiles = personas.withKey("manager-many").orElseThrow().profiles();
        assertThat(profiles).hasSize(40);
        assertThat(profiles).extracting(Profile::name).hasSize(40);
        assertThat(profiles.stream().map(Profile::name).distinct()).hasSize(20);
    }

    @Test
    void the_demo_manager_has_two_brands_seller_and_vendor() {
        List<Profile> profiles = personas.withKey("demo-manager").orElseThrow().profiles();
        assertThat(profiles).hasSize(6);
        assertThat(profiles).extracting(Profile::type).contains(Profile.Type.SELLER, Profile.Type.VENDOR);
        assertThat(profiles.stream().map(Profile::name).distinct()).hasSize(2);
    }
}
