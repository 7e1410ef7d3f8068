package adsconnect.application.cli;

import adsconnect.application.StartProblem;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code adsconnect}: the list of commands, and how their failures end. */
@Command(
        name = "adsconnect",
        description = "Connects Amazon Ads accounts and keeps their tokens and numbers.",
        subcommands = {ServeCommand.class, SandboxCommand.class, UserCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class AdsConnectCommand {

    /** Wrong usage or settings: nothing was done. */
    static final int BAD_USAGE = 2;

    /** Understood and refused. */
    static final int REFUSED = 3;

    private AdsConnectCommand() {}

    /** Runs one command and returns its exit code. */
    public static int run(String... arguments) {
        return new CommandLine(new AdsConnectCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof StartProblem problem) {
                        PrintWriter err = command.getErr();
                        problem.lines().forEach(line -> err.println("adsconnect: " + line));
                        return BAD_USAGE;
                    }
                    throw failure;
                })
                .execute(arguments);
    }
}
