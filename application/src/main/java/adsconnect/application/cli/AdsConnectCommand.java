package adsconnect.application.cli;

import adsconnect.application.cli.client.AdsCommand;
import adsconnect.application.cli.client.AuthorizeUrlCommand;
import adsconnect.application.cli.client.ConnectionCommand;
import adsconnect.application.cli.client.FeedbackCommand;
import adsconnect.application.cli.client.McpCommand;
import adsconnect.application.cli.client.MetricsCommand;
import adsconnect.application.cli.client.ProfilesCommand;
import adsconnect.application.cli.client.RefreshTokenCommand;
import adsconnect.application.cli.client.ResolveCommand;
import adsconnect.application.cli.client.StatusCommand;
import adsconnect.application.cli.client.StoresCommand;
import adsconnect.application.cli.client.SyncCommand;
import adsconnect.application.cli.client.TokenCommand;
import adsconnect.application.cli.client.UnbindCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code adsconnect}: the list of commands, and how their failures end. */
@Command(
        name = "adsconnect",
        description = "Connects Amazon Ads accounts and keeps their tokens and numbers.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class AdsConnectCommand {

    /** Wrong usage or settings: nothing was done. */
    public static final int BAD_USAGE = 2;

    /** Understood and refused. */
    public static final int REFUSED = 3;

    /** Amazon did not do what was asked of it. */
    public static final int AMAZON_FAILED = 4;

    /** No server answers, or not as one of ours does; or no database. */
    public static final int NOT_REACHABLE = 5;

    /** We failed. */
    static final int OUR_FAULT = 1;

    /** In the order in which they are listed. */
    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            SandboxCommand.class,
            UserCommand.class,
            KeyCommand.class,
            AccountCommand.class,
            McpCommand.class,
            RotateMasterKeyCommand.class,
            AuditCommand.class,
            DoctorCommand.class,
            AuthorizeUrlCommand.class,
            StatusCommand.class,
            StoresCommand.class,
            ProfilesCommand.class,
            ResolveCommand.class,
            TokenCommand.class,
            RefreshTokenCommand.class,
            AdsCommand.class,
            ConnectionCommand.class,
            SyncCommand.class,
            MetricsCommand.class,
            UnbindCommand.class,
            FeedbackCommand.class);

    private final Surroundings surroundings;

    private AdsConnectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs one command and returns its exit code. */
    public static int run(String... arguments) {
        return run(Surroundings.ofThisProcess(), arguments);
    }

    /** The same elsewhere, for commands that talk to a server. */
    public static int run(Surroundings surroundings, String... arguments) {
        return commandLine(surroundings, asked(arguments)).execute(arguments);
    }

    /** The one that is asked for, or all: reading what all of them take lasts longer than most of them. */
    private static List<Class<?>> asked(String... arguments) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> arguments.length > 0
                        && command.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    /** All commands there are. */
    public static CommandLine commandLine(Surroundings surroundings) {
        return commandLine(surroundings, COMMANDS);
    }

    private static CommandLine commandLine(Surroundings surroundings, List<Class<?>> commands) {
        Failures failures = new Failures();
        CommandLine all = new CommandLine(new AdsConnectCommand(surroundings));
        commands.forEach(all::addSubcommand);
        return all.setCaseInsensitiveEnumValuesAllowed(true)
                // Words of a person may begin with @, which must not send a file of that name.
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    Surroundings surroundings() {
        return surroundings;
    }
}
