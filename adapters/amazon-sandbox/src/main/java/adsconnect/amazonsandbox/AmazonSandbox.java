package adsconnect.amazonsandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;

/** The local Amazon while it runs: where its regions are to be found. May be used from any thread. */
public final class AmazonSandbox {
    private final Vertx vertx;
    private final String deployment;
    private final Map<SandboxRegion, Integer> ports;

    private AmazonSandbox(Vertx vertx, String deployment, Map<SandboxRegion, Integer> ports) {
        this.vertx = vertx;
        this.deployment = deployment;
        this.ports = ports;
    }

    /** Listens on 127.0.0.1 only; fails if one of the three ports is taken. */
    public static Future<AmazonSandbox> start(Vertx vertx, SandboxOptions options) {
        SandboxVerticle verticle = new SandboxVerticle(options);
        return vertx.deployVerticle(verticle).map(deployment -> new AmazonSandbox(vertx, deployment, verticle.ports()));
    }

    public Future<Void> close() {
        return vertx.undeploy(deployment);
    }

    public String authorizeUrl(SandboxRegion region) {
        return apiUrl(region) + "/ap/oa";
    }

    public String tokenUrl(SandboxRegion region) {
        return apiUrl(region) + "/auth/o2/token";
    }

    public String apiUrl(SandboxRegion region) {
        return "http://127.0.0.1:" + ports.get(region);
    }
}
