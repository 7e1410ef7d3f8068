package adsconnect.application.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the local Amazon alone, for whoever writes against Amazon Ads. */
@Command(
        name = "sandbox",
        description = "Starts the local Amazon alone, on three ports in a row (NA, EU, FE).",
        mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {

    @Option(names = "--port", description = "The first port (default: ${DEFAULT-VALUE}).", defaultValue = "8090")
    private String port;

    @Option(names = "--client-id", description = "The application it knows.")
    private String clientId;

    @Option(names = "--client-secret", description = "That application's secret.")
    private String clientSecret;

    @Option(names = "--return-url", description = "An allowed return address; may be given several times.")
    private List<String> returnUrls = List.of();

    @Override
    public Integer call() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--port", port));
        if (clientId != null) {
            arguments.addAll(List.of("--client-id", clientId));
        }
        if (clientSecret != null) {
            arguments.addAll(List.of("--client-secret", clientSecret));
        }
        returnUrls.forEach(url -> arguments.addAll(List.of("--return-url", url)));
        adsconnect.amazonsandbox.Main.main(arguments.toArray(String[]::new));
        Thread.currentThread().join();
        return 0;
    }
}
