package adsconnect.architecture.faults;

import adsconnect.amazonsandbox.AmazonSandbox;
import adsconnect.amazonsandbox.SandboxRegion;
import adsconnect.architecture.AmazonAddresses;
import adsconnect.architecture.faults.Trigger.Line;
import adsconnect.architecture.running.Ports;
import adsconnect.postgres.embedded.CrashingServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the nodes are told: all the same but for their ports and the proxies that stand before the rest of the world. */
record NodeSettings(CrashingServer server, String database, URI publicUrl, Path directory) {

    static final String CLIENT_ID = "amzn1.application-oa2-client.faults";
    static final String CLIENT_SECRET = "the-secret-of-the-faults";
    static final String MASTER_KEY = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";

    /** Few days: what can go wrong between steps does not depend on how many rows a step has. */
    private static final Map<String, String> PACE = Map.of(
            "ADSCONNECT_FIRST_LOAD_DAYS", "10",
            "ADSCONNECT_LEASE", "2s",
            "ADSCONNECT_REPORT_FIRST_POLL", "2s",
            "ADSCONNECT_REPORT_POLL", "2s",
            "ADSCONNECT_BACKOFF_BASE", "200ms",
            "ADSCONNECT_BACKOFF_MAX", "1s");

    Node node(int number, AmazonSandbox amazon) {
        Map<Line, Turns> turns = new EnumMap<>(Map.of(Line.AMAZON, new Turns(), Line.DATABASE, new Turns()));
        Map<Line, List<TcpProxy>> proxies = new EnumMap<>(Line.class);
        TcpProxy toDatabase = TcpProxy.to(server.port(), turns.get(Line.DATABASE));
        proxies.put(Line.DATABASE, List.of(toDatabase));
        Map<String, String> environment = environment(number, toDatabase.port(), amazon);
        proxies.put(
                Line.AMAZON,
                List.of(SandboxRegion.values()).stream()
                        .map(region -> toAmazon(region, amazon, turns.get(Line.AMAZON), environment))
                        .toList());
        return new Node(environment, temporaryDirectory(number), turns, proxies);
    }

    /** The browser goes to Amazon by itself; only what a node asks goes through its proxies. */
    Map<String, String> environment(int number, int databasePort, AmazonSandbox amazon) {
        Map<String, String> environment = new HashMap<>(PACE);
        environment.put("HOME", directory.resolve("node-" + number).toString());
        environment.put("ADSCONNECT_HTTP_HOST", "127.0.0.1");
        environment.put("ADSCONNECT_HTTP_PORT", Integer.toString(Ports.free()));
        environment.put("ADSCONNECT_PUBLIC_URL", publicUrl.toString());
        environment.put(
                "ADSCONNECT_DATABASE_URL",
                "postgresql://" + server.user() + ":" + server.password() + "@127.0.0.1:" + databasePort + "/"
                        + database);
        environment.put("ADSCONNECT_MASTER_KEY", MASTER_KEY);
        environment.put("ADSCONNECT_LWA_CLIENT_ID", CLIENT_ID);
        environment.put("ADSCONNECT_LWA_CLIENT_SECRET", CLIENT_SECRET);
        environment.putAll(AmazonAddresses.of(amazon));
        return environment;
    }

    Path temporaryDirectory(int number) {
        try {
            return Files.createDirectories(directory.resolve("node-" + number + "-tmp"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static TcpProxy toAmazon(
            SandboxRegion region, AmazonSandbox amazon, Turns turns, Map<String, String> environment) {
        int port = URI.create(amazon.apiUrl(region)).getPort();
        TcpProxy proxy = TcpProxy.to(port, turns);
        for (String url : List.of("_TOKEN_URL", "_API_URL")) {
            environment.computeIfPresent(
                    "ADSCONNECT_AMAZON_" + region + url,
                    (name, address) -> address.replace(":" + port, ":" + proxy.port()));
        }
        return proxy;
    }
}
