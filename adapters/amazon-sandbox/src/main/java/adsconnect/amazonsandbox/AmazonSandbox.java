package adsconnect.amazonsandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** The local Amazon while it runs: where its regions are to be found. May be used from any thread. */
public final class AmazonSandbox {
    private final Vertx vertx;
    private final String deployment;
    private final SandboxAddresses addresses;

    private AmazonSandbox(Vertx vertx, String deployment, SandboxAddresses addresses) {
        this.vertx = vertx;
        this.deployment = deployment;
        this.addresses = addresses;
    }

    /** Listens on 127.0.0.1 only; fails if one of the three ports is taken. */
    public static Future<AmazonSandbox> start(Vertx vertx, SandboxOptions options) {
        SandboxVerticle verticle = new SandboxVerticle(options);
        return vertx.deployVerticle(verticle)
                .map(deployment -> new AmazonSandbox(vertx, deployment, new SandboxAddresses(verticle.ports())));
    }

    public Future<Void> close() {
        return vertx.undeploy(deployment);
    }

    public SandboxAddresses addresses() {
        return addresses;
    }

    public String authorizeUrl(SandboxRegion region) {
        return addresses.authorizeUrl(region);
    }

    public String tokenUrl(SandboxRegion region) {
        return addresses.tokenUrl(region);
    }

    public String apiUrl(SandboxRegion region) {
        return addresses.apiUrl(region);
    }
}
