package adsconnect.application.cli;

import adsconnect.domain.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Takes secrets by standard input: on a command line they would stand in the list of processes and in a history. */
final class StandardInput {

    private StandardInput() {}

    /** @param what as the complaint names it where nothing came */
    static Secret secret(CommandSpec command, String what) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = input.readLine();
        if (line == null || line.isEmpty()) {
            throw new ParameterException(command.commandLine(), "No " + what + " came by standard input");
        }
        return new Secret(line);
    }
}
