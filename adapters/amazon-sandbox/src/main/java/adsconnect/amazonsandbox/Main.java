package adsconnect.amazonsandbox;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Runs the local Amazon on its own. */
public final class Main {
    private static final String OPTIONS =
            "--port, --client-id, --client-secret, --return-url (several times), --seed and --report-delay";

    private Main() {}

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.println("Runs the local Amazon on three ports in a row. Options, each with a value: " + OPTIONS);
            return;
        }
        Vertx vertx = Vertx.vertx();
        try {
            AmazonSandbox.start(vertx, options(arguments))
                    .onSuccess(sandbox -> System.out.println(addresses(sandbox)))
                    .onFailure(failure -> giveUp(vertx, failure));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            giveUp(vertx, e);
        }
    }

    static SandboxOptions options(String... arguments) {
        SandboxOptions options = SandboxOptions.defaults();
        List<String> returnUrls = new ArrayList<>();
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("Every option needs a value");
        }
        for (int index = 0; index < arguments.length; index += 2) {
            String value = arguments[index + 1];
            options = switch (arguments[index]) {
                case "--port" -> options.withPort(Integer.parseInt(value));
                case "--client-id" -> options.withClient(value, options.clientSecret());
                case "--client-secret" -> options.withClient(options.clientId(), value);
                case "--seed" -> options.withSeed(Long.parseLong(value));
                case "--report-delay" -> options.withReportDelay(Duration.parse(value));
                case "--return-url" -> {
                    returnUrls.add(value);
                    yield options.withReturnUrls(returnUrls);
                }
                default ->
                    throw new IllegalArgumentException("Unknown option " + arguments[index] + "; there are " + OPTIONS);
            };
        }
        return options;
    }

    private static String addresses(AmazonSandbox sandbox) {
        return "Local Amazon (sandbox): NA %s, EU %s, FE %s"
                .formatted(
                        sandbox.apiUrl(SandboxRegion.NA),
                        sandbox.apiUrl(SandboxRegion.EU),
                        sandbox.apiUrl(SandboxRegion.FE));
    }

    private static void giveUp(Vertx vertx, Throwable failure) {
        System.err.println("The local Amazon cannot start: " + failure.getMessage());
        vertx.close().onComplete(closed -> System.exit(2));
    }
}
