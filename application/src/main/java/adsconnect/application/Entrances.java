package adsconnect.application;

import adsconnect.amazonads.AmazonHosts;
import adsconnect.api.AmazonAddress;
import adsconnect.api.ApiRoutes;
import adsconnect.api.ApiSettings;
import adsconnect.api.GatewayRoutes;
import adsconnect.api.McpRoutes;
import adsconnect.api.ProxyRoutes;
import adsconnect.domain.Chance;
import adsconnect.domain.marketplace.Region;
import adsconnect.httpkit.FailureReplies;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import adsconnect.httpkit.Site;
import adsconnect.httpkit.Visit;
import adsconnect.oidc.OidcSettings;
import adsconnect.ui.api.ApiPage;
import adsconnect.web.Routes;
import adsconnect.web.WebSettings;
import io.vertx.core.Vertx;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds what answers people and programs, on top of the use cases. */
final class Entrances {

    private final Site site;
    private final Health health;
    private final Routes pages;
    private final ApiRoutes api;
    private final ProxyRoutes proxy;
    private final GatewayRoutes gateway;
    private final McpRoutes mcp;
    private final ApiPage apiExplained;

    Entrances(
            Vertx vertx,
            Wiring wiring,
            Installation installation,
            Wiring.Amazon amazon,
            Settings settings,
            Clock clock) {
        boolean sandbox = settings.mode() == Settings.Mode.SANDBOX;
        Settings.Http http = settings.http();
        Settings.Lifetimes lifetimes = settings.lifetimes();
        site = new Site(
                http.host(),
                http.port(),
                http.publicUrl(),
                Set.of("localhost:" + http.port(), "127.0.0.1:" + http.port()),
                formTargets(amazon.hosts(), settings.identity().signOn()),
                ApiRoutes.PATHS,
                http.trustedProxies());
        health = new Health(installation.postgres().database());
        pages = new Routes(
                vertx,
                wiring.useCases,
                new WebSettings(
                        sandbox,
                        site.secure(),
                        http.publicUrl(),
                        settings.plansUrl(),
                        lifetimes.clientLink(),
                        lifetimes.consent(),
                        settings.supportEmail()),
                sandbox ? SandboxUsers.emails() : Map.of(),
                new Chance(new SecureRandom()),
                clock);
        api = new ApiRoutes(
                wiring.api.useCases,
                new ApiSettings(
                        Build.version(), sandbox, http.publicUrl(), lifetimes.connectLink(), lifetimes.consent()),
                new AmazonAddress(
                        Arrays.stream(Region.values())
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        region -> amazon.hosts().of(region).api())),
                        amazon.application().clientId()),
                clock);
        proxy = api.proxy(wiring.proxy.callAmazon);
        gateway = api.gateway(wiring.proxy.gateway);
        mcp = api.mcp(wiring.proxy.callAmazon);
        apiExplained = ApiExplained.page(api.operations(), gateway.described(), http.publicUrl());
    }

    Site site() {
        return site;
    }

    void addTo(RouteTable table) {
        health.addTo(table);
        api.addTo(table);
        proxy.addTo(table);
        gateway.addTo(table);
        mcp.addTo(table);
        pages.addTo(table);
        pages.addTo(table, apiExplained);
    }

    /** Programs are told of failures in their own form. */
    Reply failure(int status, Visit visit) {
        FailureReplies replies = under(GatewayRoutes.PATHS, visit)
                ? gateway.failures()
                : under(ApiRoutes.PATHS, visit) ? api.failures() : pages.failures();
        return replies.of(status, visit);
    }

    private static boolean under(Collection<String> paths, Visit visit) {
        return paths.stream().anyMatch(visit.path()::startsWith);
    }

    /** Origins that our forms may lead to in the end. */
    private static List<String> formTargets(AmazonHosts hosts, Optional<OidcSettings> signOn) {
        return Stream.concat(
                        Arrays.stream(Region.values())
                                .map(region -> hosts.of(region).authorize()),
                        signOn.map(OidcSettings::issuer).map(URI::create).stream())
                .map(url -> url.getScheme() + "://" + url.getRawAuthority())
                .distinct()
                .toList();
    }
}
