package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.amazonads.AmazonHosts;
import adsconnect.domain.console.InForce;
import adsconnect.domain.console.InForce.Source;
import adsconnect.domain.marketplace.Region;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the console says is in force. */
final class ExamineForConsoleTest {

    private static final String TOKEN_URL = "ADSCONNECT_AMAZON_EU_TOKEN_URL";
    private static final String API_URL = "ADSCONNECT_AMAZON_EU_API_URL";
    private static final URI LOCAL = URI.create("http://127.0.0.1:8090");

    private final Settings settings = Settings.from(MadeSettings.live(TOKEN_URL, "https://token.example/token"));

    @Test
    void an_address_of_amazons_is_told_once_and_as_it_is_asked() {
        AmazonHosts.Host set = settings.amazonHosts().of(Region.EU);
        AmazonHosts local =
                settings.amazonHosts().with(Region.EU, new AmazonHosts.Host(set.authorize(), set.token(), LOCAL, true));

        assertThat(told(local))
                .contains(
                        new InForce(API_URL, LOCAL.toString(), false, Source.PROGRAM),
                        new InForce(TOKEN_URL, "https://token.example/token", false, Source.ENVIRONMENT))
                .doesNotHaveDuplicates()
                .extracting(InForce::value)
                .doesNotContain("https://advertising-api-eu.amazon.com");
        assertThat(told(settings.amazonHosts()))
                .contains(new InForce(API_URL, "https://advertising-api-eu.amazon.com", false, Source.DEFAULT))
                .filteredOn(one -> one.value().equals("https://advertising-api-eu.amazon.com"))
                .hasSize(1);
    }

    private List<InForce> told(AmazonHosts hosts) {
        return new ExamineForConsole(settings, hosts, new SelfExamination(Map.of(), Duration.ofSeconds(1))).settings();
    }
}
