package adsconnect.amazonsandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What one run of the local Amazon is told: where it listens, which application it knows, and what its data grow from. */
public record SandboxOptions(
        int port,
        String applicationName,
        String clientId,
        String clientSecret,
        List<String> returnUrls,
        Duration reportDelay,
        long seed,
        Clock clock) {

    public SandboxOptions {
        if (port < 0 || port > 65_533) {
            throw new IllegalArgumentException("The local Amazon needs three ports in a row, from 0 (any) to 65533");
        }
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("The local Amazon needs a client id and a client secret");
        }
        if (reportDelay.isNegative()) {
            throw new IllegalArgumentException("A report cannot be ready before it was asked for");
        }
        returnUrls = List.copyOf(returnUrls);
    }

    public static SandboxOptions defaults() {
        return new SandboxOptions(
                8090,
                "Ads Connect",
                "amzn1.application-oa2-client.5a4db0c0ffee4bada55e1eaf0c0a57a1",
                "local-amazon-client-secret",
                List.of("http://localhost:8080/dashboard/ads/callback"),
                Duration.ofSeconds(20),
                20_261_121L,
                Clock.systemUTC());
    }

    public SandboxOptions withPort(int other) {
        return new SandboxOptions(other, applicationName, clientId, clientSecret, returnUrls, reportDelay, seed, clock);
    }

    public SandboxOptions withApplicationName(String other) {
        return new SandboxOptions(port, other, clientId, clientSecret, returnUrls, reportDelay, seed, clock);
    }

    public SandboxOptions withClient(String id, String secret) {
        return new SandboxOptions(port, applicationName, id, secret, returnUrls, reportDelay, seed, clock);
    }

    public SandboxOptions withReturnUrls(List<String> others) {
        return new SandboxOptions(port, applicationName, clientId, clientSecret, others, reportDelay, seed, clock);
    }

    public SandboxOptions withReportDelay(Duration other) {
        return new SandboxOptions(port, applicationName, clientId, clientSecret, returnUrls, other, seed, clock);
    }

    public SandboxOptions withSeed(long other) {
        return new SandboxOptions(port, applicationName, clientId, clientSecret, returnUrls, reportDelay, other, clock);
    }

    public SandboxOptions withClock(Clock other) {
        return new SandboxOptions(port, applicationName, clientId, clientSecret, returnUrls, reportDelay, seed, other);
    }

    @Override
    public String toString() {
        return "SandboxOptions[port=%d, clientId=%s, clientSecret=***, returnUrls=%s, reportDelay=%s, seed=%d]"
                .formatted(port, clientId, returnUrls, reportDelay, seed);
    }
}
