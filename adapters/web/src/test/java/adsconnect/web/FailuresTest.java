package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.httpkit.Visit;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for what the server itself refuses, or could not answer. */
@ExtendWith(VertxExtension.class)
final class FailuresTest {

    private WebFixture site;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
    }

    @ParameterizedTest
    @CsvSource({
        "400, malformed",
        "403, cross_site",
        "404, not_found",
        "405, method_not_allowed",
        "413, payload_too_large",
        "414, malformed",
        "421, cross_site",
        "431, malformed",
        "500, internal_error",
        "503, database_away"
    })
    void every_status_has_its_page(int status, String code) {
        Answer answer = failure(status, "/somewhere");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.failsWith(code)).isTrue();
        assertThat(answer.says("failure.to-dashboard")).isTrue();
        assertThat(answer.says("failure.nothing-stored")).isFalse();
    }

    @Test
    void our_own_failures_show_the_reference_and_others_do_not() {
        assertThat(failure(500, "/somewhere").html()).contains(Browser.REFERENCE);
        assertThat(failure(404, "/somewhere").html()).doesNotContain(Browser.REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500})
    void no_failure_page_repeats_the_query(int status) {
        assertThat(failure(status, "/dashboard/ads/callback?code=RKzvPhTqWmYcLsNdXbGa&state=s-7c1f")
                        .everything())
                .doesNotContain("RKzvPhTqWmYcLsNdXbGa")
                .doesNotContain("s-7c1f");
    }

    @Test
    void a_path_is_shown_and_not_run() {
        assertThat(failure(404, "/\"><script>alert(1)</script>").html()).doesNotContain("<script>alert");
    }

    @Test
    void a_failure_page_speaks_the_visitors_language() {
        Visit visit = site.browser().speaking("zh-CN").toVisit("GET", "/somewhere", Map.of(), Map.of());

        assertThat(new Answer(site.failures.of(404, visit)).html()).contains("<html lang=\"zh\"");
    }

    private Answer failure(int status, String address) {
        return new Answer(site.failures.of(status, site.browser().toVisit("GET", address, Map.of(), Map.of())));
    }
}
