package adsconnect.application;

import adsconnect.amazonads.AmazonApplication;
import adsconnect.amazonads.AmazonHosts;
import adsconnect.amazonads.AmazonOAuth;
import adsconnect.application.Finding.Side;
import adsconnect.domain.Secret;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import adsconnect.vertxkit.Await;
import adsconnect.web.Routes;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Amazon's side, or the local one's of a sandbox: whether it is reached, and whether it knows us. */
final class ExamineAmazon {

    /** No consent ever had it: Amazon refuses it, and says by how it does whether it took the client. */
    private static final Secret NOBODYS = new Secret("Atzr|adsconnect-doctor-asks-whether-the-client-is-accepted");

    private ExamineAmazon() {}

    static List<Finding> hosts(Settings settings) {
        AmazonHosts hosts = hostsOf(settings);
        Map<Region, List<CompletableFuture<Reached>>> asked = new EnumMap<>(Region.class);
        for (Region region : Region.values()) {
            asked.put(region, ask(hosts.of(region)));
        }
        List<Finding> found = new ArrayList<>();
        found.add(Finding.ok("redirect-uri", Side.OURS, "to register at Amazon: " + redirectUri(settings)));
        asked.forEach((region, answers) -> found.add(finding(settings.mode(), region, answers)));
        return found;
    }

    /** One region: first whether it is reached, then whether it accepts our client. */
    static Finding region(Vertx vertx, Settings settings, AmazonHosts hosts, Region region, Clock clock) {
        Finding reached = finding(settings.mode(), region, ask(hosts.of(region)));
        if (reached.status() != Finding.Status.OK) {
            return reached;
        }
        Finding client = client(vertx, settings, hosts, region, clock);
        return new Finding(
                client.name(), client.side(), client.status(), reached.detail() + "; " + client.detail(), client.fix());
    }

    private static List<CompletableFuture<Reached>> ask(AmazonHosts.Host host) {
        return List.of(
                Reached.ask("authorize", host.authorize()),
                Reached.ask("token", host.token()),
                Reached.ask("api", host.api()));
    }

    private static Finding finding(Settings.Mode mode, Region region, List<CompletableFuture<Reached>> asked) {
        List<Reached> answers = asked.stream().map(CompletableFuture::join).toList();
        String name = "amazon-" + region;
        String detail = String.join(", ", answers.stream().map(Reached::words).toList());
        if (answers.stream().allMatch(Reached::reached)) {
            return Finding.ok(name, Side.AMAZON, detail);
        }
        return mode == Settings.Mode.SANDBOX
                ? Finding.skipped(name, Side.AMAZON, "the local Amazon runs with adsconnect serve only")
                : Finding.fail(
                        name,
                        Side.AMAZON,
                        detail,
                        "let this machine reach these hosts, or correct ADSCONNECT_AMAZON_" + region + "_…");
    }

    static List<Finding> client(Settings settings, Clock clock) {
        Vertx vertx = Vertx.vertx();
        try {
            return List.of(client(vertx, settings, hostsOf(settings), Region.NA, clock));
        } finally {
            Await.result(vertx.close());
        }
    }

    private static Finding client(Vertx vertx, Settings settings, AmazonHosts hosts, Region region, Clock clock) {
        Settings.Client client = settings.client().orElseGet(LocalAmazon::clientOfSandbox);
        try {
            AmazonApplication application = new AmazonApplication(client.id(), client.secret(), redirectUri(settings));
            new AmazonOAuth(vertx, hosts, application, clock).refresh(region, NOBODYS);
            return accepted();
        } catch (AmazonFailure refused) {
            return finding(settings.mode(), refused);
        }
    }

    private static Finding finding(Settings.Mode mode, AmazonFailure refused) {
        return switch (refused.kind()) {
            case GRANT_REFUSED -> accepted();
            case CLIENT_REJECTED ->
                Finding.fail(
                        "client",
                        Side.AMAZON,
                        "Amazon refuses our client",
                        "check ADSCONNECT_LWA_CLIENT_ID and its secret");
            case THROTTLED, REQUEST_REFUSED, TOKEN_REFUSED, ACCESS_LOST ->
                Finding.warn("client", Side.AMAZON, "Amazon's answer does not tell: " + refused.kind(), "try again");
            case UNAVAILABLE ->
                mode == Settings.Mode.SANDBOX
                        ? Finding.skipped("client", Side.AMAZON, "the local Amazon runs with adsconnect serve only")
                        : Finding.fail("client", Side.AMAZON, "Amazon's token endpoint does not answer", "try again");
        };
    }

    private static Finding accepted() {
        return Finding.ok("client", Side.AMAZON, "Amazon accepts our client");
    }

    private static AmazonHosts hostsOf(Settings settings) {
        return settings.client().isPresent() ? settings.amazonHosts() : LocalAmazon.hostsOfSandbox(settings.sandbox());
    }

    static URI redirectUri(Settings settings) {
        return URI.create(settings.http().publicUrl() + Routes.CALLBACK);
    }
}
