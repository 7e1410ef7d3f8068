package adsconnect.application;

import adsconnect.amazonads.AmazonHosts;
import adsconnect.domain.Secret;
import adsconnect.domain.access.ConnectionLimit;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.SecondFactorRule;
import adsconnect.domain.access.Session;
import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.Backoff;
import adsconnect.domain.sync.DailySchedule;
import adsconnect.domain.sync.SyncWindows;
import adsconnect.domain.sync.WorkSyncRun;
import adsconnect.httpkit.TrustedProxies;
import adsconnect.notify.HttpReceivers;
import adsconnect.notify.Networks;
import adsconnect.notify.SmtpServer;
import adsconnect.oidc.OidcSettings;
import adsconnect.postgres.DatabaseAddress;
import adsconnect.vault.MasterKeys;
import adsconnect.web.Routes;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the settings by name; each name and default stands here and nowhere else. */
final class SettingsReader {

    private final Values values;

    private SettingsReader(Values values) {
        this.values = values;
    }

    static Settings read(Map<String, String> environment) {
        Values values = Values.of(environment);
        Settings settings = new SettingsReader(values).settings();
        values.throwIfAnythingIsWrong();
        return settings;
    }

    /** What was given, and where each comes from, without secrets. */
    static String described(Map<String, String> environment, Settings.Mode mode) {
        String given = Values.of(environment).given().described();
        return mode + " mode; " + (given.isEmpty() ? "all defaults" : given);
    }

    /** The names of all settings there are. */
    static Set<String> names() {
        Values values = Values.of(Map.of());
        new SettingsReader(values).settings();
        return values.given().known();
    }

    private Settings settings() {
        Optional<Settings.Client> client = client();
        boolean live = client.isPresent();
        Optional<DatabaseAddress> database = values.parsed("ADSCONNECT_DATABASE_URL", DatabaseAddress::parse);
        Optional<DatabaseAddress> directDatabase =
                values.parsed("ADSCONNECT_DATABASE_DIRECT_URL", DatabaseAddress::parse);
        Optional<DatabaseAddress> ownerDatabase =
                values.parsed("ADSCONNECT_DATABASE_OWNER_URL", DatabaseAddress::parse);
        if (ownerDatabase.isPresent()) {
            values.require("ADSCONNECT_DATABASE_URL", "goes with ADSCONNECT_DATABASE_OWNER_URL");
        }
        if (directDatabase.isPresent()) {
            values.require("ADSCONNECT_DATABASE_URL", "goes with ADSCONNECT_DATABASE_DIRECT_URL");
        }
        Optional<MasterKeys> masterKeys = values.parsedSecret("ADSCONNECT_MASTER_KEY", MasterKeys::parse);
        if (live) {
            values.require("ADSCONNECT_DATABASE_URL", "in live mode a PostgreSQL has to be given");
            values.requireSecret(
                    "ADSCONNECT_MASTER_KEY", "in live mode a master key has to be given (32 bytes, base64)");
        }
        Settings.Http http = http(live);
        Settings.Sandbox sandbox = sandbox();
        if (!live && http.port() >= sandbox.port() && http.port() <= sandbox.port() + 2) {
            values.problem(
                    "ADSCONNECT_HTTP_PORT",
                    "is one of the local Amazon's three ports (ADSCONNECT_SANDBOX_PORT and the next two)");
        }
        return new Settings(
                http,
                database,
                directDatabase,
                ownerDatabase,
                values.duration("ADSCONNECT_AUDIT_RETENTION", "730d"),
                Path.of(values.text("ADSCONNECT_DATA_DIR", values.given().home() + "/.local/share/adsconnect")),
                masterKeys,
                client,
                amazonHosts(),
                sandbox,
                lifetimes(),
                sync(),
                windows(),
                values.duration("ADSCONNECT_SYNC_COOLDOWN", "5m"),
                new ConnectionLimit(values.integer("ADSCONNECT_SELLER_CONNECTIONS", 1, 1, ConnectionLimit.LARGEST)),
                new Settings.Identity(secondFactorRule(), signOn(http.publicUrl())),
                values.duration("ADSCONNECT_INVITATION_TTL", "48h"),
                values.parsed("ADSCONNECT_PLANS_URL", HttpUrl::any),
                values.parsed("ADSCONNECT_SUPPORT_EMAIL", SettingsReader::email),
                notices(live),
                // Last: all names are known by now.
                values.given().inForce());
    }

    private SecondFactorRule secondFactorRule() {
        String name = "ADSCONNECT_TOTP_REQUIRED";
        String who = values.text(name, "none");
        return switch (who) {
            case "none" -> SecondFactorRule.NOBODY;
            case "admins" -> new SecondFactorRule(Set.of(Role.ADMIN));
            case "managers" -> new SecondFactorRule(Set.of(Role.MANAGER, Role.ADMIN));
            case "everybody" -> new SecondFactorRule(Set.of(Role.values()));
            default -> {
                values.problem(name, "is none of: none, admins, managers, everybody");
                yield SecondFactorRule.NOBODY;
            }
        };
    }

