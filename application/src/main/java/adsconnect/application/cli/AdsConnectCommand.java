package adsconnect.application.cli;

import adsconnect.application.StartProblem;
import adsconnect.application.cli.client.McpCommand;
import adsconnect.domain.account.port.AmazonFailure;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code adsconnect}: the list of commands, and how their failures end. */
@Command(
        name = "adsconnect",
        description = "Connects Amazon Ads accounts and keeps their tokens and numbers.",
        subcommands = {
            ServeCommand.class,
            SandboxCommand.class,
            UserCommand.class,
            KeyCommand.class,
            AccountCommand.class,
            McpCommand.class,
            RotateMasterKeyCommand.class,
            DoctorCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class AdsConnectCommand {

    /** Wrong usage or settings: nothing was done. */
    static final int BAD_USAGE = 2;

    /** Understood and refused. */
    static final int REFUSED = 3;

    /** Amazon did not do what was asked of it. */
    static final int AMAZON_FAILED = 4;

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
                    if (failure instanceof AmazonFailure amazon) {
                        command.getErr()
                                .println("adsconnect: Amazon did not answer as it should: " + amazon.getMessage()
                                        + "; nothing was changed, try again");
                        return AMAZON_FAILED;
                    }
                    throw failure;
                })
                .execute(arguments);
    }
}
