package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignsTest {
    private final List<Profile> profiles =
            new Personas().withKey("manager-many").orElseThrow().profiles();

    @Test
    void each_profile_has_six_to_twelve_campaigns_with_ids_of_their_own() {
        for (Profile profile : profiles) {
            List<Campaign> campaigns = new Campaigns(1).of(profile, AdProduct.SPONSORED_PRODUCTS);
            assertThat(campaigns).hasSizeBetween(6, 12);
            assertThat(campaigns).extracting(Campaign::id).doesNotHaveDuplicates();
            assertThat(campaigns.getFirst().name()).startsWith("SP | Kettles | ");
        }
    }

    @Test
    void another_seed_grows_another_world() {
        Profile profile = profiles.getFirst();
        assertThat(new Campaigns(1).of(profile, AdProduct.SPONSORED_PRODUCTS))
                .isEqualTo(new Campaigns(1).of(profile, AdProduct.SPONSORED_PRODUCTS))
                .isNotEqualTo(new Campaigns(2).of(profile, AdProduct.SPONSORED_PRODUCTS));
    }

    @Test
    void wider_attribution_windows_never_hold_less() {
        Profile profile = profiles.getFirst();
        LocalDate day = LocalDate.of(2026, 11, 3);
        for (Campaign campaign : new Campaigns(1).of(profile, AdProduct.SPONSORED_PRODUCTS)) {
            Figures figures =
                    new Days(1).of(profile, campaign, day, day.plusDays(9)).figures();
            assertThat(List.of(
                            figures.within1Day().sales(),
                            figures.within7Days().sales(),
                            figures.within14Days().sales(),
                            figures.within30Days().sales()))
                    .isSorted();
        }
    }
}
