package adsconnect.application;

import static adsconnect.application.MadeSettings.MASTER_KEY;
import static adsconnect.application.MadeSettings.live;
import static adsconnect.application.MadeSettings.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RUN-3: every mistake is told, each with its variable's name, and none repeats what may be a secret. */
class SettingsMistakesTest {

    @Test
    void all_mistakes_are_listed_at_once_a_line_each() {
        assertThat(problems(Map.of(
                        "ADSCONNECT_HTTP_PORT", "many",
                        "ADSCONNECT_LEASE", "soon",
                        "ADSCONNECT_PUBLIC_URL", "ads.example",
                        "ADSCONNECT_MASTER_KEY", "short",
                        "ADSCONNECT_DATABASE_URL", "mysql://db",
                        "ADSCONNECT_NONSENSE_IS_NOT_KNOWN", "1")))
                .hasSize(6)
                .noneMatch(line -> line.contains("\n"))
                .allMatch(line -> line.matches("ADSCONNECT_[A-Z_]+ .+"))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "ADSCONNECT_HTTP_PORT",
                        "ADSCONNECT_LEASE",
                        "ADSCONNECT_PUBLIC_URL",
                        "ADSCONNECT_MASTER_KEY",
                        "ADSCONNECT_DATABASE_URL",
                        "ADSCONNECT_NONSENSE_IS_NOT_KNOWN");
    }

    @Test
    void single_sign_on_is_given_wholly_or_not_at_all() {
        assertThat(problems(Map.of("ADSCONNECT_OIDC_NAME", "Acme", "ADSCONNECT_OIDC_SCOPES", "email")))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactlyInAnyOrder(
                        "ADSCONNECT_OIDC_ISSUER",
                        "ADSCONNECT_OIDC_CLIENT_ID",
                        "ADSCONNECT_OIDC_CLIENT_SECRET",
                        "ADSCONNECT_OIDC_SCOPES");
        assertThat(problems(Map.of(
                        "ADSCONNECT_OIDC_ISSUER", "http://id.example.com",
                        "ADSCONNECT_OIDC_CLIENT_ID", "ads",
                        "ADSCONNECT_OIDC_CLIENT_SECRET", "hush")))
                .containsExactly("ADSCONNECT_OIDC_ISSUER must be https, or an address of this machine");
    }

    @Test
    void syncs_are_not_forgotten_before_the_next_deep_one_is_known() {
        assertThat(problems(Map.of("ADSCONNECT_RUN_RETENTION", "335h")))
                .containsExactly("ADSCONNECT_RUN_RETENTION must not be shorter than 14d");
        assertThat(problems(Map.of("ADSCONNECT_RUN_RETENTION", "later")))
                .containsExactly("ADSCONNECT_RUN_RETENTION is not a duration like 30s, 5m, 2h or 14d");
    }

    @ParameterizedTest
    @CsvSource({
        "ADSCONNECT_HTTP_PROT, ADSCONNECT_HTTP_PORT",
        "ADSCONNECT_DATABSE_URL, ADSCONNECT_DATABASE_URL",
        "ADSCONNECT_MASTERKEY, ADSCONNECT_MASTER_KEY",
        "ADSCONNECT_REPORT_POL, ADSCONNECT_REPORT_POLL",
        "ADSCONNECT_LWA_CLIENT_SECRET_FIL, ADSCONNECT_LWA_CLIENT_SECRET_FILE",
        "ADSCONNECT_AMAZON_EU_APIURL, ADSCONNECT_AMAZON_EU_API_URL"
    })
    void a_misspelt_name_is_told_with_the_one_that_was_meant(String typed, String meant) {
        assertThat(problems(Map.of(typed, "5")))
                .containsExactly(typed + " is not a setting; did you mean " + meant + "?");
    }

    @Test
    void a_name_like_no_other_is_told_without_a_guess() {
        assertThat(problems(Map.of("ADSCONNECT_SOMETHING_ELSE_ENTIRELY", "5")))
                .containsExactly("ADSCONNECT_SOMETHING_ELSE_ENTIRELY is not a setting");
    }

    @Test
    void names_of_others_are_left_alone() {
        assertThat(Settings.from(Map.of(
                                "PATH", "/bin",
                                "ADSCONNECTED", "1",
                                "ADSCONNECT_URL", "http://localhost:8080",
                                "ADSCONNECT_API_KEY", "a-key-of-the-client",
                                "ADSCONNECT_CHROMIUM", "/usr/bin/chromium"))
                        .mode())
                .isEqualTo(Settings.Mode.SANDBOX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "5", "-5s", "5 s", "1.5h", "5S", "5min", "PT5S", "s", "9999999999d", "5s5s", "5s; rm"})
    void what_is_no_duration_is_refused(String duration) {
        assertThat(problems(Map.of("ADSCONNECT_WAITING_HOLD", duration)))
                .containsExactly("ADSCONNECT_WAITING_HOLD is not a duration like 30s, 5m, 2h or 14d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.internal",
                "10",
                "10.0.0.0/33",
                "10.0.0.0/0",
                "10.0.0.0/",
                "10.0.0.1 10.0.0.2",
                "::1,",
                "::g"
            })
    void what_is_no_list_of_proxies_is_refused(String proxies) {
        assertThat(problems(Map.of("ADSCONNECT_TRUSTED_PROXIES", proxies)))
                .containsExactly("ADSCONNECT_TRUSTED_PROXIES is not a list of addresses or networks"
                        + " like 10.0.0.7, 10.1.0.0/16, 2001:db8::/32");
    }

    @Test
    void what_is_no_mail_address_is_refused() {
        assertThat(problems(Map.of("ADSCONNECT_SUPPORT_EMAIL", "https://ads.example/help")))
                .containsExactly("ADSCONNECT_SUPPORT_EMAIL is not an e-mail address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "80.0", "0x50", "many", "99999999999"})
    void what_is_no_port_is_refused(String port) {
        assertThat(problems(Map.of("ADSCONNECT_HTTP_PORT", port)))
                .containsExactly("ADSCONNECT_HTTP_PORT is not a whole number from 1 to 65535");
    }

    @Test
    void the_local_amazons_three_ports_must_fit() {
        assertThat(Settings.from(Map.of("ADSCONNECT_SANDBOX_PORT", "65533"))
                        .sandbox()
                        .port())
                .isEqualTo(65_533);
        assertThat(problems(Map.of("ADSCONNECT_SANDBOX_PORT", "65534"))).hasSize(1);
    }

    /** On one port both would answer in turns, and half the pages were not there. */
    @Test
    void the_local_amazons_three_ports_must_not_be_our_own() {
        assertThat(problems(Map.of("ADSCONNECT_HTTP_PORT", "8092")))
                .singleElement()
                .asString()
                .contains("ADSCONNECT_HTTP_PORT", "ADSCONNECT_SANDBOX_PORT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense-pass-word",
                "mysql://somebody:pass-word@db.example/ads",
                "postgresql://somebody:pass-word@db.example",
                "postgresql://somebody:pass-word@db.example/",
                "postgresql://somebody:pass-word@/ads",
                "postgresql://somebody:pass-word@db.example:port/ads",
                "postgresql://somebody:pass-word@db.example:99999/ads",
                "postgresql://somebody:pass-word%@db.example/ads",
                "postgresql://somebody:pass-word @db.example/ads",
                "postgresql://db.example/ads?password=pass-word"
            })
    void a_bad_database_address_is_refused_and_not_repeated(String url) {
        assertThat(problems(Map.of("ADSCONNECT_DATABASE_URL", url)))
                .singleElement()
                .asString()
                .startsWith("ADSCONNECT_DATABASE_URL ")
                .doesNotContain("pass-word");
    }

    @ParameterizedTest
    @CsvSource({
        "c2hvcnQtc2VjcmV0, 'has 12 bytes, but must have 32'",
        "not*base64*at*all, isn't base64",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, 'is a placeholder: all its bytes are the same'"
    })
    void a_bad_master_key_is_refused_and_not_repeated(String key, String why) {
        assertThat(problems(live("ADSCONNECT_MASTER_KEY", key))).containsExactly("ADSCONNECT_MASTER_KEY " + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADSCONNECT_AMAZON_NA_AUTHORIZE_URL", "ADSCONNECT_AMAZON_EU_TOKEN_URL"})
    void amazons_pages_are_reached_over_https_or_on_this_machine_only(String name) {
        for (String unsafe : new String[] {
            "http://amazon.example/ap/oa",
            "http://127.0.0.1@amazon.example/",
            "http://localhost.example/",
            "http://10.0.0.1/",
            "http://127.0.0.1.example/"
        }) {
            assertThat(problems(Map.of(name, unsafe)))
                    .as(unsafe)
                    .containsExactly(name + " must be https, or an address of this machine");
        }
        for (String none : new String[] {"amazon.example", "ftp://127.0.0.1/", "https:///ap/oa", "https://a b/"}) {
            assertThat(problems(Map.of(name, none)))
                    .as(none)
                    .containsExactly(name + " is not an address that begins with https:// or http://");
        }
    }

    @Test
    void amazons_api_is_reached_over_https_or_on_this_machine_only_and_has_no_path() {
        assertThat(problems(Map.of(
                        "ADSCONNECT_AMAZON_NA_API_URL", "http://amazon.example",
                        "ADSCONNECT_AMAZON_FE_API_URL", "https://amazon.example/v2")))
                .containsExactlyInAnyOrder(
                        "ADSCONNECT_AMAZON_NA_API_URL must be https, or an address of this machine",
                        "ADSCONNECT_AMAZON_FE_API_URL must be scheme, host and port, without a path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ads.example/app",
                "https://ads.example?x",
                "https://ads.example#x",
                "https://somebody:word@ads.example",
                "https://ads.example//"
            })
    void the_public_url_has_no_path(String url) {
        assertThat(problems(Map.of("ADSCONNECT_PUBLIC_URL", url)))
                .containsExactly("ADSCONNECT_PUBLIC_URL must be scheme, host and port, without a path");
    }

    @Test
    void a_limit_for_sellers_leaves_room_for_one_and_a_first_load_is_one_report() {
        assertThat(problems(Map.of("ADSCONNECT_SELLER_CONNECTIONS", "0", "ADSCONNECT_FIRST_LOAD_DAYS", "32")))
                .hasSize(2);
    }

    @Test
    void no_mistake_repeats_the_key_that_is_right_beside_it() {
        assertThat(problems(live("ADSCONNECT_HTTP_PORT", "no")).toString())
                .doesNotContain(MASTER_KEY, "the-client-secret", "pass-word");
    }
}
