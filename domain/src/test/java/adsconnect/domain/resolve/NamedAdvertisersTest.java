package adsconnect.domain.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.marketplace.Marketplace;
import adsconnect.testkit.Samples;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One account with several advertisers, as agencies and owners of two brands have it. */
class NamedAdvertisersTest {

    private static final User OWNER = Samples.manager();
    private static final Account ALDER = Samples.account(OWNER, "Alder Row Outfitters");

    private static final Portfolio ALL = new Portfolio(
            List.of(ALDER),
            List.of(
                    profile("Alder Row Outfitters", "US", ProfileType.SELLER),
                    profile("Alder Row Outfitters", "UK", ProfileType.SELLER),
                    profile("Alder Row Outfitters", "JP", ProfileType.SELLER),
                    profile("Saltmarsh Kitchen", "US", ProfileType.VENDOR),
                    profile("Saltmarsh Kitchen", "DE", ProfileType.VENDOR),
                    profile("蓝河", "UK", ProfileType.SELLER),
                    profile("Japan Store", "DE", ProfileType.SELLER)));

    private static BoundProfile profile(String advertiser, String country, ProfileType type) {
        return new BoundProfile(
                Samples.profile(
                        advertiser, Marketplace.of(country).orElseThrow().region(), country, type),
                ALDER,
                true);
    }

    private static Resolution asked(String words) {
        return Answer.to(Phrase.of(words), ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "Saltmarsh Kitchen US, Saltmarsh Kitchen, US",
        "the US site Saltmarsh Kitchen, Saltmarsh Kitchen, US",
        "美国站 Saltmarsh Kitchen, Saltmarsh Kitchen, US",
        "saltmarsh kitchen's German site, Saltmarsh Kitchen, DE",
        "蓝河英国站, 蓝河, UK",
        "蓝河, 蓝河, UK",
        "Japan, Alder Row Outfitters, JP"
    })
    void whoever_is_called_is_meant(String words, String advertiser, String country) {
        Resolution answer = asked(words);

        assertThat(answer.profile()).as(answer.toString()).isPresent();
        assertThat(answer.profile().orElseThrow().profile().name()).isEqualTo(advertiser);
        assertThat(answer.profile().orElseThrow().profile().countryCode()).isEqualTo(country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saltmarsh Kitchen Japan", "Saltmarsh Kitchen UK", "Saltmarsh Kitchen 日本", "蓝河日本站"})
    void a_site_that_only_another_advertiser_has_is_not_taken_instead(String words) {
        assertThat(asked(words).profile()).isEmpty();
        assertThat(asked(words).candidates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Saltmarsh Kitchen", "Alder Row Outfitters US", "the US site", "not Saltmarsh Kitchen, the US"})
    void what_is_still_open_is_asked(String words) {
        assertThat(asked(words).status()).isEqualTo(Resolution.Status.AMBIGUOUS);
    }
}
