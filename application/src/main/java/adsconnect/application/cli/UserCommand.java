package adsconnect.application.cli;

import picocli.CommandLine.Command;

/** What operators do with users, on the database directly (CLI-1a). */
@Command(
        name = "user",
        description = "Users: create.",
        subcommands = UserCreateCommand.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand {}