    private Optional<OidcSettings> signOn(URI publicUrl) {
        Optional<String> issuer = values.text("ADSCONNECT_OIDC_ISSUER");
        Optional<String> client = values.text("ADSCONNECT_OIDC_CLIENT_ID");
        Optional<Secret> secret = values.secret("ADSCONNECT_OIDC_CLIENT_SECRET");
        Optional<String> name = values.text("ADSCONNECT_OIDC_NAME");
        Optional<String> scopes = values.text("ADSCONNECT_OIDC_SCOPES");
        URI address = values.parsed("ADSCONNECT_OIDC_ISSUER", HttpUrl::safe).orElse(publicUrl);
        if (Stream.of(issuer, client, secret, name, scopes).allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        String why = "single sign-on needs issuer, client id and client secret";
        values.require("ADSCONNECT_OIDC_ISSUER", why);
        values.require("ADSCONNECT_OIDC_CLIENT_ID", why);
        values.requireSecret("ADSCONNECT_OIDC_CLIENT_SECRET", why);
        List<String> wanted = List.of(
                values.text("ADSCONNECT_OIDC_SCOPES", "openid email").trim().split("[ ,]+"));
        if (!wanted.contains("openid")) {
            values.problem("ADSCONNECT_OIDC_SCOPES", "does not hold openid");
        }
        return Optional.of(new OidcSettings(
                issuer.orElse("missing"),
                client.orElse("missing"),
                secret.orElse(new Secret("missing")),
                name.orElse(values.byDefault("ADSCONNECT_OIDC_NAME", address.getHost())),
                wanted,
                publicUrl.resolve(Routes.SIGN_ON_CALLBACK)));
    }

    /** In the sandbox programs are tried on this very machine. */
    private Settings.Notices notices(boolean live) {
        String networks = values.text("ADSCONNECT_WEBHOOK_PRIVATE_NETWORKS", live ? "refuse" : "loopback");
        if (!Set.of("refuse", "loopback", "allow").contains(networks)) {
            values.problem("ADSCONNECT_WEBHOOK_PRIVATE_NETWORKS", "is not refuse, loopback or allow");
        }
        Networks allowed = switch (networks) {
            case "allow" -> Networks.ALL;
            case "loopback" -> Networks.PUBLIC_AND_LOOPBACK;
            default -> Networks.PUBLIC;
        };
        return new Settings.Notices(
                values.duration("ADSCONNECT_WEBHOOK_RETRY_FOR", "3d"),
                new HttpReceivers.Settings(allowed, allowed != Networks.PUBLIC),
                mail());
    }

    private Optional<SmtpServer> mail() {
        Optional<Secret> address = values.secret("ADSCONNECT_SMTP_URL");
        Optional<String> from = values.text("ADSCONNECT_MAIL_FROM");
        if (address.isPresent() != from.isPresent()) {
            values.require("ADSCONNECT_MAIL_FROM", "goes with ADSCONNECT_SMTP_URL");
            values.requireSecret("ADSCONNECT_SMTP_URL", "goes with ADSCONNECT_MAIL_FROM");
            return Optional.empty();
        }
        return values.parsedSecret("ADSCONNECT_SMTP_URL", url -> SmtpServer.parse(url, from.orElseThrow()));
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow(() -> new IllegalArgumentException("is not an e-mail address"));
    }

    private Settings.Sandbox sandbox() {
        return new Settings.Sandbox(
                values.integer("ADSCONNECT_SANDBOX_PORT", 8090, 1, 65_533),
                values.durationOrNone("ADSCONNECT_SANDBOX_REPORT_DELAY", "20s"));
    }

    private Settings.Http http(boolean live) {
        int port = values.integer("ADSCONNECT_HTTP_PORT", 8080, 1, 65_535);
        String host = values.text("ADSCONNECT_HTTP_HOST", live ? "0.0.0.0" : "127.0.0.1");
        URI publicUrl = values.parsed("ADSCONNECT_PUBLIC_URL", HttpUrl::origin)
                .orElse(values.byDefault(
                        "ADSCONNECT_PUBLIC_URL", URI.create("http://localhost" + (port == 80 ? "" : ":" + port))));
        TrustedProxies proxies = values.parsed("ADSCONNECT_TRUSTED_PROXIES", TrustedProxies::parse)
                .orElse(TrustedProxies.NONE);
        return new Settings.Http(host, port, publicUrl, proxies);
    }

    private Optional<Settings.Client> client() {
        Optional<String> id = values.text("ADSCONNECT_LWA_CLIENT_ID");
        Optional<Secret> secret = values.secret("ADSCONNECT_LWA_CLIENT_SECRET");
        if (id.isPresent() && secret.isEmpty()) {
            values.requireSecret("ADSCONNECT_LWA_CLIENT_SECRET", "goes with ADSCONNECT_LWA_CLIENT_ID");
        }
        if (id.isEmpty() && secret.isPresent()) {
            values.require("ADSCONNECT_LWA_CLIENT_ID", "goes with ADSCONNECT_LWA_CLIENT_SECRET");
        }
        // Half a client still means live mode, so that all that live mode lacks is listed at once.
        return id.isEmpty() && secret.isEmpty()
                ? Optional.empty()
                : Optional.of(new Settings.Client(id.orElse("missing"), secret.orElse(new Secret("missing"))));
    }

    private AmazonHosts amazonHosts() {
        AmazonHosts hosts = AmazonHosts.AMAZON;
        for (Region region : Region.values()) {
            String prefix = "ADSCONNECT_AMAZON_" + region.name();
            AmazonHosts.Host amazons = hosts.of(region);
            Optional<URI> api = values.parsed(prefix + "_API_URL", HttpUrl::safeOrigin);
            values.byDefault(prefix + "_AUTHORIZE_URL", amazons.authorize());
            values.byDefault(prefix + "_TOKEN_URL", amazons.token());
            values.byDefault(prefix + "_API_URL", amazons.api());
            hosts = hosts.with(
                    region,
                    new AmazonHosts.Host(
                            values.parsed(prefix + "_AUTHORIZE_URL", HttpUrl::safe)
                                    .orElse(amazons.authorize()),
                            values.parsed(prefix + "_TOKEN_URL", HttpUrl::safe).orElse(amazons.token()),
                            api.orElse(amazons.api()),
                            api.isPresent()));
        }
        return hosts;
    }

    private Settings.Lifetimes lifetimes() {
        return new Settings.Lifetimes(
                values.duration("ADSCONNECT_AUTHORIZATION_TTL", "10m"),
                values.duration("ADSCONNECT_CONNECT_LINK_TTL", "1h"),
                values.duration("ADSCONNECT_CLIENT_LINK_TTL", "7d"),
                values.duration("ADSCONNECT_PENDING_TTL", "1h"),
                values.duration("ADSCONNECT_WAITING_HOLD", "30s"),
                values.duration("ADSCONNECT_TOKEN_MIN_REMAINING", "5m"),
                values.duration("ADSCONNECT_DISCOVERY_FRESH_FOR", "5m"),
                values.duration("ADSCONNECT_REFRESH_COOLDOWN", "30s"),
                values.duration("ADSCONNECT_REFUSAL_CONFIRM_AFTER", "30s"),
                values.duration("ADSCONNECT_STALE_AFTER", "24h"),
                new ConsentTerm(
                        values.date("ADSCONNECT_CONSENT_CUTOFF", "2026-07-30"),
                        values.duration("ADSCONNECT_CONSENT_LIFETIME", "365d")),
                values.duration("ADSCONNECT_PLAN_GRACE", "30d"),
                values.duration("ADSCONNECT_HISTORY_AFTER_DISCONNECT", "60d"),
                // By the syncs of more than a week it is known when the next one goes deep.
                values.durationFrom("ADSCONNECT_RUN_RETENTION", "90d", 14),
                new Session.Lifetime(
                        values.duration("ADSCONNECT_SESSION_IDLE", "12h"),
                        values.duration("ADSCONNECT_SESSION_MAX", "14d")));
    }

    private WorkSyncRun.Timing sync() {
        return new WorkSyncRun.Timing(
                values.duration("ADSCONNECT_LEASE", "30s"),
                values.duration("ADSCONNECT_REPORT_FIRST_POLL", "10s"),
                values.duration("ADSCONNECT_REPORT_POLL", "30s"),
                values.duration("ADSCONNECT_REPORT_STUCK_AFTER", "4h"),
                new Backoff(
                        values.duration("ADSCONNECT_BACKOFF_BASE", "2s"),
                        values.duration("ADSCONNECT_BACKOFF_MAX", "5m")),
                new DailySchedule(
                        values.timeOfDay("ADSCONNECT_SYNC_AT", "06:00"),
                        values.durationUpTo("ADSCONNECT_SYNC_JITTER", "30m", DailySchedule.LONGEST_JITTER)));
    }

    private SyncWindows windows() {
        return new SyncWindows(
                // A single report spans at most 31 days.
                values.integer("ADSCONNECT_FIRST_LOAD_DAYS", 30, 1, 31),
                values.integer("ADSCONNECT_SYNC_WINDOW_DAYS", 14, 1, 95),
                values.integer("ADSCONNECT_SYNC_DEEP_WINDOW_DAYS", 42, 1, 95));
    }
}
