package adsconnect.application.cli;

import adsconnect.amazonsandbox.SandboxOptions;
import adsconnect.application.LocalAmazon;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the local Amazon alone, for whoever writes against Amazon Ads. */
@Command(
        name = "sandbox",
        description = "Starts the local Amazon alone, on three ports in a row (NA, EU, FE).",
        mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            description = "The first port (default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:ADSCONNECT_SANDBOX_PORT:-8090}")
    private int port;

    @Option(names = "--client-id", description = "The application it knows.")
    private String clientId = SandboxOptions.defaults().clientId();

    @Option(names = "--client-secret", description = "That application's secret.")
    private String clientSecret = SandboxOptions.defaults().clientSecret();

    @Option(names = "--return-url", description = "An allowed return address; may be given several times.")
    private List<String> returnUrls = SandboxOptions.defaults().returnUrls();

    @Option(names = "--seed", description = "The number all data grow from (default: ${DEFAULT-VALUE}).")
    private long seed = SandboxOptions.defaults().seed();

    @Option(
            names = "--report-delay",
            description = "How long a report usually takes, as PT20S or PT2M (default: ${DEFAULT-VALUE}).")
    private String reportDelay = SandboxOptions.defaults().reportDelay().toString();

    @Override
    public Integer call() throws InterruptedException {
        if (port < 1 || port > 65_533) {
            throw new ParameterException(spec.commandLine(), "--port is not a number from 1 to 65533");
        }
        LocalAmazon amazon = LocalAmazon.alone(SandboxOptions.defaults()
                .withPort(port)
                .withClient(clientId, clientSecret)
                .withReturnUrls(returnUrls)
                .withSeed(seed)
                .withReportDelay(usualDelay()));
        Runtime.getRuntime().addShutdownHook(new Thread(amazon::close, "stop"));
        PrintWriter out = spec.commandLine().getOut();
        out.println("The local Amazon listens at " + amazon.addresses() + "  –  Ctrl-C stops it");
        out.println("It knows the client " + clientId + " with the secret " + clientSecret + " and the return address "
                + String.join(", ", returnUrls));
        out.flush();
        Thread.currentThread().join();
        return 0;
    }

    private Duration usualDelay() {
        try {
            Duration delay = Duration.parse(reportDelay);
            if (!delay.isNegative()) {
                return delay;
            }
        } catch (DateTimeParseException notADuration) {
            // Said below, as a negative one is.
        }
        throw new ParameterException(spec.commandLine(), "--report-delay is not a duration like PT20S or PT2M");
    }
}
