package adsconnect.application;

import static adsconnect.application.MadeSettings.MASTER_KEY;
import static adsconnect.application.MadeSettings.live;
import static adsconnect.application.MadeSettings.problems;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Secret;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Session;
import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.Backoff;
import adsconnect.domain.sync.DailySchedule;
import adsconnect.domain.sync.SyncWindows;
import adsconnect.httpkit.TrustedProxies;
import adsconnect.oidc.OidcSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RUN-2, RUN-3: what the settings come to, and which installation they make. */
class SettingsTest {

    @Test
    void run1_an_empty_environment_is_a_sandbox_on_loopback_below_the_home_directory() {
        Settings settings = Settings.from(Map.of("HOME", "/home/somebody"));

        assertThat(settings.mode()).isEqualTo(Settings.Mode.SANDBOX);
        assertThat(settings.http())
                .isEqualTo(
                        new Settings.Http("127.0.0.1", 8080, URI.create("http://localhost:8080"), TrustedProxies.NONE));
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("/home/somebody/.local/share/adsconnect"));
        assertThat(settings.sandbox()).isEqualTo(new Settings.Sandbox(8090, Duration.ofSeconds(20)));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.directDatabase()).isEmpty();
        assertThat(settings.masterKeys()).isEmpty();
        assertThat(settings.client()).isEmpty();
        assertThat(settings.plansUrl()).isEmpty();
    }

    @Test
    void single_sign_on_needs_issuer_client_and_secret() {
        assertThat(Settings.from(Map.of()).identity().signOn()).isEmpty();
        assertThat(Settings.from(Map.of(
                                "ADSCONNECT_PUBLIC_URL", "https://ads.example.com",
                                "ADSCONNECT_OIDC_ISSUER", "https://id.example.com/realms/acme",
                                "ADSCONNECT_OIDC_CLIENT_ID", "ads",
                                "ADSCONNECT_OIDC_CLIENT_SECRET", "hush"))
                        .identity()
                        .signOn())
                .contains(new OidcSettings(
                        "https://id.example.com/realms/acme",
                        "ads",
                        new Secret("hush"),
                        "id.example.com",
                        List.of("openid", "email"),
                        URI.create("https://ads.example.com/signin/oidc/callback")));
    }

    @Test
    void run3_intervals_and_limits_have_the_defaults_of_the_specification() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.lifetimes())
                .isEqualTo(new Settings.Lifetimes(
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Duration.ofDays(7),
                        Duration.ofHours(1),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        Duration.ofHours(24),
                        new ConsentTerm(LocalDate.of(2026, 7, 30), Duration.ofDays(365)),
                        Duration.ofDays(30),
                        Duration.ofDays(60),
                        Duration.ofDays(90),
                        new Session.Lifetime(Duration.ofHours(12), Duration.ofDays(14))));
        assertThat(settings.invitationLifetime()).isEqualTo(Duration.ofHours(48));
        assertThat(settings.sync().lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.sync().firstPoll()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.sync().poll()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.sync().backoff()).isEqualTo(new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5)));
        assertThat(settings.sync().daily()).isEqualTo(new DailySchedule(LocalTime.of(6, 0), Duration.ofMinutes(30)));
        assertThat(settings.syncWindows()).isEqualTo(new SyncWindows(30, 14, 42));
        assertThat(settings.syncCoolDown()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.connectionLimit()).isEqualTo(new ConnectionLimit(1));
    }

    @Test
    void what_is_set_takes_the_place_of_each_default() {
        Settings settings = Settings.from(Map.ofEntries(
                Map.entry("ADSCONNECT_HTTP_HOST", "0.0.0.0"),
                Map.entry("ADSCONNECT_HTTP_PORT", "9000"),
                Map.entry("ADSCONNECT_PLAN_GRACE", "14d"),
                Map.entry("ADSCONNECT_PUBLIC_URL", "https://ADS.example/"),
                Map.entry("ADSCONNECT_TRUSTED_PROXIES", "10.0.0.0/8, ::1"),
                Map.entry("ADSCONNECT_DATABASE_URL", "jdbc:postgresql://somebody:pass-word@db.example/ads"),
                Map.entry("ADSCONNECT_DATABASE_DIRECT_URL", "postgresql://somebody:pass-word@direct.example/ads"),
                Map.entry("ADSCONNECT_DATABASE_OWNER_URL", "postgresql://owner:pass-word@direct.example/ads"),
                Map.entry("ADSCONNECT_AUDIT_RETENTION", "90d"),
                Map.entry("ADSCONNECT_DATA_DIR", "/srv/ads"),
                Map.entry("ADSCONNECT_SANDBOX_PORT", "9100"),
                Map.entry("ADSCONNECT_SANDBOX_REPORT_DELAY", "1s"),
                Map.entry("ADSCONNECT_PENDING_TTL", "2h"),
                Map.entry("ADSCONNECT_LEASE", "500ms"),
                Map.entry("ADSCONNECT_FIRST_LOAD_DAYS", "7"),
                Map.entry("ADSCONNECT_SELLER_CONNECTIONS", "3"),
                Map.entry("ADSCONNECT_PLANS_URL", "https://ads.example/plans?from=app"),
                Map.entry("ADSCONNECT_SUPPORT_EMAIL", "help@ads.example")));

        assertThat(settings.http())
                .isEqualTo(new Settings.Http(
                        "0.0.0.0", 9000, URI.create("https://ads.example"), TrustedProxies.parse("10.0.0.0/8,::1")));
        assertThat(settings.database()).hasToString("Optional[postgresql://somebody:***@db.example:5432/ads]");
        assertThat(settings.directDatabase())
                .hasToString("Optional[postgresql://somebody:***@direct.example:5432/ads]");
        assertThat(settings.ownerDatabase()).hasToString("Optional[postgresql://owner:***@direct.example:5432/ads]");
        assertThat(settings.auditKept()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.dataDirectory()).isEqualTo(Path.of("/srv/ads"));
        assertThat(settings.sandbox()).isEqualTo(new Settings.Sandbox(9100, Duration.ofSeconds(1)));
        assertThat(settings.lifetimes().pending()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.lifetimes().planGrace()).isEqualTo(Duration.ofDays(14));
        assertThat(settings.sync().lease()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.syncWindows().first()).isEqualTo(7);
        assertThat(settings.connectionLimit()).isEqualTo(new ConnectionLimit(3));
        assertThat(settings.plansUrl()).contains(URI.create("https://ads.example/plans?from=app"));
        assertThat(settings.supportEmail()).contains(new EmailAddress("help@ads.example"));
    }

    @Test
    void what_is_blank_counts_as_not_set_and_space_around_values_is_ignored() {
        Settings settings = Settings.from(Map.of(
                "ADSCONNECT_HTTP_PORT", " 9000 ",
                "ADSCONNECT_DATABASE_URL", " ",
                "ADSCONNECT_LWA_CLIENT_ID", "",
                "ADSCONNECT_CONFIG", ""));

        assertThat(settings.http().port()).isEqualTo(9000);
        assertThat(settings.mode()).isEqualTo(Settings.Mode.SANDBOX);
    }

    @Test
    void run3_a_way_past_a_pooler_alone_is_no_database() {
        assertThat(problems(Map.of("ADSCONNECT_DATABASE_DIRECT_URL", "postgresql://somebody@direct.example/ads")))
                .containsExactly("ADSCONNECT_DATABASE_URL is missing: goes with ADSCONNECT_DATABASE_DIRECT_URL");
        assertThat(problems(Map.of("ADSCONNECT_DATABASE_OWNER_URL", "postgresql://somebody@direct.example/ads")))
                .containsExactly("ADSCONNECT_DATABASE_URL is missing: goes with ADSCONNECT_DATABASE_OWNER_URL");
    }

    @Test
    void run2_a_client_makes_it_live_on_all_interfaces() {
        Settings settings = Settings.from(live());

        assertThat(settings.mode()).isEqualTo(Settings.Mode.LIVE);
        assertThat(settings.http().host()).isEqualTo("0.0.0.0");
        assertThat(settings.client().orElseThrow().id()).isEqualTo("the-client");
        assertThat(settings.client().orElseThrow().secret().reveal()).isEqualTo("the-client-secret");
    }

    @Test
    void run2_a_database_and_a_key_alone_leave_it_a_sandbox() {
        Settings settings = Settings.from(live("ADSCONNECT_LWA_CLIENT_ID", "", "ADSCONNECT_LWA_CLIENT_SECRET", ""));

        assertThat(settings.mode()).isEqualTo(Settings.Mode.SANDBOX);
        assertThat(settings.http().host()).isEqualTo("127.0.0.1");
    }

    @Test
    void run2_all_that_live_mode_lacks_is_listed_at_once() {
        assertThat(problems(Map.of("ADSCONNECT_LWA_CLIENT_ID", "x", "ADSCONNECT_LWA_CLIENT_SECRET", "y")))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("ADSCONNECT_DATABASE_URL is missing"))
                .anyMatch(line -> line.startsWith("ADSCONNECT_MASTER_KEY is missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "ADSCONNECT_LWA_CLIENT_ID, ADSCONNECT_LWA_CLIENT_SECRET",
        "ADSCONNECT_LWA_CLIENT_SECRET, ADSCONNECT_LWA_CLIENT_ID"
    })
    void run2_half_a_client_lists_its_other_half_and_all_else_that_live_mode_lacks(String given, String missing) {
        assertThat(problems(Map.of(given, "half-a-client")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith(missing + " is missing") && line.contains(given))
                .anyMatch(line -> line.startsWith("ADSCONNECT_DATABASE_URL is missing"))
                .anyMatch(line -> line.startsWith("ADSCONNECT_MASTER_KEY is missing"))
                .noneMatch(line -> line.contains("half-a-client"));
    }

    @Test
    void amazons_own_addresses_are_used_and_each_can_be_replaced_alone() {
        Settings settings = Settings.from(Map.of(
                "ADSCONNECT_AMAZON_EU_AUTHORIZE_URL", "https://amazon.example/consent?a=b",
                "ADSCONNECT_AMAZON_EU_API_URL", "http://127.0.0.1:8200/",
                "ADSCONNECT_AMAZON_FE_TOKEN_URL", "http://[::1]:8201/token"));

        assertThat(settings.amazonHosts().of(Region.NA).authorize()).hasToString("https://www.amazon.com/ap/oa");
        assertThat(settings.amazonHosts().of(Region.NA).overridden()).isFalse();
        assertThat(settings.amazonHosts().of(Region.EU).authorize()).hasToString("https://amazon.example/consent?a=b");
        assertThat(settings.amazonHosts().of(Region.EU).token()).hasToString("https://api.amazon.co.uk/auth/o2/token");
        assertThat(settings.amazonHosts().of(Region.EU).api()).hasToString("http://127.0.0.1:8200");
        assertThat(settings.amazonHosts().of(Region.EU).overridden()).isTrue();
        assertThat(settings.amazonHosts().of(Region.FE).token()).hasToString("http://[::1]:8201/token");
        assertThat(settings.amazonHosts().of(Region.FE).overridden()).isFalse();
    }

    /** A browser leaves the usual port out, and we compare with what it says. */
    @ParameterizedTest
    @ValueSource(strings = {"https://ads.example:443", "https://ads.example:443/", "https://ads.example"})
    void the_public_url_is_kept_as_browsers_write_it(String url) {
        assertThat(Settings.from(Map.of("ADSCONNECT_PUBLIC_URL", url)).http().publicUrl())
                .hasToString("https://ads.example");
    }

    @Test
    void printed_settings_hold_no_secret() {
        Settings settings = Settings.from(live());

        assertThat(settings.toString())
                .contains("the-client", "db.example")
                .doesNotContain("the-client-secret", "pass-word", MASTER_KEY);
        assertThat(settings.client().orElseThrow().toString()).doesNotContain("the-client-secret");
        assertThat(settings.database().orElseThrow().toString()).doesNotContain("pass-word");
        assertThat(settings.masterKeys().orElseThrow().toString()).doesNotContain(MASTER_KEY);
    }
}
