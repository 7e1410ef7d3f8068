package adsconnect.application.cli.client;

import adsconnect.application.cli.Surroundings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Surroundings surroundings = Surroundings.of(spec);
        Reach reach = new Reach(surroundings);
        URI server = reach.address();
        // The bytes themselves: the protocol is UTF-8, whatever the terminal's letters are.
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            // Who has no key is told so when something is asked: what an agent's program says at its start nobody
            // reads.
            McpConnection connection = new McpConnection(server, reach::key, new Exchange(server));
            new McpForwarder(connection, out).forward(surroundings.input());
        }
        return 0;
    }
}
