package adsconnect.application.cli.client;

import adsconnect.domain.Secret;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves an agent on this machine over stdio, by the server that the environment names (MCP-1). */
@Command(
        name = "mcp",
        description = {
            "Serves an agent by the Model Context Protocol over standard input and output, until the input ends.",
            "ADSCONNECT_URL (http://localhost:8080 by itself) is the server, ADSCONNECT_API_KEY the key."
        },
        mixinStandardHelpOptions = true)
public final class McpCommand implements Callable<Integer> {

    private static final String NEAR = "http://localhost:8080";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, String> environment = System.getenv();
        // The bytes themselves: the protocol is UTF-8, whatever the terminal's letters are.
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            new McpForwarder(
                            server(environment.getOrDefault("ADSCONNECT_URL", "")),
                            Optional.ofNullable(environment.get("ADSCONNECT_API_KEY"))
                                    .map(String::strip)
                                    .filter(key -> !key.isEmpty())
                                    .map(Secret::new),
                            out)
                    .forward(System.in);
        }
        return 0;
    }

    private URI server(String given) {
        try {
            URI server = URI.create(given.isBlank() ? NEAR : given.strip());
            if (("http".equals(server.getScheme()) || "https".equals(server.getScheme())) && server.getHost() != null) {
                return URI.create(server.toString().replaceAll("/+$", "") + "/mcp");
            }
        } catch (IllegalArgumentException noAddress) {
            // Told below, with what was expected.
        }
        throw new ParameterException(
                spec.commandLine(), "ADSCONNECT_URL is the address of a server, as https://ads.example.com");
    }
}
