package adsconnect.application;

import adsconnect.amazonads.AmazonApplication;
import adsconnect.amazonads.AmazonHosts;
import adsconnect.amazonads.AmazonOAuth;
import adsconnect.application.Finding.Side;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.console.Remark;
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
import java.util.stream.Stream;

/** Amazon's side, or the local one's of a sandbox: whether it is reached, and whether it knows us. */
final class ExamineAmazon {

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
        List<Remark> remarks = Stream.concat(reached.remarks().stream(), client.remarks().stream())
                .toList();
        return new Finding(client.name(), client.side(), client.status(), remarks, client.fix());
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
        Remark[] remarks = answers.stream().map(Reached::remark).toArray(Remark[]::new);
        if (answers.stream().allMatch(Reached::reached)) {
            return Finding.ok(name, Side.AMAZON, remarks);
        }
        return mode == Settings.Mode.SANDBOX
                ? Finding.skipped(name, Side.AMAZON, Remark.of("sandbox-not-serving"))
                : Finding.fail(
                        name,
                        Side.AMAZON,
                        List.of(remarks),
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
            new AmazonOAuth(vertx, hosts, application, clock).probe(region);
            return accepted();
        } catch (AmazonFailure refused) {
            return finding(settings.mode(), refused);
        }
    }

    private static Finding finding(Settings.Mode mode, AmazonFailure refused) {
        return switch (refused.kind()) {
            case CLIENT_REJECTED ->
                Finding.fail(
                        "client",
                        Side.AMAZON,
                        List.of(Remark.of("client-refused")),
                        "check ADSCONNECT_LWA_CLIENT_ID and its secret");
            case GRANT_REFUSED, THROTTLED, REQUEST_REFUSED, TOKEN_REFUSED, ACCESS_LOST ->
                Finding.warn(
                        "client",
                        Side.AMAZON,
                        Remark.of("client-not-told", refused.kind().name()),
                        "try again");
            case UNAVAILABLE ->
                mode == Settings.Mode.SANDBOX
                        ? Finding.skipped("client", Side.AMAZON, Remark.of("sandbox-not-serving"))
                        : Finding.fail("client", Side.AMAZON, List.of(Remark.of("client-no-answer")), "try again");
        };
    }

    private static Finding accepted() {
        return Finding.ok("client", Side.AMAZON, Remark.of("client-accepted"));
    }

    private static AmazonHosts hostsOf(Settings settings) {
        return settings.client().isPresent() ? settings.amazonHosts() : LocalAmazon.hostsOfSandbox(settings.sandbox());
    }

    static URI redirectUri(Settings settings) {
        return URI.create(settings.http().publicUrl() + Routes.CALLBACK);
    }
}
