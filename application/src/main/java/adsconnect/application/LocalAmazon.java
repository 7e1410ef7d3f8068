package adsconnect.application;

import adsconnect.amazonads.AmazonHosts;
import adsconnect.amazonsandbox.AmazonSandbox;
import adsconnect.amazonsandbox.SandboxAddresses;
import adsconnect.amazonsandbox.SandboxOptions;
import adsconnect.amazonsandbox.SandboxRegion;
import adsconnect.domain.Secret;
import adsconnect.domain.marketplace.Region;
import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.List;

/** The local Amazon of the sandbox, and the addresses that lead to it. */
public final class LocalAmazon implements AutoCloseable {

    private final AmazonSandbox amazon;
    private final SandboxOptions options;

    private LocalAmazon(AmazonSandbox amazon, SandboxOptions options) {
        this.amazon = amazon;
        this.options = options;
    }

    /** The one of a sandbox, which knows that sandbox as its only application. */
    static LocalAmazon start(Vertx vertx, Settings.Sandbox settings, URI redirectUri) {
        return start(
                vertx,
                SandboxOptions.defaults()
                        .withPort(settings.port())
                        .withReturnUrls(List.of(redirectUri.toString()))
                        .withReportDelay(settings.reportDelay()),
                "set ADSCONNECT_SANDBOX_PORT");
    }

    /** One by itself, for whoever writes against Amazon Ads. */
    public static LocalAmazon alone(SandboxOptions options) {
        return start(Vertx.vertx(), options, "give another --port");
    }

    /** Its three addresses, for people. */
    public String addresses() {
        return "NA %s, EU %s, FE %s"
                .formatted(
                        amazon.apiUrl(SandboxRegion.NA),
                        amazon.apiUrl(SandboxRegion.EU),
                        amazon.apiUrl(SandboxRegion.FE));
    }

    private static LocalAmazon start(Vertx vertx, SandboxOptions options, String remedy) {
        try {
            return new LocalAmazon(Await.result(AmazonSandbox.start(vertx, options)), options);
        } catch (AwaitFailed failure) {
            throw new StartProblem("The local Amazon can't listen on 127.0.0.1, ports " + options.port() + " to "
                    + (options.port() + 2) + ": " + failure.getCause().getMessage() + "; " + remedy);
        }
    }

    /** What it knows us by. */
    Settings.Client client() {
        return client(options);
    }

    private static Settings.Client client(SandboxOptions options) {
        return new Settings.Client(options.clientId(), new Secret(options.clientSecret()));
    }

    /** The client that a sandbox's own is known by, whether it runs or not. */
    static Settings.Client clientOfSandbox() {
        return client(SandboxOptions.defaults());
    }

    /** Where a sandbox of these settings has its own, whether it runs or not. */
    static AmazonHosts hostsOfSandbox(Settings.Sandbox settings) {
        return hosts(SandboxAddresses.from(settings.port()));
    }

    /** Its own addresses. */
    AmazonHosts hosts() {
        return hosts(amazon.addresses());
    }

    private static AmazonHosts hosts(SandboxAddresses addresses) {
        AmazonHosts hosts = AmazonHosts.AMAZON;
        for (Region region : Region.values()) {
            SandboxRegion local = SandboxRegion.valueOf(region.name());
            hosts = hosts.with(
                    region,
                    new AmazonHosts.Host(
                            URI.create(addresses.authorizeUrl(local)),
                            URI.create(addresses.tokenUrl(local)),
                            URI.create(addresses.apiUrl(local)),
                            true));
        }
        return hosts;
    }

    @Override
    public void close() {
        Await.result(amazon.close());
    }
}
